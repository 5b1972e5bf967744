import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { anotherOfItsKind, inOtherCase } from '../../../conformance/requests/other-values.js';

describe('anotherOfItsKind', () => {
  test.each([
    ['12345678', '67890123'],
    ['a0000000000000000000000000000000', 'a0000000000000000000000088888888'],
    ['ABCDEF01', '23456789'],
    ['0f7aa003-56e5-416e-82b3-bef7bc409eef', '0f7aa003-56e5-416e-82b3-bef734c81667'],
    ['Ab-9z', 'No-4m'],
  ])('%s becomes %s', (text, other) => {
    expect(anotherOfItsKind(text)).toBe(other);
  });

  test('keeps length and alphabet and is never the text itself', () => {
    for (const pattern of [/^[0-9]{1,20}$/, /^[0-9a-f]{1,64}$/, /^[A-Z0-9]{8}$/]) {
      fc.assert(
        fc.property(fc.stringMatching(pattern), (text) => {
          const other = anotherOfItsKind(text);
          return other !== text && pattern.test(other) && other.length === text.length;
        }),
      );
    }
  });
});

test('inOtherCase leaves the domain alone', () => {
  expect(inOtherCase('ann.b@Example.test')).toBe('ANN.B@Example.test');
});
