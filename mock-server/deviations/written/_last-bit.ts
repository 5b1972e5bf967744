import { hex, unhex } from '../../../protocol/bytes.js';

/** The same bytes as hex, but for the last bit. */
export function withAnotherLastBit(number: string): string {
  const bytes = unhex(number);
  bytes.writeUInt8(bytes.readUInt8(bytes.length - 1) ^ 0x01, bytes.length - 1);
  return hex(bytes);
}
