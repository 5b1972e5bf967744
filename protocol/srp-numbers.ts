import { constants, createPublicKey, publicEncrypt } from 'node:crypto';
import { hex, toBase64url } from './bytes.js';
import { ProtocolError } from './protocol-error.js';
import type { SrpGroup } from './srp-group.js';

/** Big-endian bytes as a number; no bytes are zero. */
export function numberFrom(bytes: Buffer): bigint {
  return BigInt(`0x0${hex(bytes)}`);
}

/** A number as `length` big-endian bytes. Throws ProtocolError `wrong-length` when it needs more. */
export function padded(value: bigint, length: number): Buffer {
  const digits = value.toString(16);
  if (digits.length > 2 * length) {
    throw new ProtocolError('wrong-length', `a number must fit into ${length} bytes`);
  }
  return Buffer.from(digits.padStart(2 * length, '0'), 'hex');
}

/** The same number in as few bytes as will hold it; zero is one byte, as in `bytesFromDecimal`. */
export function withoutLeadingZeros(bytes: Buffer): Buffer {
  const start = bytes.findIndex((byte) => byte !== 0);
  return bytes.subarray(start === -1 ? bytes.length - 1 : start);
}

/** A number as big-endian bytes, as few as will hold it; zero is one byte. */
export function minimal(value: bigint): Buffer {
  const digits = value.toString(16);
  return Buffer.from(digits.length % 2 === 0 ? digits : `0${digits}`, 'hex');
}

/** The remainder of any whole number modulo N, never negative. */
export function modulo(value: bigint, { N }: SrpGroup): bigint {
  return ((value % N) + N) % N;
}

/**
 * `base ** exponent` modulo the group's N. The base may be any whole number; the exponent is at least zero and below
 * N. Throws ProtocolError `bad-value` for another exponent.
 *
 * RSA without padding is exactly this power (RSAEP, RFC 8017 section 5.1.1), which lets OpenSSL compute it: 0.27 ms for
 * 2048 bits and an exponent of 256, against 2.0 ms with BigInt. DiffieHellman.computeSecret is as quick (0.28 ms), but
 * first spends 215 ms on whether N is a safe prime, and refuses the bases 0, 1 and N - 1.
 */
export function modPow(base: bigint, exponent: bigint, group: SrpGroup): bigint {
  if (exponent < 0n || exponent >= group.N) {
    throw new ProtocolError('bad-value', 'an exponent must be at least zero and below N');
  }
  const powers = powersOf(group);
  const name = `${base.toString(16)}/${exponent.toString(16)}`;
  const known = powers.get(name);
  if (known !== undefined) return known;
  const [n, e] = [group.N, exponent].map((value) => toBase64url(padded(value, group.bytes)));
  const key = createPublicKey({ key: { kty: 'RSA', n, e }, format: 'jwk' });
  const operand = padded(modulo(base, group), group.bytes);
  const power = numberFrom(publicEncrypt({ key, padding: constants.RSA_NO_PADDING }, operand));
  if (powers.size >= MOST_POWERS) powers.delete(powers.keys().next().value ?? '');
  powers.set(name, power);
  return power;
}

/**
 * Powers that are kept: one login needs the client's `g^x` and the server's `g^b` twice, and a login follows soon after
 * its account was made.
 */
const MOST_POWERS = 1024;
const kept = new WeakMap<SrpGroup, Map<string, bigint>>();

function powersOf(group: SrpGroup): Map<string, bigint> {
  const powers = kept.get(group) ?? new Map<string, bigint>();
  kept.set(group, powers);
  return powers;
}
