import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { type Choice, judgeTarget } from '../../cli/judge-target.js';
import { exitCodeOf, replayText } from '../../cli/replay-text.js';
import { type JudgedMock, startJudgedMock } from '../../cli/targets.js';
import { namedDeviations } from '../../mock-server/deviations/all-deviations.js';
import { loadEdition } from '../../openapi/editions.js';
import type { CaseRecord, Report } from '../../reports/model.js';

jest.setTimeout(60_000);

const edition = loadEdition('auth-2017');
const BROKEN = 'account-keys/token-single-use-after-success';
let judged: JudgedMock;

beforeEach(async () => {
  judged = await startJudgedMock({ edition: edition.id, seed: 'choices' });
});
afterEach(() => judged.mock.stop());

function run(choice: Partial<Choice>): Promise<Report> {
  return judgeTarget(judged.target, { seed: 'choices', only: [], ...choice });
}

function breakKeys(): void {
  judged.mock.deviate(namedDeviations(edition, [BROKEN]));
}

describe('what a run may be asked', () => {
  test('--bail begins no further case, and says at which MUST', async () => {
    breakKeys();
    const report = await run({ bail: true, only: ['account-keys/*'] });
    expect(report).toMatchObject({ complete: false, partial: true });
    expect(report.verdict.exitCode).toBe(1);
    expect(report.verdict.reasons[1]).toContain('--bail: the run ended at the first broken MUST, account-keys/');
  });

  test('--bail goes on past a known failure', async () => {
    breakKeys();
    const first = await run({ only: ['account-keys/*'] });
    const knownFailing = first.requirements
      .filter(({ outcome }) => outcome === 'failed')
      .map(({ id }) => ({ kind: 'requirement' as const, id, reason: 'agreed' }));
    const report = await run({ bail: true, only: ['account-keys/*'], knownFailing });
    expect(report.complete).toBe(true);
    expect(report.verdict.exitCode).toBe(0);
  });

  test('--skip marks the report PARTIAL and leaves the denominator alone', async () => {
    const whole = await run({ only: ['account-keys/*'] });
    const report = await run({ only: ['account-keys/*'], skip: [BROKEN] });
    expect(report.partial).toBe(true);
    expect(report.totals.musts).toBe(whole.totals.musts);
    expect(report.totals.checked).toBeLessThan(whole.totals.checked);
    expect(report.verdict.exitCode).toBe(1);
  });

  test('a pattern that fits nothing is wrong usage', async () => {
    await expect(run({ skip: ['account-kes/*'] })).rejects.toThrow('Nothing is called account-kes/*');
  });
});

describe('a replay', () => {
  const recordOf = async (): Promise<CaseRecord> => {
    const { cases } = await run({ only: [BROKEN] });
    const found = cases.find(({ requirements }) => requirements.includes(BROKEN));
    if (found === undefined) throw new Error(`no case cites ${BROKEN}`);
    return found;
  };

  test('shows exchanges and checks, and that the outcome is the same', async () => {
    const record = await recordOf();
    const text = replayText(await recordOf(), record, edition);
    expect(text).toContain('1. POST /v1/account/create');
    expect(text).toContain(`KEPT   ${BROKEN}`);
    expect(text).toContain('The outcome is that of the report.');
    expect(exitCodeOf(record, edition)).toBe(0);
  });

  test('says what differs', async () => {
    const before = await recordOf();
    breakKeys();
    const now = await recordOf();
    expect(replayText(now, before, edition)).toContain(`${BROKEN} was kept, and is broken`);
    expect(exitCodeOf(now, edition)).toBe(1);
  });
});
