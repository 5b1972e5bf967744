import { defineCase } from '../../case.js';
import { OnepwCast } from '../../cast/onepw-cast.js';
import { SrpCast } from '../../cast/srp-cast.js';
import type { Check } from '../../judging/check.js';

const LAW = 'account-create/response-200';
const CHANGE = 'password-change-finish/response-200';

/**
 * Bob happens to have the password of Ann, and the salts where an account has any: the creation is his all the same. So
 * it is where both change to the same password and the same wrapKb.
 */
export default defineCase({
  requirements: [LAW],
  whereKnown: [CHANGE],
  casts: ['onepw', 'srp', 'key-server'],
  async run({ cast, check }) {
    if (cast instanceof SrpCast) {
      const [ann, salts] = [cast.person(), cast.salts()];
      await cast.accountAlone(ann, salts);
      const bob = { ...ann, email: cast.person().email };
      check.succeeds(LAW, await cast.tryCreate(bob, salts));
      cast.remember(bob);
      return;
    }
    if (cast instanceof OnepwCast) {
      const ann = await cast.accountAlone();
      const bob = { email: cast.person().email, authPW: ann.authPW };
      check.succeeds(LAW, await cast.tryCreate(bob));
      cast.remember(bob);
      return changeToTheSame(cast, check, [ann, bob]);
    }
    const { uid: _uid, created: _created, ...ann } = await cast.accountAlone();
    const bob = { ...ann, email: cast.person().email };
    check.succeeds(LAW, await cast.tryCreate(bob));
    cast.remember(bob);
  },
});

async function changeToTheSame(
  cast: OnepwCast,
  check: Check,
  people: readonly { readonly email: string; readonly authPW: string }[],
): Promise<void> {
  const [authPW, wrapKb] = [cast.hex(), cast.hex()];
  for (const { email, authPW: oldAuthPW } of people) {
    const begun = await cast.must('passwordChangeStart', { body: { email, oldAuthPW } });
    const as = cast.token(begun, 'passwordChangeToken');
    cast.remember({ email, authPW });
    check.succeeds(CHANGE, await cast.call('passwordChangeFinish', { as, body: { authPW, wrapKb } }));
  }
}
