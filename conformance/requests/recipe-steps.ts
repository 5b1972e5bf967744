import type { Account, AccountCast, Person } from '../cast/account-cast.js';
import { type Cast, text } from '../cast/cast.js';
import type { Credential } from '../cast/credential.js';
import { Blocked } from '../stops.js';
import { DEVICE } from './good-values.js';

/** A session of a further sign-in; of a new, unverified account unless one is given. @throws Blocked */
export async function sessionOfLogin<P extends Person, A extends Account & P>(
  cast: AccountCast<P, A>,
  person?: P,
): Promise<Credential> {
  return (await cast.signIn(person ?? (await cast.accountAlone()))).session;
}

/** The keyFetchToken that came with an account or a sign-in. @throws Blocked where there is none */
export function credentialOf({ keyFetch }: { readonly keyFetch?: Credential }): Credential {
  if (keyFetch === undefined) throw new Blocked('the answer had no keyFetchToken');
  return keyFetch;
}

/** Registers the device of a session and returns its id. @throws Blocked */
export async function registerDevice(cast: Cast, session: Credential): Promise<string> {
  return text(await cast.must('accountDevice', { as: session, body: DEVICE }), 'id');
}
