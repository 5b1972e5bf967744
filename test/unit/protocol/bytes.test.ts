import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  bytesFromDecimal,
  decimalFromBytes,
  equalInConstantTime,
  fromBase64url,
  hex,
  ofLength,
  toBase64url,
  unhex,
  xor,
} from '../../../protocol/bytes.js';
import { pinVectors } from './vectors.js';

pinVectors('bytes', {
  'base64url-length': ({ text }) => {
    const bytes = fromBase64url(text);
    return { characters: toBase64url(bytes).length, bytes: bytes.length, firstByte: hex(bytes.subarray(0, 1)) };
  },
});

const anyBytes = fc.uint8Array({ maxLength: 80 }).map((bytes) => Buffer.from(bytes));

describe('hex', () => {
  test('is lower case, and either case is read', () => {
    expect(hex(Buffer.from([0, 0xab, 0xff]))).toBe('00abff');
    expect(unhex('00ABfF')).toEqual(Buffer.from([0, 0xab, 0xff]));
    expect(unhex('')).toEqual(Buffer.alloc(0));
  });

  test.each(['0', '0g', ' 00', '00 ', '0x00', '00\n', 'é0', '٠٠'])('refuses %j', (text) => {
    expect(() => unhex(text)).toThrow(expect.objectContaining({ name: 'ProtocolError', kind: 'not-hex' }));
  });

  test('reads back what it wrote', () => {
    fc.assert(fc.property(anyBytes, (bytes) => expect(unhex(hex(bytes))).toEqual(bytes)));
  });

  test('does not repeat in its complaint what may be a key', () => {
    expect(() => unhex('secret')).toThrow(expect.objectContaining({ message: expect.not.stringContaining('secret') }));
  });
});

describe('xor', () => {
  test('works byte by byte and undoes itself', () => {
    expect(xor(unhex('0ff0'), unhex('ff00'))).toEqual(unhex('f0f0'));
    fc.assert(
      fc.property(anyBytes, fc.infiniteStream(fc.nat(255)), (bytes, stream) => {
        const pad = Buffer.from([...stream.take(bytes.length)]);
        expect(xor(xor(bytes, pad), pad)).toEqual(bytes);
      }),
    );
  });

  test.each([
    ['00', '0000'],
    ['0000', '00'],
  ])('refuses operands of different length: %s and %s', (a, b) => {
    expect(() => xor(unhex(a), unhex(b))).toThrow(expect.objectContaining({ kind: 'wrong-length' }));
  });
});

test('ofLength returns bytes of that length and names those that are not', () => {
  const bytes = Buffer.alloc(32);
  expect(ofLength('kA', bytes, 32)).toBe(bytes);
  expect(() => ofLength('kA', bytes, 31)).toThrow('kA must be 31 bytes, not 32');
});

describe('equalInConstantTime', () => {
  test('is equality of bytes, whether given as bytes or as text', () => {
    expect(equalInConstantTime('é', Buffer.from('é'))).toBe(true);
    fc.assert(
      fc.property(anyBytes, anyBytes, (a, b) => expect(equalInConstantTime(a, b)).toBe(Buffer.compare(a, b) === 0)),
    );
  });

  test('is false, not an error, for different lengths', () => {
    expect(equalInConstantTime('abc', 'abcd')).toBe(false);
    expect(equalInConstantTime('', 'a')).toBe(false);
  });
});

describe('base64url', () => {
  test('reads back what it wrote', () => {
    fc.assert(fc.property(anyBytes, (bytes) => expect(fromBase64url(toBase64url(bytes))).toEqual(bytes)));
  });

  test.each(['AA==', 'A', '+A', '/A', 'A A', 'AB', 'AA\n', 'é'])('refuses %j', (text) => {
    expect(() => fromBase64url(text)).toThrow(expect.objectContaining({ kind: 'not-base64url' }));
  });

  test('accepts one spelling per byte string', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Za-z0-9_-]{0,12}$/), (text) => {
        try {
          expect(toBase64url(fromBase64url(text))).toBe(text);
        } catch (error) {
          expect(error).toMatchObject({ kind: 'not-base64url' });
        }
      }),
    );
  });
});

describe('decimal', () => {
  test.each([
    ['0', '00'],
    ['1', '01'],
    ['255', 'ff'],
    ['256', '0100'],
    ['65537', '010001'],
  ])('%s is %s', (decimal, bytes) => {
    expect(hex(bytesFromDecimal(decimal))).toBe(bytes);
    expect(decimalFromBytes(unhex(bytes))).toBe(decimal);
  });

  test('ignores leading zeros on either side, and takes no bytes for zero', () => {
    expect(decimalFromBytes(unhex('0000ff'))).toBe('255');
    expect(hex(bytesFromDecimal('000255'))).toBe('ff');
    expect(decimalFromBytes(Buffer.alloc(0))).toBe('0');
  });

  test.each(['', '-1', '1.5', '0x10', ' 1', '1e3', '1n', '١'])('refuses %j', (text) => {
    expect(() => bytesFromDecimal(text)).toThrow(expect.objectContaining({ kind: 'not-decimal' }));
  });

  test('reads back what it wrote', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 2n ** 300n }), (n) =>
        expect(decimalFromBytes(bytesFromDecimal(String(n)))).toBe(String(n)),
      ),
    );
  });
});
