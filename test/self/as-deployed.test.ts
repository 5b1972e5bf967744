import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, jest, test } from '@jest/globals';
import { judgeTarget } from '../../cli/judge-target.js';
import { startJudgedMock } from '../../cli/targets.js';
import { readKnownFailing } from '../../conformance/runner/known-failing-list.js';
import { packageRoot } from '../../openapi/package-root.js';

jest.setTimeout(120_000);

/** The servers of the time, and the lists of what they are known to break. */
test.each([
  'key-server-2013',
  'auth-2013',
  'auth-2015',
  'auth-2017',
  'profile-2020',
])('%s as deployed breaks exactly what its list says', async (id) => {
  const file = join(packageRoot, 'conformance/known-failing', `${id}.deployed.yaml`);
  const { edition, entries } = readKnownFailing(readFileSync(file, 'utf8'));
  expect(edition).toBe(id);
  const { mock, target } = await startJudgedMock({ edition, as: 'deployed', seed: 'deployed' });
  try {
    const report = await judgeTarget(target, { seed: 'deployed', only: [], knownFailing: entries });
    const broken = report.requirements.filter(({ outcome }) => outcome === 'failed' || outcome === 'warned');
    expect(broken.map((row) => row.id).sort()).toEqual(entries.map((entry) => entry.id).sort());
    expect(report.verdict).toMatchObject({ exitCode: 0, reasons: [] });
    expect(report.target.name).toContain('as deployed');
  } finally {
    await mock.stop();
  }
});
