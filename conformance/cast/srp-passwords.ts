import { hex } from '../../protocol/bytes.js';
import { srpVerifier } from '../../protocol/srp.js';
import { auth2013Bundles } from '../../protocol/srp-bundles.js';
import { srpPower } from '../../protocol/srp-equations.js';
import { AUTH_2013_SRP, writeNumber } from '../../protocol/srp-form.js';
import { auth2013Credentials, srpPasswordFrom, srpStretchOnce } from '../../protocol/srp-stretch.js';
import type { Call } from './caller.js';
import type { Credential } from './credential.js';
import { hexOfText } from './srp-login.js';

/** Somebody with an address and a password, perhaps without an account. */
export interface SrpPerson {
  readonly email: string;
  /** P of SRP: 32 bytes as hex; random, because only the stretching cases stretch real passwords. */
  readonly srpPw: string;
  /** x of SRP where it was not made of the password and the salt: the server sees no more of it than the verifier. */
  readonly x?: bigint;
}

/** The two salts of an account, 32 bytes as hex. */
export interface Salts {
  readonly srpSalt: string;
  readonly stretchingSalt: string;
}

/** The one kind of SRP (lines 137 and 308). */
export const SRP_TYPE = 'SRP-6a/SHA256/2048/v1';

/** The one way of stretching, with the only numbers that the document gives (lines 141 to 146 and 311 to 316). */
export const STRETCHING = {
  type: 'PBKDF2/scrypt/PBKDF2/v1',
  PBKDF2_rounds_1: 20_000,
  scrypt_N: 65_536,
  scrypt_r: 8,
  scrypt_p: 1,
  PBKDF2_rounds_2: 20_000,
} as const;

/** In place of a wrapKb it asks the server for a new one (the protocol of the API design page). */
export const NO_WRAP_KB = '00'.repeat(32);

/** The verifier of a password: 256 raw bytes. `srpSalt` is hex. */
export function verifierOf({ email, srpPw, x }: SrpPerson, srpSalt: string): Buffer {
  if (x !== undefined) return writeNumber(AUTH_2013_SRP, srpPower(AUTH_2013_SRP, x));
  const credentials = auth2013Credentials(email, Buffer.from(srpPw, 'hex'), Buffer.from(srpSalt, 'hex'));
  return srpVerifier(AUTH_2013_SRP, credentials);
}

/** The body of account/create. */
export function creationBody(person: SrpPerson, { srpSalt, stretchingSalt }: Salts) {
  return {
    email: hexOfText(person.email),
    srp: { type: SRP_TYPE, verifier: hex(verifierOf(person, srpSalt)), salt: srpSalt },
    passwordStretching: { ...STRETCHING, salt: stretchingSalt },
  };
}

/** What a reset sets: the password of a person, both salts and wrapKb, 64 hex digits. */
export interface NewPassword {
  readonly person: SrpPerson;
  readonly salts: Salts;
  readonly wrapKb: string;
}

/** The unsent account/reset, its bundle sealed for the token that signs it. */
export function resetCallOf(token: Credential, { person, salts, wrapKb }: NewPassword): Call {
  const contents = { wrapKb: Buffer.from(wrapKb, 'hex'), verifier: verifierOf(person, salts.srpSalt) };
  return {
    as: token,
    body: {
      bundle: hex(auth2013Bundles.seal('account/reset', token.requestKey, contents)),
      srp: { type: SRP_TYPE, salt: salts.srpSalt },
      passwordStretching: { ...STRETCHING, salt: salts.stretchingSalt },
    },
  };
}

/** Who has stretched a real password, which takes about 180 ms; `stretchingSalt` is hex. */
export async function stretchedPerson(email: string, password: string, stretchingSalt: string): Promise<SrpPerson> {
  const { K3 } = await srpStretchOnce(email, password);
  return { email, srpPw: hex(srpPasswordFrom(K3, Buffer.from(stretchingSalt, 'hex')).srpPw) };
}
