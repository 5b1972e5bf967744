import { ofLength } from './bytes.js';
import { ProtocolError } from './protocol-error.js';
import { RFC_5054_2048, type SrpGroup } from './srp-group.js';
import { minimal, numberFrom, padded, withoutLeadingZeros } from './srp-numbers.js';

/** What an edition chooses in SRP-6a. */
export interface SrpForm {
  readonly group: SrpGroup;
  readonly hash: 'sha1' | 'sha256';
  /**
   * How v, A, B, M and K are written, on the wire and into M: `padded` to the length of N or of the hash, or `minimal`,
   * without leading zero bytes, so that one in 256 is a byte short.
   */
  readonly numbers: 'padded' | 'minimal';
}

/** SRP of key-server-2013: SHA-256, 2048 bits (lines 81 and 82). */
export const KEY_SERVER_2013_SRP: SrpForm = { group: RFC_5054_2048, hash: 'sha256', numbers: 'minimal' };

/** SRP of auth-2013: `SRP-6a/SHA256/2048/v1` (line 137). */
export const AUTH_2013_SRP: SrpForm = { group: RFC_5054_2048, hash: 'sha256', numbers: 'padded' };

/** A number of the group (v, A, B, S) as bytes. Throws ProtocolError `wrong-length` for a number longer than N. */
export function writeNumber(form: SrpForm, value: bigint): Buffer {
  return form.numbers === 'padded' ? padded(value, form.group.bytes) : minimal(value);
}

/** A hash that stands for a number (M, K) as bytes. */
export function writeDigest(form: SrpForm, digest: Buffer): Buffer {
  return form.numbers === 'padded' ? digest : withoutLeadingZeros(digest);
}

/**
 * A number of the group from its bytes. The `minimal` form reads leading zero bytes too, since a number is meant.
 * Throws ProtocolError `wrong-length` where the form is `padded` and there are not as many bytes as N has.
 */
export function readNumber(form: SrpForm, what: string, bytes: Buffer): bigint {
  return numberFrom(form.numbers === 'padded' ? ofLength(what, bytes, form.group.bytes) : bytes);
}

/**
 * The A or B of the other side. Throws ProtocolError `bad-value` unless it is at least 1 and below N: whoever sends a
 * multiple of N knows S without a password, so SRP-6a refuses all of them (RFC 5054, sections 2.5.3 and 2.5.4).
 */
export function readPublicValue(form: SrpForm, what: 'A' | 'B', bytes: Buffer): bigint {
  const value = readNumber(form, what, bytes);
  if (value < 1n || value >= form.group.N) {
    throw new ProtocolError('bad-value', `${what} must be at least 1 and below N`);
  }
  return value;
}
