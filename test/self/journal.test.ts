import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { judgeJournal } from '../../cli/judge-journal.js';
import { judgeTarget } from '../../cli/judge-target.js';
import { readReport } from '../../cli/read-report.js';
import { startJudgedMock, urlTarget } from '../../cli/targets.js';
import { UsageError } from '../../cli/usage-error.js';
import { namedDeviations } from '../../mock-server/deviations/all-deviations.js';
import { loadEdition } from '../../openapi/editions.js';
import { openJournal, readJournal } from '../../reports/journal.js';
import type { Report } from '../../reports/model.js';
import json from '../../reports/reporters/json.js';
import { inPackage, startProgram } from '../http/mock-process.js';
import { nobody } from './lying-servers.js';

const EDITION = 'auth-2017';
const REQUIREMENT = 'account-keys/token-single-use-after-success';

describe('the journal of a run', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'journals-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** Judges a mock that breaks a requirement, by the cases of one operation. */
  async function brokenRun(name: string): Promise<{ readonly live: Report; readonly text: string }> {
    const file = join(folder, name);
    const { mock, target } = await startJudgedMock({ edition: EDITION, seed: name });
    mock.deviate(namedDeviations(loadEdition(EDITION), [REQUIREMENT]));
    try {
      const live = await judgeTarget(target, {
        ...{ seed: name, only: ['account-keys/*'], skip: ['account-keys/errno-*'] },
        knownFailing: [{ kind: 'requirement', id: 'account-keys/no-such', reason: 'to see it again' }],
        journal: (header) => openJournal(file, header),
      });
      return { live, text: readFileSync(file, 'utf8') };
    } finally {
      await mock.stop();
    }
  }

  test('gives the report of the run again, and so does a journal that lost its end, marked incomplete', async () => {
    const { live, text } = await brokenRun('whole');
    expect(json.render(judgeJournal(readJournal(text)))).toBe(json.render(live));
    expect(live.verdict.exitCode).toBe(1);

    const lines = text.trimEnd().split('\n');
    const broken = lines.findIndex((line) => line.includes('"passed":false'));
    const after = judgeJournal(readJournal(`${lines.slice(0, broken + 1).join('\n')}\n{"case":{"id":"ha`));
    expect(after).toMatchObject({ complete: false, verdict: { exitCode: 1 } });
    const before = judgeJournal(readJournal(`${lines.slice(0, broken).join('\n')}\n`));
    expect(before).toMatchObject({ complete: false, verdict: { word: 'could not be judged', exitCode: 3 } });
    expect(before.verdict.reasons[0]).toBe(`the run was stopped after ${broken - 1} of ${live.cases.length} cases`);
    expect(before.cases).toHaveLength(live.cases.length);
  });

  test('knows the cases of a run that reached nobody', async () => {
    const file = join(folder, 'nobody');
    const target = urlTarget({ edition: EDITION, url: await nobody(), mailDomain: 'example.test' });
    const live = await judgeTarget(target, { seed: 'n', only: [], journal: (header) => openJournal(file, header) });
    expect(json.render(readReport(file))).toBe(json.render(live));
  });

  test('is of an edition this suite knows', async () => {
    const text = readFileSync(join(folder, 'nobody'), 'utf8').replace('"edition":"auth-2017"', '"edition":"auht-2017"');
    expect(() => judgeJournal(readJournal(text))).toThrow(UsageError);
    expect(() => judgeJournal(readJournal(text))).toThrow('auth-2017');
  });
});

test('a run that is killed leaves a report, and a report command shows it in any format', async () => {
  const out = mkdtempSync(join(tmpdir(), 'killed-'));
  try {
    const run = startProgram(['run', '--out', out, '--seed', '../killed', '--concurrency', '1']);
    while (!/\n\d+ of \d+ cases/.test(run.written.stderr)) {
      if (run.process.exitCode !== null) throw new Error(run.written.stderr);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    run.process.kill('SIGKILL');
    expect(await run.ended).toBeNull();
    const [folder = ''] = readdirSync(out);
    expect(readdirSync(join(out, folder))).toEqual(['journal.ndjson']);
    const shown = startProgram(['report', join(out, folder, 'journal.ndjson'), '--format', 'json']);
    expect(await shown.ended).toBe(3);
    const report = JSON.parse(shown.written.stdout) as Report;
    expect(report.complete).toBe(false);
    expect(report.totals.passed).toBeGreaterThan(0);
    const schema = JSON.parse(readFileSync(inPackage('reports', 'report.schema.json'), 'utf8')) as object;
    expect(new Ajv2020().validate(schema, report)).toBe(true);
  } finally {
    rmSync(out, { recursive: true, force: true });
  }
}, 30_000);

test('wrong usage of report and compare is a sentence and exit code 2', async () => {
  const sample = inPackage('reports', 'samples', 'report.json');
  const runs = [
    ['report', 'no-such-file'],
    ['report', sample, '--format', 'htlm'],
    ['compare', sample, inPackage('package.json')],
  ].map((words) => startProgram(words));
  expect(await Promise.all(runs.map(({ ended }) => ended))).toEqual([2, 2, 2]);
  const [missing, format, neither] = runs.map(({ written }) => written.stderr);
  expect(missing).toMatch(/^no-such-file cannot be read: .*\n$/);
  expect(format).toBe('There is no format htlm; did you mean "html"?\n');
  expect(neither).toMatch(/package\.json cannot be read: .*\n$/);
});

test('compare of a run with itself finds nothing, and with a worse one says so by its exit code', async () => {
  const sample = inPackage('reports', 'samples', 'report.json');
  const report = JSON.parse(readFileSync(sample, 'utf8')) as Report;
  const same = startProgram(['compare', sample, sample]);
  expect(await same.ended).toBe(0);
  expect(same.written.stdout).toContain('No requirement came out otherwise.');
  const folder = mkdtempSync(join(tmpdir(), 'compare-'));
  try {
    const file = join(folder, 'worse.json');
    const kept = report.requirements.find(({ outcome }) => outcome === 'passed')?.id;
    const rows = report.requirements.map((row) => (row.id === kept ? { ...row, outcome: 'failed' as const } : row));
    writeFileSync(file, JSON.stringify({ ...report, requirements: rows }));
    const worse = startProgram(['compare', sample, file]);
    expect(await worse.ended).toBe(1);
    expect(worse.written.stdout).toContain(`Changed by the target\n  ${kept} (MUST): passed → failed  WORSE\n`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}, 20_000);
