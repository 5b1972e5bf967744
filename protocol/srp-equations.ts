import { createHash } from 'node:crypto';
import { type SrpForm, writeDigest, writeNumber } from './srp-form.js';
import { modPow, modulo, numberFrom, padded } from './srp-numbers.js';

/** What a password proves to be known with, raw bytes: I, P and the salt s of RFC 5054. */
export interface SrpCredentials {
  readonly identity: Buffer;
  readonly password: Buffer;
  readonly salt: Buffer;
}

/** What both sides hold at the end. M is the client's proof, K the key of the bundle that answers it; raw bytes. */
export interface SrpProof {
  readonly M: Buffer;
  readonly K: Buffer;
}

function digest(form: SrpForm, ...parts: Buffer[]): Buffer {
  return createHash(form.hash).update(Buffer.concat(parts)).digest();
}

function hashOfPadded(form: SrpForm, ...numbers: bigint[]): bigint {
  return numberFrom(digest(form, ...numbers.map((value) => padded(value, form.group.bytes))));
}

/** k, by which B hides the verifier: the same number for every account of a form. */
export function srpMultiplier(form: SrpForm): bigint {
  return hashOfPadded(form, form.group.N, form.group.g);
}

/** x, the client's secret from password and salt. Only the client computes it. */
export function srpPrivateKey(form: SrpForm, { identity, password, salt }: SrpCredentials): bigint {
  return numberFrom(digest(form, salt, digest(form, identity, Buffer.from(':'), password)));
}

/** u, which ties both public values into S. Throws ProtocolError `wrong-length` for a value longer than N. */
export function srpScrambler(form: SrpForm, A: bigint, B: bigint): bigint {
  return hashOfPadded(form, A, B);
}

/** g to the power of a secret: A of a, v of x. Throws ProtocolError `bad-value` for a secret of N or more. */
export function srpPower(form: SrpForm, secret: bigint): bigint {
  return modPow(form.group.g, secret, form.group);
}

/** B, from the verifier and the server's secret b. Throws ProtocolError `bad-value` for a b of N or more. */
export function srpServerValue(form: SrpForm, v: bigint, b: bigint): bigint {
  return modulo(srpMultiplier(form) * v + srpPower(form, b), form.group);
}

/** S as the client computes it, from its secrets x and a. Throws ProtocolError `bad-value`, `wrong-length`. */
export function srpClientSecret(form: SrpForm, { x, a, A, B }: Record<'x' | 'a' | 'A' | 'B', bigint>): bigint {
  const ofServer = B - srpMultiplier(form) * srpPower(form, x);
  return modPow(ofServer, a + srpScrambler(form, A, B) * x, form.group);
}

/** S as the server computes it, from the verifier and its secret b. Throws ProtocolError `bad-value`, `wrong-length`. */
export function srpServerSecret(form: SrpForm, { v, b, A, B }: Record<'v' | 'b' | 'A' | 'B', bigint>): bigint {
  const ofClient = modulo(A, form.group) * modPow(v, srpScrambler(form, A, B), form.group);
  return modPow(ofClient, b, form.group);
}

/**
 * M and K of an exchange. Nothing is checked here: with S = 0 this is the proof of a client that sends a multiple of N
 * as A, which a server has to refuse. Throws ProtocolError `wrong-length` for a number longer than N.
 */
export function srpProof(form: SrpForm, { A, B, S }: Record<'A' | 'B' | 'S', bigint>): SrpProof {
  return {
    M: writeDigest(form, digest(form, ...[A, B, S].map((value) => writeNumber(form, value)))),
    K: writeDigest(form, digest(form, padded(S, form.group.bytes))),
  };
}
