import { expect, it } from '@jest/globals';
import { nextPast, PASTS } from '../../../conformance/cast/pasts.js';
import { turnsFor } from '../../../conformance/cast/turns.js';

const IDS = Array.from({ length: 400 }, (_, nth) => `account/case-number-${nth}`);

it('deals out every past, to fewer than a third of the accounts', () => {
  const dealt = IDS.map((id) => nextPast(turnsFor(id), PASTS));
  for (const past of PASTS) expect(dealt.filter((each) => each === past).length).toBeGreaterThan(10);
  expect(dealt.filter((each) => each !== undefined).length).toBeLessThan(IDS.length / 3);
});

it('deals the same to a case each time, so that no verdict depends on the run', () => {
  const dealt = (id: string) => {
    const turn = turnsFor(id);
    return Array.from({ length: 30 }, (_, nth) => turn(nth % 3 === 0 ? 'past' : 'session', 6));
  };
  for (const id of IDS) expect(dealt(id)).toEqual(dealt(id));
});

it('gives a case of many accounts each of them', () => {
  const turn = turnsFor('story/every-promise-lasts');
  expect(new Set(Array.from({ length: 20 }, () => nextPast(turn, PASTS)))).toEqual(new Set([undefined, ...PASTS]));
  expect(new Set(Array.from({ length: 6 }, () => turn('session', 6)))).toEqual(new Set([0, 1, 2, 3, 4, 5]));
});
