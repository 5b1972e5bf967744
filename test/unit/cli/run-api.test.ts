import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type RunEvent, type RunOptions, render, run, UsageError } from '../../../cli/index.js';
import { type Mock, startMock } from '../../../mock-server/start-mock.js';

const RULE = 'account-keys/token-single-use-after-success';
let folder: string;
let mock: Mock;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'fxa-conformance-run-'));
  mock = await startMock();
});
afterAll(async () => {
  await mock.stop();
  rmSync(folder, { recursive: true, force: true });
});

describe('a run from a program', () => {
  test('tells what happens in its order, and ends with a report', async () => {
    const events: RunEvent[] = [];
    const { report, exitCode, folder: written } = await run({ only: [RULE], onEvent: (event) => events.push(event) });
    expect([exitCode, report.verdict.word, written]).toEqual([0, 'conformant', undefined]);
    const [begun] = events;
    expect(begun).toMatchObject({ kind: 'run begun', edition: 'auth-2017', cases: report.cases.map(({ id }) => id) });
    const decided = events.filter((event) => event.kind === 'check').map(({ check }) => check.requirement);
    expect(decided).toContain(RULE);
    expect(begun).toMatchObject({ minimumChecked: 1, notes: [] });
    for (const { id } of report.cases) {
      const begins = events.findIndex((event) => event.kind === 'case begun' && event.case === id);
      const ends = events.findIndex((event) => event.kind === 'case ended' && event.record.id === id);
      expect([0 < begins, begins < ends]).toEqual([true, true]);
    }
    expect(events.filter(({ kind }) => kind === 'case ended')).toHaveLength(report.cases.length);
    expect(events.at(-1)).toEqual({ kind: 'run ended', report });
  });

  test('judges a server at a URL by its control port, and writes what the command writes', async () => {
    await mock.violate(RULE);
    const options: RunOptions = { url: mock.url, control: mock.controlUrl ?? '', only: [RULE], seed: 'x', out: folder };
    const { exitCode, report, folder: written = '' } = await run(options);
    expect([exitCode, report.target.url, report.seed]).toEqual([1, mock.url, 'x']);
    expect(readdirSync(written)).toEqual(expect.arrayContaining(['journal.ndjson', 'report.json', 'index.html']));
    await mock.violate();
  });

  test('accepts failures that are known, as entries', async () => {
    const knownFailing = [{ kind: 'requirement', id: RULE, reason: 'mended soon' }] as const;
    const { exitCode, report } = await run({ only: [RULE], violate: [RULE], knownFailing });
    expect(report.requirements.find(({ id }) => id === RULE)).toMatchObject({ outcome: 'failed', knownFailing: true });
    expect(exitCode).toBe(0);
  });

  test('takes a profile with the edition that is its own, and with no other', async () => {
    const target = join(folder, 'mock.yaml');
    const control = { kind: 'control-port', url: mock.controlUrl };
    writeFileSync(target, JSON.stringify({ name: 'a mock', edition: 'auth-2017', baseUrl: mock.url, control }));
    const { report } = await run({ target, edition: 'auth-2017', only: [RULE] });
    expect(report.edition.id).toBe('auth-2017');
    await expect(run({ target, edition: 'auth-2015', only: [RULE] })).rejects.toThrow('is a profile for auth-2017');
  });

  test('is shown in any format', async () => {
    const { report } = await run({ only: [RULE] });
    expect(JSON.parse(await render(report, 'json'))).toMatchObject({ edition: { id: 'auth-2017' } });
    await expect(render(report, 'markdwon')).rejects.toThrow('did you mean "markdown"?');
  });

  test.each<[object, string]>([
    [{ olny: [RULE] }, 'did you mean "only"?'],
    [{ url: 'http://127.0.0.1:9', target: 'x.yaml' }, 'not both'],
    [{ url: 'http://127.0.0.1:9', violate: [RULE] }, '"violate" is about the mock in this process'],
    [{ mailbox: 'http://127.0.0.1:9' }, '"mailbox" is about a server at a url'],
    [{ url: 'nowhere' }, '"url" should be a URL'],
    [{ url: 'https://accounts.example.test' }, 'is not this machine'],
    [{ target: join('nowhere', 'x.yaml') }, 'x.yaml'],
    [{ only: ['nothing/of-that-name'] }, 'Nothing is called nothing/of-that-name'],
    [{ violate: [`${RULE}s`] }, `did you mean "${RULE}"?`],
    [{ edition: 'auth-2016' }, 'There is no edition "auth-2016"'],
    [{ as: 'deploied' }, 'did you mean "deployed"?'],
  ])('refuses %j', async (options, message) => {
    const refusal = run(options);
    await expect(refusal).rejects.toThrow(message);
    await expect(refusal).rejects.toBeInstanceOf(UsageError);
  });
});
