import { hex } from '../../../protocol/bytes.js';
import { defineCase } from '../../case.js';
import { fetchKeys } from '../../cast/bundle.js';
import { startCall, startOf } from '../../cast/srp-login.js';

const SALTS = 'account-reset/salts-are-replaced-each-time';
const WRAP_KB = 'account-reset/wrap-kb-is-set-each-time';

/** After a first reset, one of either origin. */
export default defineCase({
  requirements: [SALTS, WRAP_KB],
  casts: ['srp'],
  needs: ['mailbox'],
  async run({ cast, check }) {
    const first = await cast.verifiedAccount();
    let ann = await cast.finishChange(first, await cast.beginChange(first), cast.hex());
    // Judged when all is done: beside a first round that went well nobody would see that the second was blocked.
    const judgements: (() => void)[] = [];
    for (const origin of ['change', 'mail'] as const) {
      const [salts, wrapKb] = [cast.salts(), cast.hex()];
      const renewed = cast.withPassword(ann, cast.hex());
      const token = origin === 'mail' ? await cast.resetToken(ann) : (await cast.beginChange(ann)).accountReset;
      await cast.must('accountReset', cast.resetCall(token, renewed, wrapKb, salts));
      cast.remember(renewed);
      ann = renewed;

      const answer = await cast.must('authStart', startCall(ann.email));
      const { srpSalt, stretchingSalt } = startOf(answer);
      const found = { srpSalt: hex(srpSalt), stretchingSalt: hex(stretchingSalt) };
      const sent = (await fetchKeys(cast, (await cast.confirmedSignIn(ann)).keyFetch)).wrapKb === wrapKb;
      judgements.push(() => {
        check.equal(SALTS, found, salts, answer);
        check.that(WRAP_KB, sent, 'the wrapKb of this reset', sent ? 'that wrapKb' : 'another wrapKb');
      });
    }
    for (const judge of judgements) judge();
  },
});
