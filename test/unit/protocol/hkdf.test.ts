import { describe, expect, test } from '@jest/globals';
import { hex, unhex } from '../../../protocol/bytes.js';
import { hkdf, kw, NAMESPACE } from '../../../protocol/hkdf.js';
import { pinVectors } from './vectors.js';

pinVectors('hkdf', {
  'hkdf-sha256': ({ ikm, salt, info, length }) => ({ okm: hex(hkdf(unhex(ikm), unhex(info), length, unhex(salt))) }),
});

describe('hkdf', () => {
  const ikm = Buffer.from('some input key');

  test('takes text as its UTF-8 bytes', () => {
    expect(hkdf(ikm, 'clé', 32)).toEqual(hkdf(ikm, Buffer.from('clé', 'utf8'), 32));
  });

  test.each([1, 32, 64])('gives the same with an absent salt and one of %i zero bytes', (zeros) => {
    expect(hkdf(ikm, 'info', 32, Buffer.alloc(zeros))).toEqual(hkdf(ikm, 'info', 32));
  });

  test('gives another value with another salt', () => {
    expect(hkdf(ikm, 'info', 32, Buffer.from([1]))).not.toEqual(hkdf(ikm, 'info', 32));
  });

  test('gives a longer output that starts with the shorter one', () => {
    expect(hkdf(ikm, 'info', 96).subarray(0, 64)).toEqual(hkdf(ikm, 'info', 64));
  });

  test('refuses a length that RFC 5869 does not have', () => {
    expect(() => hkdf(ikm, 'info', 255 * 32 + 1)).toThrow(expect.objectContaining({ name: 'RangeError' }));
  });
});

test('kw puts a name into the namespace of 29 bytes', () => {
  expect(Buffer.byteLength(NAMESPACE)).toBe(29);
  expect(kw('authPW')).toBe('identity.mozilla.com/picl/v1/authPW');
});
