import type { Answered } from '../wire/exchange.js';
import type { Account, AccountCast, Person } from './account-cast.js';
import type { Call } from './caller.js';

/** An account after a reset: the person has the new password, its session is dead. */
export interface Renewed<A> {
  readonly person: A;
  readonly answer: Answered;
}

/** What a reset asks for besides the new password. */
export interface ResetExtras {
  readonly keys?: boolean;
  readonly body?: Readonly<Record<string, unknown>>;
}

/**
 * Goes through forgot, verify_code and account/reset.
 * @param password the new one, 64 hex digits
 * @throws Blocked
 */
export async function resetPassword<P extends Person, A extends Account & P>(
  cast: AccountCast<P, A>,
  account: A,
  { keys, body }: ResetExtras = {},
  password: string = cast.hex(),
): Promise<Renewed<A>> {
  const person = cast.withPassword(account, password);
  const call: Call = cast.resetCall(await cast.resetToken(account), person);
  const query = keys === undefined ? {} : { query: { keys } };
  const answer = await cast.must('accountReset', { ...call, ...query, body: { ...(call.body as object), ...body } });
  cast.remember(person);
  return { person, answer };
}
