import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { judgeTarget } from '../../cli/judge-target.js';
import { readReport } from '../../cli/read-report.js';
import { startJudgedMock } from '../../cli/targets.js';
import type { Report } from '../../reports/model.js';
import { type Program, startProgram } from '../http/mock-process.js';
import { type Liar, liar } from './lying-servers.js';
import { after, proxyBefore } from './proxies.js';

jest.setTimeout(60_000);

const LIMIT_SECONDS = 20;

/** Judges a mock that keeps every MUST and takes 8 s for each answer. */
async function verdictOnASlowServer(): Promise<{ readonly report: Report; readonly tookMs: number }> {
  const { mock, target } = await startJudgedMock({ edition: 'auth-2017', seed: 'slow' });
  const proxy = await proxyBefore(mock.url, after(8_000));
  const started = performance.now();
  try {
    const pace = { ...target.pace, runLimitSeconds: LIMIT_SECONDS };
    const report = await judgeTarget({ ...target, baseUrl: proxy.url, pace }, { seed: 'slow', only: [] });
    return { report, tookMs: performance.now() - started };
  } finally {
    await proxy.close();
    await mock.stop();
  }
}

// It sleeps nearly all of its time: the other tests of this file run meanwhile.
let slow: ReturnType<typeof verdictOnASlowServer>;
beforeAll(() => {
  slow = verdictOnASlowServer();
  slow.catch(() => undefined);
});

let folder = '';
let program: Program | undefined;
let server: Liar | undefined;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'cut-short-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));
afterEach(async () => {
  program?.process.kill('SIGKILL');
  await program?.ended;
  await server?.close();
  [program, server] = [undefined, undefined];
});

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) {
    if (program?.process.exitCode !== null) throw new Error(program?.written.stderr);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

describe('a run that is interrupted', () => {
  test.each(['SIGINT', 'SIGTERM'] as const)('by %s reports what there is, marked as cut short', async (signal) => {
    const out = join(folder, signal);
    const run = startProgram(['run', '--out', out, '--seed', signal, '--concurrency', '1']);
    program = run;
    await until(() => /\n\d+ of \d+ cases/.test(run.written.stderr));
    run.process.kill(signal);
    // What wraps the program may hand the same press on once more.
    run.process.kill(signal);
    expect(await run.ended).toBe(3);
    expect(run.written.stdout).toContain('CUT SHORT');
    expect(run.written.stdout).toContain(`the run was interrupted (${signal})`);

    const results = join(out, readdirSync(out)[0] ?? '');
    const contents = Object.fromEntries(
      readdirSync(results).map((name) => [name, readFileSync(join(results, name), 'utf8')]),
    );
    expect(Object.keys(contents).sort()).toEqual([
      'badge.json',
      'failures.har',
      'index.html',
      'journal.ndjson',
      'junit.xml',
      'report.json',
      'summary.md',
    ]);
    for (const name of ['badge.json', 'failures.har', 'index.html', 'junit.xml', 'summary.md'])
      expect([name, contents[name]?.match(/cut short/i)?.[0].toLowerCase()]).toEqual([name, 'cut short']);
    const report = JSON.parse(contents['report.json'] ?? '') as Report;
    expect(report).toMatchObject({ complete: false, verdict: { exitCode: 3 } });
    expect(report.totals.passed).toBeGreaterThan(0);
    expect(report.totals.byOutcome['harness-error']).toBeGreaterThan(0);
    expect(report.totals.byOutcome.failed).toBe(0);
    expect(readReport(join(results, 'journal.ndjson'))).toEqual(report);
  });

  test('waits for no answer that is under way', async () => {
    let requests = 0;
    server = await liar((_request, response) => {
      requests += 1;
      if (requests === 1) response.end('{}');
    });
    const run = startProgram(['run', '--url', server.url.origin, '--out', join(folder, 'silent'), '--timeout', '60']);
    program = run;
    await until(() => requests > 1);
    const started = performance.now();
    run.process.kill('SIGTERM');
    expect(await run.ended).toBe(3);
    expect(performance.now() - started).toBeLessThan(8_000);
  });
});

describe('a server that takes 8 s for each right answer', () => {
  test('meets the run limit of 20 s; the run ends within it and reports what was checked', async () => {
    const { report, tookMs } = await slow;
    const limit = `the run limit of ${LIMIT_SECONDS} s was reached`;
    expect(report.verdict.exitCode).toBe(3);
    expect(report.complete).toBe(false);
    expect(report.verdict.reasons[0]).toBe(limit);
    expect(report.ms).toBeGreaterThan(16_000);
    expect(report.ms).toBeLessThan(LIMIT_SECONDS * 1000);
    // The verdict itself takes a moment.
    expect(tookMs).toBeLessThan(LIMIT_SECONDS * 1000 + 500);

    expect(report.totals.byOutcome.failed + report.totals.byOutcome.warned).toBe(0);
    expect(report.totals.passed).toBeGreaterThan(0);
    const passed = new Set(report.requirements.filter(({ outcome }) => outcome === 'passed').map(({ id }) => id));
    const cutOff = report.cases.filter(({ reason, exchanges }) => reason === limit && exchanges.length > 0);
    const kept = cutOff.flatMap(({ checks }) => checks.map(({ requirement }) => requirement));
    expect(kept.length).toBeGreaterThan(0);
    expect(kept.filter((id) => !passed.has(id))).toEqual([]);
  });
});
