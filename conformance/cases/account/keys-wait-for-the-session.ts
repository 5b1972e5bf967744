import { defineCase } from '../../case.js';
import type { Credential } from '../../cast/credential.js';
import type { OnepwCast, SignIn } from '../../cast/onepw-cast.js';
import { Blocked } from '../../stops.js';
import { fieldsOf } from '../../wire/exchange.js';

const LAW = 'account-keys/refused-until-session-is-verified';
const USED_UP = 'account-keys/token-of-unverified-session-used-up-by-failure';

export default defineCase({
  requirements: [LAW, USED_UP],
  needs: ['mailbox'],
  async run({ cast, check }) {
    const ann = await cast.account({ keys: true });
    const code = await cast.mailedCode(ann);
    // Servers differ in what needs a confirmation of its own: a sign-in before the address is verified, or after.
    const before = await cast.signIn(ann, { keys: true });
    await cast.must('recoveryEmailVerifyCode', { body: { uid: ann.uid, code } });
    const waiting = await unverifiedOf(cast, [before, await cast.signIn(ann, { keys: true })]);
    check.control(await cast.call('accountKeys', { as: cast.token(ann.created, 'keyFetchToken') }));
    // The line gives no number: 104 is the section's for what is unverified, 110 for a token that is not good.
    check.errno(LAW, await cast.call('accountKeys', { as: waiting }), [104, 110]);
    check.errno(USED_UP, await cast.call('accountKeys', { as: waiting }), 110);
  },
});

/** The keyFetchToken of the first sign-in whose session is unverified while the address is verified. */
async function unverifiedOf(cast: OnepwCast, signIns: readonly SignIn[]): Promise<Credential> {
  for (const { session, answer } of signIns) {
    const { emailVerified, sessionVerified } = fieldsOf(await cast.must('recoveryEmailStatus', { as: session }));
    if (emailVerified === true && sessionVerified === false) return cast.token(answer, 'keyFetchToken');
  }
  throw new Blocked('every sign-in counts as verified, so there is no unverified session of a verified address');
}
