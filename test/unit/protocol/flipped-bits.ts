import fc from 'fast-check';

/** Any raw bytes of a length. */
export function bytes(length: number): fc.Arbitrary<Buffer> {
  return fc.uint8Array({ minLength: length, maxLength: length }).map((array) => Buffer.from(array));
}

/** Any bit of whatever is flipped: it is taken modulo the number of bits there are. */
export const anyBit = fc.nat(2 ** 30);

/** The same bytes but for one bit. */
export function flipped(original: Uint8Array, bit: number): Buffer {
  const copy = Buffer.from(original);
  const at = bit % (8 * copy.length);
  copy.writeUInt8(copy.readUInt8(at >> 3) ^ (1 << (at & 7)), at >> 3);
  return copy;
}

/** The same text but for one bit of one of its characters, of which each is a byte on the wire. */
export function flippedText(text: string, bit: number): string {
  return flipped(Buffer.from(text, 'latin1'), bit).toString('latin1');
}
