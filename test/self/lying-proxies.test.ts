import { afterEach, describe, expect, jest, test } from '@jest/globals';
import { judgeTarget } from '../../cli/judge-target.js';
import { startJudgedMock } from '../../cli/targets.js';
import type { Pace } from '../../conformance/targets/target.js';
import type { Mock } from '../../mock-server/start-mock.js';
import type { Report } from '../../reports/model.js';
import type { Liar } from './lying-servers.js';
import { after, cutInHalf, faithfully, halfForWhole, proxyBefore, type Relay, withoutBody } from './proxies.js';

// Whole runs of the suite on machines that may be busy.
jest.setTimeout(60_000);

let mock: Mock | undefined;
let proxy: Liar | undefined;

afterEach(async () => {
  await proxy?.close();
  await mock?.stop();
});

/** Judges a mock that keeps every MUST, through a proxy that alters what it says. The adapters stay truthful. */
async function verdictThrough(
  relay: Relay,
  { pace = {}, spoils }: { pace?: Partial<Pace>; spoils?: () => boolean } = {},
): Promise<Report> {
  const judged = await startJudgedMock({ edition: 'auth-2017', seed: 'proxies' });
  mock = judged.mock;
  proxy = await proxyBefore(mock.url, relay, spoils);
  const { target } = judged;
  return judgeTarget(
    { ...target, baseUrl: proxy.url, pace: { ...target.pace, timeoutMs: 5_000, runLimitSeconds: 60, ...pace } },
    { seed: 'proxies', only: [] },
  );
}

function ids(report: Report, outcome: string): string[] {
  return report.requirements.filter((row) => row.outcome === outcome).map(({ id }) => id);
}

describe('a real server behind a proxy', () => {
  test('that is faithful is conformant', async () => {
    const report = await verdictThrough(faithfully);
    expect(report.verdict).toEqual({ word: 'conformant', exitCode: 0, reasons: [] });
  });

  test('that hangs up in the middle of each body passes nothing and is accused of nothing', async () => {
    const report = await verdictThrough(cutInHalf);
    expect([ids(report, 'passed'), ids(report, 'failed')]).toEqual([[], []]);
    expect(report.verdict.exitCode).toBe(3);
  });

  test('that sends half of each body as the whole passes nothing', async () => {
    const report = await verdictThrough(halfForWhole);
    expect(ids(report, 'passed')).toEqual([]);
    expect(report.verdict.exitCode).toBe(1);
  });

  test('that sends the right statuses with empty bodies passes nothing', async () => {
    const report = await verdictThrough(withoutBody);
    expect(ids(report, 'passed')).toEqual([]);
    expect(report.verdict.exitCode).toBe(1);
  });

  test('that is right but slow meets the run limit, and what was checked is reported', async () => {
    const report = await verdictThrough(after(400), { pace: { runLimitSeconds: 3 } });
    expect(report.verdict.exitCode).toBe(3);
    expect(report.complete).toBe(false);
    expect(report.ms).toBeLessThan(3_500);
    expect(report.verdict.reasons[0]).toBe('the run limit of 3 s was reached');
    expect(report.totals.passed).toBeGreaterThan(0);
    expect(ids(report, 'failed')).toEqual([]);
  });

  test('that drops every second request is accused of nothing', async () => {
    let requests = 0;
    const report = await verdictThrough(faithfully, { spoils: () => ++requests % 2 === 0 });
    expect(ids(report, 'failed')).toEqual([]);
    expect(ids(report, 'warned')).toEqual([]);
    expect(report.verdict.exitCode).toBe(3);
  });
});
