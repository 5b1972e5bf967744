import type { Account, AccountCast, Person } from '../cast/account-cast.js';
import { fetchKeys } from '../cast/bundle.js';
import type { Check } from './check.js';

/**
 * Remembers the keys of a verified account; the result looks whether its password, its session and its keys are still
 * those of before, and decides the requirement that it is given. @throws Blocked where the keys cannot be had
 */
export async function accountAsBefore<P extends Person, A extends Account & P>(
  cast: AccountCast<P, A>,
  check: Check,
  account: A,
): Promise<(requirement: string) => Promise<void>> {
  const keysOf = async () => fetchKeys(cast, (await cast.confirmedSignIn(account)).keyFetch);
  const before = await keysOf();
  return async (requirement) => {
    check.succeeds(requirement, await cast.tryLogin(account));
    check.succeeds(requirement, await cast.useSession(account.session));
    const isSame = JSON.stringify(await keysOf()) === JSON.stringify(before);
    check.that(requirement, isSame, 'the keys of before', isSame ? 'those' : 'others');
  };
}
