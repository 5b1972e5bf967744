import { expect, it } from '@jest/globals';
import { laterSessionsFor, PASTS, pastsFor } from '../../../conformance/cast/pasts.js';

const IDS = Array.from({ length: 400 }, (_, nth) => `account/case-number-${nth}`);

it('deals out every past, to fewer than half of the accounts', () => {
  const dealt = IDS.map((id) => pastsFor(id)(PASTS));
  for (const past of PASTS) expect(dealt.filter((each) => each === past).length).toBeGreaterThan(10);
  expect(dealt.filter((each) => each !== undefined).length).toBeLessThan(IDS.length / 2);
});

it('deals the same to a case each time, so that no verdict depends on the run', () => {
  const accounts = (id: string) => {
    const [past, session] = [pastsFor(id), laterSessionsFor(id)];
    return Array.from({ length: 30 }, () => [past(PASTS), session()]);
  };
  for (const id of IDS) expect(accounts(id)).toEqual(accounts(id));
});

it('gives a case of many accounts each of them', () => {
  const [past, session] = [pastsFor('story/every-promise-lasts'), laterSessionsFor('story/every-promise-lasts')];
  expect(new Set(Array.from({ length: 12 }, () => past(PASTS)))).toEqual(new Set([undefined, ...PASTS]));
  expect(new Set(Array.from({ length: 6 }, session))).toEqual(new Set([true, false]));
});
