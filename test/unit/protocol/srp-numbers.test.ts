import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { RFC_5054_2048 } from '../../../protocol/srp-group.js';
import { minimal, modPow, modulo, numberFrom, padded, withoutLeadingZeros } from '../../../protocol/srp-numbers.js';

const { N } = RFC_5054_2048;

/** Square and multiply, as a textbook has it. */
function slowPower(base: bigint, exponent: bigint, modulus: bigint): bigint {
  let result = 1n;
  let square = ((base % modulus) + modulus) % modulus;
  for (let rest = exponent; rest > 0n; rest >>= 1n) {
    if (rest & 1n) result = (result * square) % modulus;
    square = (square * square) % modulus;
  }
  return result;
}

describe('a modular power', () => {
  test('is that of the textbook, for negative bases and those above N too', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -N, max: 3n * N }), fc.bigInt({ min: 0n, max: 2n ** 520n }), (base, exponent) => {
        expect(modPow(base, exponent, RFC_5054_2048)).toBe(slowPower(base, exponent, N));
      }),
      { numRuns: 60 },
    );
  });

  test.each([
    0n,
    1n,
    2n,
    N - 1n,
    N,
    2n * N,
  ])('of the base %s is right for the least and the greatest exponents', (base) => {
    for (const exponent of [0n, 1n, 2n, 3n, N - 2n, N - 1n]) {
      expect(modPow(base, exponent, RFC_5054_2048)).toBe(slowPower(base, exponent, N));
    }
  });

  test.each([-1n, N, N + 1n])('with the exponent %s is refused', (exponent) => {
    expect(() => modPow(2n, exponent, RFC_5054_2048)).toThrow(
      expect.objectContaining({ name: 'ProtocolError', kind: 'bad-value' }),
    );
  });
});

describe('a number', () => {
  const bytes = fc.uint8Array({ maxLength: 40 }).map((array) => Buffer.from(array));

  test('is the same with and without leading zero bytes', () => {
    fc.assert(
      fc.property(bytes, (given) => {
        const short = withoutLeadingZeros(given);
        expect(numberFrom(short)).toBe(numberFrom(given));
        expect(padded(numberFrom(given), 40)).toEqual(Buffer.concat([Buffer.alloc(40 - given.length), given]));
        if (given.length > 0) expect(short).toEqual(minimal(numberFrom(given)));
      }),
    );
  });

  test('has one byte at least, unless it had none', () => {
    expect(minimal(0n)).toEqual(Buffer.alloc(1));
    expect(withoutLeadingZeros(Buffer.alloc(3))).toEqual(Buffer.alloc(1));
    expect(withoutLeadingZeros(Buffer.alloc(0))).toEqual(Buffer.alloc(0));
    expect(numberFrom(Buffer.alloc(0))).toBe(0n);
  });

  test('does not fit into a byte less than it needs', () => {
    expect(padded(0xffn, 1)).toEqual(Buffer.from([0xff]));
    expect(() => padded(0x100n, 1)).toThrow(expect.objectContaining({ kind: 'wrong-length' }));
  });

  test('has a remainder that is never negative', () => {
    expect([-1n, 0n, N, N + 1n].map((value) => modulo(value, RFC_5054_2048))).toEqual([N - 1n, 0n, 0n, 1n]);
  });
});
