import { afterEach, describe, expect, test } from '@jest/globals';
import { judgeTarget } from '../../cli/judge-target.js';
import { urlTarget } from '../../cli/targets.js';
import type { Report } from '../../reports/model.js';
import { always, hangsUp, type Liar, liar, nobody, silent } from './lying-servers.js';

const EDITION = 'auth-2017';
let running: Liar | undefined;

afterEach(async () => {
  await running?.close();
  running = undefined;
});

async function verdictOn(url: URL, timeoutMs = 2_000): Promise<Report> {
  // The mailbox is the liar itself: even a reachable one must not turn a lie into a pass.
  const target = urlTarget({
    edition: EDITION,
    url,
    mailbox: url,
    mailDomain: 'example.test',
    timeoutMs,
    runLimitSeconds: 30,
  });
  return judgeTarget(target, { seed: 'liars', only: [] });
}

function passed(report: Report): string[] {
  return report.requirements.filter(({ outcome }) => outcome === 'passed').map(({ id }) => id);
}

async function judged(start: Promise<Liar>): Promise<Report> {
  running = await start;
  return verdictOn(running.url);
}

describe('a target that cannot be judged gives exit code 3 and no pass', () => {
  test('nothing listens', async () => {
    const report = await verdictOn(await nobody());
    expect(report.verdict.exitCode).toBe(3);
    expect(passed(report)).toEqual([]);
  });

  test('the connection is accepted and never answered', async () => {
    const started = performance.now();
    running = await silent();
    const report = await verdictOn(running.url, 500);
    expect(report.verdict.exitCode).toBe(3);
    expect(passed(report)).toEqual([]);
    expect(performance.now() - started).toBeLessThan(5_000);
  });

  test('the connection is closed at once', async () => {
    const report = await judged(hangsUp());
    expect(report.verdict.exitCode).toBe(3);
    expect(passed(report)).toEqual([]);
  });
});

const JSON_TYPE = 'application/json; charset=utf-8';
const LIES: readonly (readonly [string, () => Promise<Liar>])[] = [
  ['every answer is {} with 200', () => always(200, JSON_TYPE, '{}')],
  ['every answer is [] with 200', () => always(200, JSON_TYPE, '[]')],
  ['every answer is null with 200', () => always(200, JSON_TYPE, 'null')],
  ['every answer is an empty 200', () => always(200, JSON_TYPE, '')],
  ['every answer is HTML with 200', () => always(200, 'text/html', '<!doctype html><title>Welcome</title>')],
  ['every answer is 500 without a body', () => always(500, JSON_TYPE, '')],
  [
    'every answer is a documented 500',
    () =>
      always(500, JSON_TYPE, JSON.stringify({ code: 500, errno: 999, error: 'Internal Server Error', message: 'no' })),
  ],
  [
    'every answer is a documented 400',
    () => always(400, JSON_TYPE, JSON.stringify({ code: 400, errno: 107, error: 'Bad Request', message: 'no' })),
  ],
  [
    'every answer is a documented 401',
    () => always(401, JSON_TYPE, JSON.stringify({ code: 401, errno: 110, error: 'Unauthorized', message: 'no' })),
  ],
  [
    'every answer is a 429 with Retry-After',
    () =>
      always(
        429,
        JSON_TYPE,
        JSON.stringify({ code: 429, errno: 114, error: 'Too Many Requests', message: 'no', retryAfter: 30 }),
        { 'retry-after': '30' },
      ),
  ],
  ['every answer is an HTML 502', () => always(502, 'text/html', '<h1>Bad Gateway</h1>')],
  ['every answer redirects', () => always(302, 'text/html', '', { location: '/elsewhere' })],
  [
    'every request is echoed',
    () =>
      liar((request, response) => {
        response.writeHead(200, { 'content-type': JSON_TYPE });
        request.pipe(response);
      }),
  ],
];

describe('a target that lies gives exit code 1 and no pass', () => {
  test.each(LIES)('%s', async (_name, start) => {
    const report = await judged(start());
    expect(passed(report)).toEqual([]);
    expect(report.verdict.exitCode).toBe(1);
  });
});
