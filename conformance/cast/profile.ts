import type { BearerTokens } from '../targets/target.js';
import type { Answered } from '../wire/exchange.js';
import type { Account, OnepwCast } from './onepw-cast.js';

/** Reads the profile with a bearer token, whatever is answered. */
export function profileByToken(cast: OnepwCast, token: string): Promise<Answered> {
  return cast.call('accountProfile', { authorization: `Bearer ${token}` });
}

/** Reads the profile of an account with a new bearer token of these scopes, whatever is answered. */
export async function profileByScopes(
  cast: OnepwCast,
  bearerTokens: BearerTokens,
  account: Account,
  scopes: readonly string[],
): Promise<Answered> {
  return profileByToken(cast, await bearerTokens.mint(account, scopes));
}
