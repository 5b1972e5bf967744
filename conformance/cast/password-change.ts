import type { Answered } from '../wire/exchange.js';
import type { Credential } from './credential.js';
import type { Account, OnepwCast } from './onepw-cast.js';

/** What a password change asks for. */
export interface ChangeWishes {
  /** The session to carry on; without one no new session is asked for (auth-2017, line 1039). */
  readonly session?: Credential;
  readonly keys?: boolean;
  /** 64 hex digits each; random where they are left out. */
  readonly authPW?: string;
  readonly wrapKb?: string;
}

/** An account after a change of password: it has the new authPW, and its old session is dead. */
export interface ChangedPassword {
  readonly account: Account;
  readonly answer: Answered;
}

/** Goes through password/change/start and /finish. @throws Blocked */
export async function changePassword(
  cast: OnepwCast,
  account: Account,
  { session, keys, authPW = cast.hex(), wrapKb = cast.hex() }: ChangeWishes = {},
): Promise<ChangedPassword> {
  const { passwordChange } = await cast.beginChange(account);
  const renewed = { ...account, authPW };
  cast.remember(renewed);
  const answer = await cast.must('passwordChangeFinish', {
    as: passwordChange,
    ...(keys === undefined ? {} : { query: { keys } }),
    body: { authPW, wrapKb, ...(session === undefined ? {} : { sessionToken: session.token }) },
  });
  return { account: renewed, answer };
}
