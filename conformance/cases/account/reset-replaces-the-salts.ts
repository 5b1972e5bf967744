import { hex } from '../../../protocol/bytes.js';
import { defineCase } from '../../case.js';
import type { Credential } from '../../cast/credential.js';
import { requireRefusal } from '../../cast/refusal.js';
import { openedBundle } from '../../cast/srp-bundle.js';
import type { SrpCast, SrpPerson } from '../../cast/srp-cast.js';
import { startCall, startOf } from '../../cast/srp-login.js';
import type { Check } from '../../judging/check.js';
import { fieldsOf } from '../../wire/exchange.js';

const SRP_SALT = 'account-reset/srp-salt-is-replaced';
const STRETCHING_SALT = 'account-reset/stretching-salt-is-replaced';
const OF_LOGIN = 'password-change-start/token-of-auth-finish-is-accepted';
const OF_CHANGE = 'account-reset/token-of-change-start-is-accepted';

export default defineCase({
  requirements: [SRP_SALT, STRETCHING_SALT, OF_LOGIN, OF_CHANGE],
  casts: ['srp'],
  async run({ cast, check }) {
    const ann = await cast.accountAlone();
    const renewed = { ...ann, srpPw: cast.hex() };
    const salts = cast.salts();
    const token = await laterOfTwo(cast, check, ann);
    const reset = await cast.call('accountReset', cast.resetCall(token, renewed, undefined, salts));
    check.succeeds(OF_CHANGE, reset);
    check.control(reset);
    cast.remember(renewed);
    const answer = await cast.must('authStart', startCall(ann.email));
    const { srpSalt, stretchingSalt } = startOf(answer);
    check.equal(SRP_SALT, hex(srpSalt), salts.srpSalt, answer);
    check.equal(STRETCHING_SALT, hex(stretchingSalt), salts.stretchingSalt, answer);
  },
});

/**
 * The accountResetToken of the later of two changes that were begun side by side. Those of the earlier one are used up
 * first: no line says that they stay good, and none that they are the same.
 */
async function laterOfTwo(cast: SrpCast, check: Check, ann: SrpPerson): Promise<Credential> {
  const logins = [await cast.authToken(ann), await cast.authToken(ann)];
  const tokens: Credential[] = [];
  for (const [index, login] of logins.entries()) {
    const isLater = index === logins.length - 1;
    let [as, answer] = [login, await cast.call('passwordChangeStart', { as: login, body: {} })];
    // No line says either that the earlier change left the token of the later login good, if that is another one.
    const isAnother = logins[0]?.id !== login.id;
    if (isLater && isAnother && fieldsOf(answer).errno === 110) {
      as = await cast.authToken(ann);
      answer = await cast.call('passwordChangeStart', { as, body: {} });
    }
    if (!isLater && answer.response.status !== 200) {
      requireRefusal(answer, [110], 'a change with the token of the earlier login');
      continue;
    }
    check.succeeds(OF_LOGIN, answer);
    check.control(answer);
    const { accountResetToken } = openedBundle('password/change', as.requestKey, answer);
    tokens.push(cast.credential('accountResetToken', accountResetToken));
  }
  const [later, earlier] = [tokens.at(-1), tokens.at(-2)];
  if (earlier !== undefined) {
    const unread = await cast.call('accountReset', { as: earlier, bytes: Buffer.from('{') });
    requireRefusal(unread, [106, 109, 110], 'a reset that is no JSON');
  }
  return later ?? cast.credential('accountResetToken', cast.hex());
}
