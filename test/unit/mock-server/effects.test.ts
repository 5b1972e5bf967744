import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createClock, createRandom } from '../../../mock-server/effects.js';

describe('the random stream', () => {
  test('goes on from any place it was at', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(70), { maxLength: 8 }), fc.integer({ min: 1, max: 70 }), (draws, next) => {
        const random = createRandom('seed');
        for (const length of draws) random.bytes(length);
        const place = random.position();
        const expected = random.hex(next);
        random.bytes(33);
        random.seek(place);
        expect([place, random.hex(next)]).toEqual([draws.reduce((sum, length) => sum + length, 0), expected]);
      }),
    );
  });

  test('starts again from its seed', () => {
    const random = createRandom('seed');
    const first = random.hex(5);
    random.restart();
    expect(random.hex(5)).toBe(first);
    expect(createRandom('other').hex(5)).not.toBe(first);
  });
});

describe('the clock', () => {
  test('returns to a state, ticking or frozen', () => {
    let machine = 1000;
    const clock = createClock(() => machine);
    clock.advance(500);
    const ticking = clock.state();
    clock.freeze();
    clock.advance(250);
    const frozen = clock.state();
    clock.reset();
    machine = 2000;
    clock.putBack(frozen);
    expect([clock.now(), clock.frozen()]).toEqual([1750, true]);
    clock.putBack(ticking);
    expect([clock.now(), clock.frozen()]).toEqual([2500, false]);
  });
});
