import { expect, it } from '@jest/globals';
import { startJudgedMock } from '../../cli/targets.js';
import type { Case } from '../../conformance/case.js';
import type { AccountCast } from '../../conformance/cast/account-cast.js';
import { verificationFacts } from '../../conformance/cast/verification-facts.js';
import { runSuite } from '../../conformance/runner/run-suite.js';
import { loadEdition } from '../../openapi/editions.js';

/** A case that needs no mailbox and has so many accounts; tells of each whether its address is verified. */
async function verifiedOnes(edition: string, wish?: { readonly isNew: true }): Promise<boolean[]> {
  const { mock, target } = await startJudgedMock({ edition });
  const found: boolean[] = [];
  const looks: Case = {
    id: 'account/many-of-them',
    requirements: [],
    casts: ['onepw', 'srp'],
    async run({ cast }) {
      for (const _ of [1, 2, 3, 4, 5, 6]) {
        const { session } = await (cast as AccountCast).account(wish);
        found.push((await verificationFacts(cast, session)).emailVerified);
      }
    },
  };
  try {
    await runSuite({ edition: loadEdition(edition), target, cases: [looks], seed: 'any' });
  } finally {
    await mock.stop();
  }
  return found;
}

it.each([
  'auth-2013',
  'auth-2017',
])('a case of %s that reads no mail meets a verified account now and then', async (edition) => {
  const found = await verifiedOnes(edition);
  expect(found).toHaveLength(6);
  expect(found.filter(Boolean).length).toBeGreaterThanOrEqual(1);
  expect(found.filter((verified) => !verified).length).toBeGreaterThan(found.length / 2);
});

it.each(['auth-2013', 'auth-2017'])('and none in %s where it asks for new ones', async (edition) => {
  expect(await verifiedOnes(edition, { isNew: true })).toEqual(Array.from({ length: 6 }, () => false));
});
