import { expect, test } from '@jest/globals';
import { judgeTarget } from '../../cli/judge-target.js';
import { startJudgedMock } from '../../cli/targets.js';

/** What each requirement and each case came to, in a mock of its own, with an order and keys of the seed. */
async function outcomesWith(seed: string): Promise<Record<string, string>> {
  const { mock, target } = await startJudgedMock({ edition: 'auth-2017', seed });
  try {
    const { requirements, cases } = await judgeTarget(target, { seed, only: [] });
    return Object.fromEntries([
      ...requirements.map(({ id, outcome }) => [`requirement ${id}`, outcome]),
      ...cases.map(({ id, outcome, checks }) => [
        `case ${id}`,
        `${outcome}, failed: ${checks.filter(({ passed }) => !passed).length}`,
      ]),
    ]);
  } finally {
    await mock.stop();
  }
}

test('every outcome is the same whatever the seed and the order', async () => {
  const first = await outcomesWith('one');
  expect(Object.keys(first).length).toBeGreaterThan(1000);
  expect(await outcomesWith('two')).toEqual(first);
  expect(await outcomesWith('three')).toEqual(first);
}, 60_000);
