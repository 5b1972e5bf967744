import { expect, test } from '@jest/globals';
import { judgeTarget } from '../../cli/judge-target.js';
import { startJudgedMock } from '../../cli/targets.js';
import { isAbsent } from '../../conformance/targets/target.js';

test('a signer that fails spoils the cases that need it, and the server is accused of nothing', async () => {
  const { mock, target } = await startJudgedMock({ edition: 'auth-2017', seed: 'signer' });
  const { preVerifySigner } = target.adapters;
  if (isAbsent(preVerifySigner)) throw new Error('the mock has a signer');
  const failing = {
    ...preVerifySigner,
    sign() {
      throw new Error('the key is locked away');
    },
  };
  try {
    const adapters = { ...target.adapters, preVerifySigner: failing };
    const report = await judgeTarget({ ...target, adapters }, { seed: 's', only: ['account/pre-verify-token-*'] });
    expect(report.cases.length).toBeGreaterThan(5);
    expect(new Set(report.cases.map(({ outcome }) => outcome))).toEqual(new Set(['harness-error']));
    for (const { reason } of report.cases) expect(reason).toContain('the key is locked away');
    expect(report.totals.byOutcome).toMatchObject({ failed: 0, warned: 0 });
    expect(report.verdict.exitCode).toBe(3);
  } finally {
    await mock.stop();
  }
}, 20_000);
