import { timingSafeEqual } from 'node:crypto';
import { ProtocolError } from './protocol-error.js';

/** Returns `bytes` if it has exactly `length` bytes; otherwise throws ProtocolError `wrong-length`, naming `what`. */
export function ofLength(what: string, bytes: Buffer, length: number): Buffer {
  if (bytes.length !== length) {
    throw new ProtocolError('wrong-length', `${what} must be ${length} bytes, not ${bytes.length}`);
  }
  return bytes;
}

/** Byte-wise exclusive or of two buffers of equal length. Throws ProtocolError `wrong-length`. */
export function xor(a: Buffer, b: Buffer): Buffer {
  ofLength('the second operand of xor', b, a.length);
  const result = Buffer.alloc(a.length);
  for (let i = 0; i < a.length; i += 1) {
    result[i] = (a[i] ?? 0) ^ (b[i] ?? 0);
  }
  return result;
}

/** Bytes as lower-case hex, the form in which the servers write binary values. */
export function hex(bytes: Buffer): string {
  return bytes.toString('hex');
}

/**
 * Hex text of either case as bytes; empty text is no bytes. Throws ProtocolError `not-hex` on an odd length or any
 * other character, where `Buffer.from` would silently stop early.
 */
export function unhex(text: string): Buffer {
  if (text.length % 2 !== 0 || /[^0-9a-fA-F]/.test(text)) {
    throw new ProtocolError('not-hex', 'expected an even number of hex digits');
  }
  return Buffer.from(text, 'hex');
}

/**
 * True when both hold the same bytes (text counts as UTF-8). The time taken depends on the lengths, which are public
 * in every use here, and not on the content.
 */
export function equalInConstantTime(a: Buffer | string, b: Buffer | string): boolean {
  const left = Buffer.from(a);
  const right = Buffer.from(b);
  return left.length === right.length && timingSafeEqual(left, right);
}

/** Bytes as base64url without padding (RFC 4648 section 5, the form JOSE and the push keys use). */
export function toBase64url(bytes: Buffer): string {
  return bytes.toString('base64url');
}

/**
 * Unpadded base64url text as bytes; each byte string has exactly one accepted spelling. Throws ProtocolError
 * `not-base64url` on padding, on the standard alphabet's `+` and `/`, and on leftover bits that are not zero.
 */
export function fromBase64url(text: string): Buffer {
  const bytes = Buffer.from(text, 'base64url');
  if (bytes.toString('base64url') !== text) {
    throw new ProtocolError('not-base64url', 'expected unpadded base64url');
  }
  return bytes;
}

/** Big-endian bytes as a decimal number without leading zeros; no bytes are `0`. BrowserID writes RSA numbers so. */
export function decimalFromBytes(bytes: Buffer): string {
  return BigInt(`0x0${hex(bytes)}`).toString(10);
}

/**
 * A decimal number as big-endian bytes, as few as will hold it (zero is one byte, as RFC 7518 section 2 has it).
 * Throws ProtocolError `not-decimal` on anything but digits.
 */
export function bytesFromDecimal(text: string): Buffer {
  if (text === '' || /[^0-9]/.test(text)) {
    throw new ProtocolError('not-decimal', 'expected decimal digits');
  }
  const digits = BigInt(text).toString(16);
  return Buffer.from(digits.length % 2 === 0 ? digits : `0${digits}`, 'hex');
}
