/**
 * SRP-6a (RFC 5054), with which the editions of 2013 sign in: the client proves that it knows the password without
 * sending it. Four messages, all of them raw bytes in the edition's form:
 *
 * 1. client: the verifier, when the account is made
 * 2. server: B, and the salt
 * 3. client: A and M
 * 4. server: a bundle, sealed with K
 *
 * What is behind each number is in `srp-equations.ts`, the forms are in `srp-form.ts`.
 */
import { equalInConstantTime } from './bytes.js';
import {
  type SrpCredentials,
  type SrpProof,
  srpClientSecret,
  srpPower,
  srpPrivateKey,
  srpProof,
  srpServerSecret,
  srpServerValue,
} from './srp-equations.js';
import { readNumber, readPublicValue, type SrpForm, writeDigest, writeNumber } from './srp-form.js';
import { numberFrom } from './srp-numbers.js';

/** What the server keeps of an account, and the secret it drew for one exchange (32 random bytes); raw bytes. */
export interface SrpServerSecrets {
  readonly verifier: Buffer;
  readonly b: Buffer;
}

/** What the client knows, and the secret it drew for one exchange (32 random bytes); raw bytes. */
export interface SrpClientSecrets {
  readonly credentials: SrpCredentials;
  readonly a: Buffer;
}

/** The verifier v, which the server keeps in place of a password. */
export function srpVerifier(form: SrpForm, credentials: SrpCredentials): Buffer {
  return writeNumber(form, srpPower(form, srpPrivateKey(form, credentials)));
}

/** A. Throws ProtocolError `bad-value` when `a` is not below N. */
export function srpClientPublic(form: SrpForm, a: Buffer): Buffer {
  return writeNumber(form, srpPower(form, numberFrom(a)));
}

/** B. Throws ProtocolError `wrong-length` for a verifier of another length, `bad-value` when `b` is not below N. */
export function srpServerPublic(form: SrpForm, { verifier, b }: SrpServerSecrets): Buffer {
  return writeNumber(form, srpServerValue(form, readNumber(form, 'the verifier', verifier), numberFrom(b)));
}

/**
 * What the client answers B with, and the K to open the bundle with.
 * Throws ProtocolError `bad-value` or `wrong-length` for a B it must not use: no multiple of N, below N, and where the
 * form is `padded` as long as N.
 */
export function srpClientProof(form: SrpForm, own: SrpClientSecrets, received: Buffer): SrpProof & { A: Buffer } {
  const B = readPublicValue(form, 'B', received);
  const [x, a] = [srpPrivateKey(form, own.credentials), numberFrom(own.a)];
  const A = srpPower(form, a);
  const S = srpClientSecret(form, { x, a, A, B });
  return { A: writeNumber(form, A), ...srpProof(form, { A, B, S }) };
}

/**
 * The M that the right password gives, and the K to seal the bundle with. The server compares with `isSameProof`.
 * Throws ProtocolError `bad-value` or `wrong-length` for an A it must not use: no multiple of N, below N, and where the
 * form is `padded` as long as N.
 */
export function srpServerProof(form: SrpForm, own: SrpServerSecrets, received: Buffer): SrpProof {
  const A = readPublicValue(form, 'A', received);
  const [v, b] = [readNumber(form, 'the verifier', own.verifier), numberFrom(own.b)];
  const B = srpServerValue(form, v, b);
  return srpProof(form, { A, B, S: srpServerSecret(form, { v, b, A, B }) });
}

/** True when the M that came is the one expected; the time taken says nothing about where they differ. */
export function isSameProof(form: SrpForm, expected: Buffer, received: Buffer): boolean {
  return equalInConstantTime(writeDigest(form, expected), writeDigest(form, received));
}
