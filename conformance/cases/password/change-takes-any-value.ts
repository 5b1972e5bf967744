import { defineCase } from '../../case.js';
import { fetchKeys } from '../../cast/bundle.js';
import type { OnepwCast } from '../../cast/onepw-cast.js';
import { changePassword } from '../../cast/password-change.js';
import { fieldsOf } from '../../wire/exchange.js';

const SENT = 'password-change-finish/wrap-kb-is-the-one-sent';
const PASSWORD = 'password-change-finish/new-password-is-accepted';

/** A wrapKb of zeros, values that begin and end with zeros, the password that is set already, and a password and a wrapKb that were there before. */
export default defineCase({
  requirements: [SENT, PASSWORD],
  needs: ['verifiedAccount'],
  async run({ cast, check }) {
    let ann = await cast.verifiedAccount();
    const [first, wrapKb] = [ann.authPW, cast.hex()];
    ann = (await changePassword(cast, ann, { wrapKb })).account;
    const changes = [
      { authPW: cast.hex(), wrapKb: '0'.repeat(64) },
      { authPW: betweenZeros(cast), wrapKb: betweenZeros(cast) },
      { authPW: undefined, wrapKb: cast.hex() },
      { authPW: first, wrapKb },
    ];
    for (const { authPW = ann.authPW, wrapKb: sent } of changes) {
      const { passwordChange } = await cast.beginChange(ann);
      const renewed = { ...ann, authPW };
      cast.remember(renewed);
      const answer = await cast.call('passwordChangeFinish', { as: passwordChange, body: { authPW, wrapKb: sent } });
      // No line says that a server takes such values: what it refuses, it need not keep.
      if (fieldsOf(answer).errno === 107) {
        answer.expectation = 'refusal';
        check.that(SENT, true, 'the wrapKb that was sent, or a refusal', 'a refusal', answer);
        continue;
      }
      check.control(answer);
      ann = renewed;
      check.succeeds(PASSWORD, await cast.tryLogin(ann));
      const isSent = (await fetchKeys(cast, (await cast.confirmedSignIn(ann)).keyFetch)).wrapKb === sent;
      check.that(SENT, isSent, 'the wrapKb that was sent', isSent ? 'that one' : 'another one', answer);
    }
  },
});

/** 32 bytes, of which the first two and the last two are zero. */
function betweenZeros(cast: OnepwCast): string {
  return `0000${cast.hex(28)}0000`;
}
