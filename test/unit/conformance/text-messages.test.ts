import { randomBytes } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import type { OnepwCast } from '../../../conformance/cast/onepw-cast.js';
import { FICTION_ELSEWHERE, fictionalNumber, fictionalNumberApart } from '../../../conformance/cast/text-messages.js';
import { regionOf } from '../../../mock-server/domain/phone-numbers.js';

const cast = { hex: (bytes: number) => randomBytes(bytes).toString('hex') } as unknown as OnepwCast;

/** One number for each of many cases. */
function many(number: () => string): string[] {
  return Array.from({ length: 300 }, number);
}

const everyday = many(() => fictionalNumber(cast));
const rejected = many(() => fictionalNumberApart(cast, 'rejected'));
const watched = many(() => fictionalNumberApart(cast, 'watched'));

describe('numbers of cases', () => {
  test('are kept free for fiction', () => {
    for (const number of [...everyday, ...rejected, ...watched])
      expect(number).toMatch(/^\+1[2-9][0-9]{2}55501[0-9]{2}$/);
  });

  test('can exist, and those with a digit too few cannot', async () => {
    for (const number of [...everyday, ...rejected, ...watched]) {
      expect(await regionOf(number)).toBe('US');
      expect(await regionOf(number.slice(0, -1))).toBeUndefined();
    }
  });

  test('of one purpose are none of another', () => {
    const sets = [everyday, rejected, watched].map((numbers) => new Set(numbers));
    expect(new Set(sets.flatMap((set) => [...set])).size).toBe(sets.reduce((sum, { size }) => sum + size, 0));
  });

  test.each(FICTION_ELSEWHERE)('$phoneNumber belongs to $region', async ({ region, phoneNumber }) => {
    expect(await regionOf(phoneNumber)).toBe(region);
  });
});
