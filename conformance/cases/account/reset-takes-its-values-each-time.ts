import { hex } from '../../../protocol/bytes.js';
import { defineCase } from '../../case.js';
import { fetchKeys } from '../../cast/bundle.js';
import { requireRefusal } from '../../cast/refusal.js';
import type { SrpAccount, SrpCast } from '../../cast/srp-cast.js';
import { startCall, startOf } from '../../cast/srp-login.js';
import type { Salts } from '../../cast/srp-passwords.js';
import type { Check } from '../../judging/check.js';

const SALTS = 'account-reset/salts-are-replaced-each-time';
const PASSWORD = 'account-reset/new-password-is-accepted';
const WRAP_KB = 'account-reset/wrap-kb-is-set-each-time';

/**
 * After a first reset, which brings the salts again that are there, one of either origin; then one that goes back to the
 * password and the salts from before, with the wrapKb that is there. No line says that a server takes such values again.
 */
export default defineCase({
  requirements: [SALTS, WRAP_KB, PASSWORD],
  casts: ['srp'],
  needs: ['mailbox'],
  async run({ cast, check }) {
    const first = await cast.verifiedAccount();
    let ann = await withTheSameSalts(cast, check, first);
    // Judged when all is done: beside a first round that went well nobody would see that the second was blocked.
    const judgements: (() => void)[] = [];
    const brought: { readonly srpPw: string; readonly salts: Salts; readonly wrapKb: string }[] = [];
    for (const origin of ['change', 'mail', 'back'] as const) {
      const [former, present] = origin === 'back' ? brought : [];
      const [salts, wrapKb] = [former?.salts ?? cast.salts(), present?.wrapKb ?? cast.hex()];
      const renewed = cast.withPassword(ann, former?.srpPw ?? cast.hex());
      const token = origin === 'mail' ? await cast.resetToken(ann) : (await cast.beginChange(ann)).accountReset;
      const reset = await cast.call('accountReset', cast.resetCall(token, renewed, wrapKb, salts));
      if (origin === 'back' && reset.response.status !== 200) {
        requireRefusal(reset, [107], 'a reset with values from before');
        break;
      }
      check.control(reset);
      cast.remember(renewed);
      brought.push({ srpPw: renewed.srpPw, salts, wrapKb });
      ann = renewed;

      const answer = await cast.must('authStart', startCall(ann.email));
      const { srpSalt, stretchingSalt } = startOf(answer);
      const found = { srpSalt: hex(srpSalt), stretchingSalt: hex(stretchingSalt) };
      if (origin === 'back') check.succeeds(PASSWORD, await cast.tryLogin(ann));
      const sent = (await fetchKeys(cast, (await cast.confirmedSignIn(ann)).keyFetch)).wrapKb === wrapKb;
      judgements.push(() => {
        check.equal(SALTS, found, salts, answer);
        check.that(WRAP_KB, sent, 'the wrapKb of this reset', sent ? 'that wrapKb' : 'another wrapKb');
      });
    }
    for (const judge of judgements) judge();
  },
});

/** Sets another password with the salts of the one before. No line says that a server takes them again. */
async function withTheSameSalts(cast: SrpCast, check: Check, former: SrpAccount): Promise<SrpAccount> {
  const { srpSalt, stretchingSalt } = startOf(await cast.must('authStart', startCall(former.email)));
  const salts = { srpSalt: hex(srpSalt), stretchingSalt: hex(stretchingSalt) };
  const { accountReset } = await cast.beginChange(former);
  const renewed = cast.withPassword(former, cast.hex());
  const reset = await cast.call('accountReset', cast.resetCall(accountReset, renewed, cast.hex(), salts));
  const isRefused = reset.response.status !== 200;
  if (isRefused) requireRefusal(reset, [107], 'a reset with the salts that are there');
  else cast.remember(renewed);
  const changed = isRefused ? await cast.finishChange(former, await cast.beginChange(former), cast.hex()) : renewed;
  check.succeeds(PASSWORD, await cast.tryLogin(changed));
  return changed;
}
