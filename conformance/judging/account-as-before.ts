import type { Account, AccountCast, Person } from '../cast/account-cast.js';
import { fetchKeys } from '../cast/bundle.js';
import { Blocked } from '../stops.js';
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
  const signedIn = async (requirement: string) => {
    try {
      const signIn = await cast.confirmedSignIn(account);
      check.succeeds(requirement, signIn.answer);
      return signIn;
    } catch (error) {
      // Another attempt shows what it is that is refused.
      if (error instanceof Blocked) check.succeeds(requirement, await cast.tryLogin(account));
      throw error;
    }
  };
  return async (requirement) => {
    const { keyFetch } = await signedIn(requirement);
    check.succeeds(requirement, await cast.useSession(account.session));
    const fetched = await cast.call('accountKeys', { as: keyFetch });
    check.succeeds(requirement, fetched);
    check.control(fetched);
    const isSame = JSON.stringify(cast.keysIn(fetched, keyFetch)) === JSON.stringify(before);
    check.that(requirement, isSame, 'the keys of before', isSame ? 'those' : 'others');
  };
}
