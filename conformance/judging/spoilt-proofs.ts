/**
 * A right M with one bit changed in its first byte, in its middle and in its last one, the first half of it, and one byte
 * more. Whoever compares a part of it, or as much as came, takes one of these for right.
 */
export function spoiltProofs(M: Buffer): readonly Buffer[] {
  return [
    withAnotherBit(M, 0),
    withAnotherBit(M, M.length / 2),
    withAnotherBit(M, M.length - 1),
    M.subarray(0, M.length / 2),
    Buffer.concat([M, M.subarray(0, 1)]),
  ];
}

function withAnotherBit(bytes: Buffer, at: number): Buffer {
  const changed = Buffer.from(bytes);
  changed.writeUInt8(changed.readUInt8(at) ^ 0x01, at);
  return changed;
}
