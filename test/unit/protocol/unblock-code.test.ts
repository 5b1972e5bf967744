import { expect, test } from '@jest/globals';
import { unhex } from '../../../protocol/bytes.js';
import { unblockCodeFromBytes } from '../../../protocol/unblock-code.js';
import { pinVectors } from './vectors.js';

pinVectors('unblock-code', { 'unblock-code': ({ bytes }) => ({ code: unblockCodeFromBytes(unhex(bytes)) }) });

test('256 byte values give each of 32 characters 8 times, none of them I, L, O or U', () => {
  const counts = new Map<string, number>();
  for (let first = 0; first < 256; first += 8) {
    for (const character of unblockCodeFromBytes(Buffer.from(Array.from({ length: 8 }, (_, i) => first + i)))) {
      counts.set(character, (counts.get(character) ?? 0) + 1);
    }
  }
  expect([...counts.keys()].join('')).toBe('0123456789ABCDEFGHJKMNPQRSTVWXYZ');
  expect(new Set(counts.values())).toEqual(new Set([8]));
});

test.each([0, 7, 9])('%i bytes are refused', (length) => {
  expect(() => unblockCodeFromBytes(Buffer.alloc(length))).toThrow(expect.objectContaining({ kind: 'wrong-length' }));
});
