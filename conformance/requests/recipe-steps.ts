import type { Account, AccountCast, Person } from '../cast/account-cast.js';
import type { Cast } from '../cast/cast.js';
import type { Credential } from '../cast/credential.js';
import { deviceOf } from '../cast/devices.js';
import { OnepwCast, type Person as OnepwPerson } from '../cast/onepw-cast.js';
import { Blocked } from '../stops.js';
import { SERVICE } from './good-values.js';

/** Of these parameters of a body those that the edition's operation knows. */
export function knownTo(cast: Cast, operation: string, body: Readonly<Record<string, string>>): Record<string, string> {
  const known = cast.caller.operation(operation).body?.properties ?? {};
  return Object.fromEntries(Object.entries(body).filter(([name]) => name in known));
}

/** What a sign-in may be told besides, where it can be told anything: the session is the same with it and without. */
const TOLD: readonly Readonly<Record<string, string>>[] = [
  {},
  { reason: 'reconnect' },
  {},
  { service: SERVICE },
  {},
  { reason: 'login' },
];

/** A session of a further sign-in; of a new, unverified account unless one is given. @throws Blocked */
export async function sessionOfLogin<P extends Person, A extends Account & P>(
  cast: AccountCast<P, A>,
  person?: P,
): Promise<Credential> {
  const somebody = person ?? (await cast.accountAlone());
  if (!(cast instanceof OnepwCast)) return (await cast.signIn(somebody)).session;
  const body = knownTo(cast, 'accountLogin', TOLD[cast.turn('told', TOLD.length)] ?? {});
  return (await cast.signIn(somebody as P & OnepwPerson, { body })).session;
}

/** The keyFetchToken that came with an account or a sign-in. @throws Blocked where there is none */
export function credentialOf({ keyFetch }: { readonly keyFetch?: Credential }): Credential {
  if (keyFetch === undefined) throw new Blocked('the answer had no keyFetchToken');
  return keyFetch;
}

/** Registers the device of a session and returns its id. @throws Blocked */
export async function registerDevice(cast: Cast, session: Credential): Promise<string> {
  return (await deviceOf(cast, session)).id;
}
