import { text } from '../cast/cast.js';
import type { Credential } from '../cast/credential.js';
import type { OnepwCast, Person } from '../cast/onepw-cast.js';
import { Blocked } from '../stops.js';
import { DEVICE } from './good-values.js';

/** A session of account/login; of a new, unverified account unless one is given. @throws Blocked */
export async function sessionOfLogin(cast: OnepwCast, person?: Person): Promise<Credential> {
  return (await cast.signIn(person ?? (await cast.account()))).session;
}

/** The keyFetchToken that came with an account or a sign-in. @throws Blocked where there is none */
export function credentialOf({ keyFetch }: { readonly keyFetch?: Credential }): Credential {
  if (keyFetch === undefined) throw new Blocked('the answer had no keyFetchToken');
  return keyFetch;
}

/** Registers the device of a session and returns its id. @throws Blocked */
export async function registerDevice(cast: OnepwCast, session: Credential): Promise<string> {
  return text(await cast.must('accountDevice', { as: session, body: DEVICE }), 'id');
}

/** A passwordForgotToken, for cases that do not need the mailed code. @throws Blocked */
export async function forgotToken(cast: OnepwCast, email: string): Promise<Credential> {
  return cast.token(await cast.must('passwordForgotSendCode', { body: { email } }), 'passwordForgotToken');
}
