import type { Answered } from '../wire/exchange.js';
import type { Account, Extras, OnepwCast } from './onepw-cast.js';

/** An account after a reset: the person has the new password, its session is dead. */
export interface Renewed {
  readonly person: Account;
  readonly answer: Answered;
}

/**
 * Goes through forgot, verify_code and account/reset.
 * @param authPW the new one, 64 hex digits
 * @throws Blocked
 */
export async function resetPassword(
  cast: OnepwCast,
  account: Account,
  { keys, body }: Extras = {},
  authPW: string = cast.hex(),
): Promise<Renewed> {
  const as = await cast.resetToken(account);
  const query = keys === undefined ? {} : { query: { keys } };
  const answer = await cast.must('accountReset', { as, ...query, body: { authPW, ...body } });
  const person = { ...account, authPW };
  cast.remember(person);
  return { person, answer };
}
