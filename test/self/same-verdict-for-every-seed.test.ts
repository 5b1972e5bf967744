import { expect, jest, test } from '@jest/globals';
import { playSteadily } from '../../cli/prove-steady.js';
import { editionIds } from '../../openapi/editions.js';

jest.setTimeout(60_000);

test.each(editionIds)('%s: every outcome is the same whatever the seed and the order', async (edition) => {
  expect(await playSteadily(edition, { runs: 2, seed: 'steady' })).toEqual([]);
});
