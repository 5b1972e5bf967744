import { pbkdf2, pbkdf2Sync, type ScryptOptions, scrypt, scryptSync } from 'node:crypto';
import { promisify } from 'node:util';
import { hex, ofLength, xor } from './bytes.js';
import { hkdf, kw } from './hkdf.js';

/** What a client derives from email and password: 32 raw bytes each. Only authPW is ever sent to a server. */
export interface StretchedPassword {
  readonly authPW: Buffer;
  readonly unwrapBKey: Buffer;
}

const KEY_BYTES = 32;
const QUICK_STRETCH_ROUNDS = 1000;

const pbkdf2InBackground = promisify(pbkdf2);
const scryptInBackground: (password: Buffer, salt: Buffer, length: number, options: ScryptOptions) => Promise<Buffer> =
  promisify(scrypt);

function quickStretchSalt(email: string): string {
  return kw(`quickStretch:${email}`);
}

/**
 * quickStretchedPW, 32 raw bytes: PBKDF2 with HMAC-SHA256, 1000 rounds, salted with the email (onepw wiki).
 * Both texts are used exactly as typed: no case folding, trimming or normalisation, so an email in another case gives
 * an unrelated value, which is why errno 120 exists.
 */
export function quickStretch(email: string, password: string): Buffer {
  return pbkdf2Sync(password, quickStretchSalt(email), QUICK_STRETCH_ROUNDS, KEY_BYTES, 'sha256');
}

/** authPW, 32 raw bytes: what the client sends to prove that it knows the password. */
export function authPW(quickStretched: Buffer): Buffer {
  return hkdf(quickStretched, kw('authPW'), KEY_BYTES);
}

/** unwrapBKey, 32 raw bytes: turns wrapKb into kB and never leaves the client. */
export function unwrapBKey(quickStretched: Buffer): Buffer {
  // Prose writes unwrapBKey; shipped clients and all published vectors derive it with a lower-case k.
  return hkdf(quickStretched, kw('unwrapBkey'), KEY_BYTES);
}

function bothFrom(quickStretched: Buffer): StretchedPassword {
  return { authPW: authPW(quickStretched), unwrapBKey: unwrapBKey(quickStretched) };
}

/** Both values a client derives from email and password; blocks for the time of 1000 PBKDF2 rounds. */
export function stretch(email: string, password: string): StretchedPassword {
  return bothFrom(quickStretch(email, password));
}

/** The same as `stretch`, with PBKDF2 on a worker thread. */
export async function stretchAsync(email: string, password: string): Promise<StretchedPassword> {
  return bothFrom(
    await pbkdf2InBackground(password, quickStretchSalt(email), QUICK_STRETCH_ROUNDS, KEY_BYTES, 'sha256'),
  );
}

/** kB, 32 raw bytes, from the wrapKb a server keeps. Throws ProtocolError `wrong-length`. */
export function kBFrom(wrapKb: Buffer, unwrapBKey: Buffer): Buffer {
  return xor(ofLength('wrapKb', wrapKb, KEY_BYTES), ofLength('unwrapBKey', unwrapBKey, KEY_BYTES));
}

/**
 * The wrapKb to send with a password change so that kB stays what it was, 32 raw bytes.
 * Throws ProtocolError `wrong-length`.
 */
export function rewrap(change: { wrapKb: Buffer; oldUnwrapBKey: Buffer; newUnwrapBKey: Buffer }): Buffer {
  const kB = kBFrom(change.wrapKb, change.oldUnwrapBKey);
  return xor(kB, ofLength('newUnwrapBKey', change.newUnwrapBKey, KEY_BYTES));
}

/**
 * Which verifier a server keeps: `wiki` as the onepw wiki defines it; `deployed`, where the hex text of the stretched
 * value and not its bytes enters HKDF; `v0`, without scrypt (verifierVersion 0). No client can tell them apart.
 */
export type VerifierForm = 'wiki' | 'deployed' | 'v0';

/** What a server keeps or computes instead of a password; 32 raw bytes each. wrapKb = wrapwrapKey ^ wrapWrapKb. */
export interface Verifier {
  readonly verifyHash: Buffer;
  readonly wrapwrapKey: Buffer;
}

/**
 * bigStretchedPW, 32 raw bytes: scrypt over authPW with N = 65536, r = 8, p = 1. About 150 ms and 64 MiB.
 * Throws ProtocolError `wrong-length`.
 */
export async function bigStretch(sentAuthPW: Buffer, authSalt: Buffer): Promise<Buffer> {
  ofLength('authPW', sentAuthPW, KEY_BYTES);
  ofLength('authSalt', authSalt, KEY_BYTES);
  return scryptInBackground(sentAuthPW, authSalt, KEY_BYTES, BIG_STRETCH);
}

/** Node refuses more than 32 MiB unless told; these parameters need 128 * N * r = 64 MiB and a little. */
const BIG_STRETCH: ScryptOptions = { N: 65536, r: 8, p: 1, maxmem: 128 * 1024 * 1024 };

async function verifierKey(sentAuthPW: Buffer, authSalt: Buffer, form: VerifierForm): Promise<Buffer> {
  if (form === 'v0') {
    return xor(ofLength('authPW', sentAuthPW, KEY_BYTES), ofLength('authSalt', authSalt, KEY_BYTES));
  }
  const stretched = await bigStretch(sentAuthPW, authSalt);
  return form === 'wiki' ? stretched : Buffer.from(hex(stretched), 'ascii');
}

function verifierOf(key: Buffer): Verifier {
  return {
    verifyHash: hkdf(key, kw('verifyHash'), KEY_BYTES),
    wrapwrapKey: hkdf(key, kw('wrapwrapKey'), KEY_BYTES),
  };
}

/**
 * The server's side of a password, from the authPW a client sent and the account's authSalt (32 raw bytes each).
 * A password is right when its verifyHash equals the stored one; compare with `equalInConstantTime`.
 * Rejects with ProtocolError `wrong-length`.
 */
export async function verifierFromAuthPW(sentAuthPW: Buffer, authSalt: Buffer, form: VerifierForm): Promise<Verifier> {
  return verifierOf(await verifierKey(sentAuthPW, authSalt, form));
}

/**
 * The `wiki` form of `verifierFromAuthPW` on the calling thread, for callers that cannot wait.
 * Throws ProtocolError `wrong-length`.
 */
export function wikiVerifierSync(sentAuthPW: Buffer, authSalt: Buffer): Verifier {
  ofLength('authPW', sentAuthPW, KEY_BYTES);
  ofLength('authSalt', authSalt, KEY_BYTES);
  return verifierOf(scryptSync(sentAuthPW, authSalt, KEY_BYTES, BIG_STRETCH));
}
