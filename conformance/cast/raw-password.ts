import { hex } from '../../protocol/bytes.js';
import type { Answered } from '../wire/exchange.js';
import { text } from './cast.js';
import type { Credential } from './credential.js';
import { destroyThrough, type SrpCast } from './srp-cast.js';
import { startCall, startOf } from './srp-login.js';
import { type SrpPerson, stretchedPerson } from './srp-passwords.js';

/** Somebody whose client sends the password as it is. */
export interface RawPerson {
  readonly email: string;
  readonly password: string;
}

/** Somebody with an account of raw_password/account/create; no session comes of it. */
export interface RawAccount extends RawPerson {
  readonly uid: string;
  readonly created: Answered;
}

/** What passwords end with, by turns: nothing, or letters of two, three and four bytes in UTF-8. */
const ENDS = ['', ' Gerät ☃ \u{1f98a}'] as const;

/** A new address and a password that nobody has. */
export function rawPerson(cast: SrpCast): RawPerson {
  return { email: cast.address(), password: `pass ${cast.hex(8)}${ENDS[cast.turn('letters', ENDS.length)] ?? ''}` };
}

/** Tells that the account has this password, so that it can be destroyed afterwards: which takes a proof by SRP. */
export function rememberRaw(cast: SrpCast, { email, password }: RawPerson): void {
  cast.afterwards(async (caller) => {
    const { stretchingSalt } = startOf(await caller.call('authStart', startCall(email)));
    await destroyThrough(caller, await stretchedPerson(email, password, hex(stretchingSalt)));
  });
}

/** Asks for an account with a password that the server stretches: the answer, whatever it is. */
export function tryRawCreate(cast: SrpCast, { email, password }: RawPerson): Promise<Answered> {
  return cast.call('rawPasswordAccountCreate', { body: { email: cast.written(email), password } });
}

/** Creates an account with a password that the server stretches. @throws Blocked */
export async function rawAccount(cast: SrpCast, person: RawPerson = rawPerson(cast)): Promise<RawAccount> {
  const { email, password } = person;
  const created = await cast.must('rawPasswordAccountCreate', { body: { email: cast.written(email), password } });
  rememberRaw(cast, person);
  return { ...person, uid: text(created, 'uid'), created };
}

/** Signs in with the password as it is: the answer, whatever it is. */
export function tryRawSignIn(cast: SrpCast, { email, password }: RawPerson): Promise<Answered> {
  return cast.call('rawPasswordSessionCreate', { body: { email: cast.written(email), password } });
}

/** The session of a sign-in with the password as it is. @throws Blocked */
export async function rawSession(cast: SrpCast, { email, password }: RawPerson): Promise<Credential> {
  const body = { email: cast.written(email), password };
  return cast.token(await cast.must('rawPasswordSessionCreate', { body }), 'sessionToken');
}

/** Who proves the password of such an account by SRP: stretched as auth/start says. @throws Blocked */
export async function proverOf(cast: SrpCast, { email, password }: RawPerson): Promise<SrpPerson> {
  const { stretchingSalt } = startOf(await cast.must('authStart', startCall(email)));
  return stretchedPerson(email, password, hex(stretchingSalt));
}
