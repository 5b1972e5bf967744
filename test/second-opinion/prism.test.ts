import { describe, expect, test } from '@jest/globals';
import { startJudgedMock } from '../../cli/targets.js';
import { casesOf } from '../../conformance/runner/collect-cases.js';
import { runSuite } from '../../conformance/runner/run-suite.js';
import { selectCases } from '../../conformance/runner/select-cases.js';
import { namedDeviations } from '../../mock-server/deviations/all-deviations.js';
import { editionIds, loadEdition } from '../../openapi/editions.js';
import { type Opinion, prismOpinion } from './prism-validator.js';

/** Prism's own validator reads the contract and judges what the mock answers: a second reader of the same document. */

/** Runs the suite, or the cases of some requirements, against a mock that Prism looks at. */
async function looked(id: string, violating: readonly string[] = [], only: readonly string[] = []): Promise<Opinion> {
  const edition = loadEdition(id);
  const opinion = await prismOpinion(id);
  const listener = { id: 'listener', violates: [], alsoBreaks: [], says: 'Prism looks on.', wrap: opinion.wrap };
  const { mock, target } = await startJudgedMock({ edition: id });
  mock.deviate([...namedDeviations(edition, violating), listener]);
  try {
    const { cases } = selectCases(edition, casesOf(edition), { only, skip: [] });
    expect(cases.length).toBeGreaterThan(0);
    await runSuite({ edition, target, cases, seed: 'prism' });
  } finally {
    await mock.stop();
  }
  return opinion;
}

/** A fault that shows itself in what is answered, for each edition, and in its cases. */
const FAULTS: Readonly<Record<string, readonly string[]>> = {
  'key-server-2013': ['session-auth-start/response-200-srp.B'],
  'auth-2013': ['account-keys/response-200-bundle', 'recovery-email-status/stream-entry-has-the-email'],
  'auth-2015': ['account-login/response-200-authAt'],
  'auth-2017': ['account-devices/response-200-[].isCurrentDevice'],
  'profile-2020': ['avatar-upload/response-2XX-url', 'display-name/response-200-displayName'],
};

/** The operations that answer with a stream of events. */
const STREAMS: Readonly<Record<string, readonly string[]>> = { 'auth-2013': ['recoveryEmailStatus'] };

describe.each(editionIds)('of a mock in %s', (id) => {
  test('Prism finds every answer of a whole run as documented', async () => {
    const all = loadEdition(id).operations.map((operation) => operation.id);
    const { faults, seen, operations } = await looked(id);
    expect(faults).toEqual([]);
    expect(operations).toBe(all.length);
    const kindsOf = (operation: string) => [...(seen.get(operation)?.keys() ?? [])];
    // What only ever failed was judged as a failure alone.
    expect(all.filter((operation) => !kindsOf(operation).some((kind) => kind.startsWith('2')))).toEqual([]);
    expect(all.filter((operation) => kindsOf(operation).some((kind) => kind.endsWith('event-stream')))).toEqual(
      STREAMS[id] ?? [],
    );
  }, 180_000);

  test.each(FAULTS[id] ?? [])('Prism notices that %s is broken', async (law) => {
    // Fields are judged wherever they are seen; the cases belong to the answer as a whole.
    const { faults } = await looked(id, [law], [law.replace(/(\/response-\w{3})-.*/, '$1')]);
    expect(faults.length).toBeGreaterThan(0);
    const operation = loadEdition(id).requirements.find((requirement) => requirement.id === law)?.operation;
    expect(faults.map((fault) => fault.split(' ', 1)[0])).toEqual(faults.map(() => operation));
  }, 60_000);
});
