import { pbkdf2, pbkdf2Sync, type ScryptOptions, scrypt, scryptSync } from 'node:crypto';
import { promisify } from 'node:util';
import { ofLength } from './bytes.js';
import { hkdf, kw } from './hkdf.js';
import type { SrpCredentials } from './srp-equations.js';

/** The three steps of auth-2013's stretching, 32 raw bytes each; K3 is the result and depends on no salt of an account. */
export interface SrpStretchingSteps {
  readonly K1: Buffer;
  readonly K2: Buffer;
  readonly K3: Buffer;
}

/** What auth-2013 makes of email, password and `passwordStretching.salt`; 32 raw bytes each. */
export interface SrpStretchedPassword {
  /** P of SRP. */
  readonly srpPw: Buffer;
  /** Turns wrapKb into kB (see `kBFrom`) and never leaves the client. */
  readonly unwrapBKey: Buffer;
}

const KEY_BYTES = 32;

/** auth-2013, lines 142 and 146. */
const PBKDF2_ROUNDS = 20_000;

/** auth-2013, lines 143 to 145; 64 MiB and a little, of which Node has to be told. */
const SCRYPT: ScryptOptions = { N: 65536, r: 8, p: 1, maxmem: 128 * 1024 * 1024 };

const pbkdf2InBackground = promisify(pbkdf2);
const scryptInBackground: (password: Buffer, salt: string, length: number, options: ScryptOptions) => Promise<Buffer> =
  promisify(scrypt);

type Pbkdf2Input = [password: string | Buffer, salt: string, rounds: number, length: number, hash: string];
type ScryptInput = [password: Buffer, salt: string, length: number, options: ScryptOptions];

function firstStep(email: string, password: string): Pbkdf2Input {
  return [password, kw(`first-PBKDF:${email}`), PBKDF2_ROUNDS, KEY_BYTES, 'sha256'];
}

function secondStep(K1: Buffer): ScryptInput {
  return [K1, kw('scrypt'), KEY_BYTES, SCRYPT];
}

function thirdStep(email: string, password: string, K2: Buffer): Pbkdf2Input {
  const input = Buffer.concat([K2, Buffer.from(password, 'utf8')]);
  return [input, kw(`second-PBKDF:${email}`), PBKDF2_ROUNDS, KEY_BYTES, 'sha256'];
}

/**
 * The slow part of auth-2013's stretching (`PBKDF2/scrypt/PBKDF2/v1`, line 141) on a worker thread: about 180 ms and
 * 64 MiB. Both texts are used exactly as typed.
 */
export async function srpStretch(email: string, password: string): Promise<SrpStretchingSteps> {
  const K1 = await pbkdf2InBackground(...firstStep(email, password));
  const K2 = await scryptInBackground(...secondStep(K1));
  return { K1, K2, K3: await pbkdf2InBackground(...thirdStep(email, password, K2)) };
}

/** Stretchings that began last, by their input; whoever judges a mock in its own process needs each of them twice. */
const recent = new Map<string, Promise<SrpStretchingSteps>>();
const MOST_RECENT = 16;

/** `srpStretch`, but what was stretched a short while ago is not stretched again. */
export function srpStretchOnce(email: string, password: string): Promise<SrpStretchingSteps> {
  const key = JSON.stringify([email, password]);
  const steps = recent.get(key) ?? srpStretch(email, password);
  recent.set(key, steps);
  // One that failed, for want of memory say, is not the answer of the next.
  steps.catch(() => recent.delete(key));
  const [oldest = ''] = recent.keys();
  if (recent.size > MOST_RECENT) recent.delete(oldest);
  return steps;
}

/** `srpStretch` on the calling thread, for callers that cannot wait. */
export function srpStretchSync(email: string, password: string): SrpStretchingSteps {
  const K1 = pbkdf2Sync(...firstStep(email, password));
  const K2 = scryptSync(...secondStep(K1));
  return { K1, K2, K3: pbkdf2Sync(...thirdStep(email, password, K2)) };
}

/**
 * The quick rest of auth-2013's stretching; `salt` is `passwordStretching.salt`, raw bytes, and not the salt of SRP.
 * Throws ProtocolError `wrong-length` when K3 is not 32 bytes.
 */
export function srpPasswordFrom(K3: Buffer, salt: Buffer): SrpStretchedPassword {
  const derived = hkdf(ofLength('K3', K3, KEY_BYTES), kw('mainKDF'), 2 * KEY_BYTES, salt);
  return { srpPw: derived.subarray(0, KEY_BYTES), unwrapBKey: derived.subarray(KEY_BYTES) };
}

/**
 * What SRP of auth-2013 proves knowledge of. The email is the text that its hex on the wire decodes to (line 131);
 * `salt` is `srp.salt`, raw bytes. Throws ProtocolError `wrong-length` when srpPw is not 32 bytes.
 */
export function auth2013Credentials(email: string, srpPw: Buffer, salt: Buffer): SrpCredentials {
  return { identity: Buffer.from(email, 'utf8'), password: ofLength('srpPw', srpPw, KEY_BYTES), salt };
}

/** What SRP of key-server-2013 proves knowledge of: the password itself, which is not stretched. `salt` is raw bytes. */
export function keyServer2013Credentials(email: string, password: string, salt: Buffer): SrpCredentials {
  return { identity: Buffer.from(email, 'utf8'), password: Buffer.from(password, 'utf8'), salt };
}
