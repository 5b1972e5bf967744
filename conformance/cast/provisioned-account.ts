import { Blocked, NotRun } from '../stops.js';
import type { VerifiedAccounts } from '../targets/target.js';
import { fieldsOf } from '../wire/exchange.js';
import type { Account, AccountCast, Person, SignIn } from './account-cast.js';

/**
 * Signs in to an account that the target's operator made, and that no case had before; it is destroyed afterwards.
 * Those that are gone since an earlier run are passed over.
 * @throws NotRun when none is left; Blocked when one cannot be used
 */
export async function provisionedAccount<P extends Person, A extends Account & P>(
  cast: AccountCast<P, A>,
  accounts: VerifiedAccounts,
  keys: boolean | undefined,
): Promise<A> {
  for (;;) {
    const given = await accounts.take();
    if (given === undefined) throw new NotRun('no pre-provisioned account is left; list more under accounts:');
    const person = await cast.personOf(given);
    const found = await signedIn(cast, person, keys);
    if (found === undefined) continue;
    cast.remember(person);
    const account = cast.accountOf(person, found, given);
    await cast.confirm(account, found.session, found.answer);
    return account;
  }
}

/** A sign-in; undefined where nobody has the address any more. @throws Blocked, which accuses the target of nothing */
async function signedIn<P extends Person, A extends Account & P>(
  cast: AccountCast<P, A>,
  person: P,
  keys: boolean | undefined,
): Promise<SignIn | undefined> {
  const already = cast.caller.exchanges.length;
  try {
    return await cast.signIn(person, { keys });
  } catch (error) {
    if (!(error instanceof Blocked)) throw error;
    const answer = cast.caller.exchanges[already];
    if (answer !== undefined && fieldsOf(answer).errno === 102) return undefined;
    throw new Blocked(`a pre-provisioned account cannot be signed in to: ${error.reason}`);
  }
}
