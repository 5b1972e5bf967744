import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { EventSource } from 'eventsource';
import { type Mock, startMock } from '../../mock-server/start-mock.js';
import { authPW } from './client-for-tests.js';

let mock: Mock;
let sources: EventSource[] = [];

beforeEach(async () => {
  mock = await startMock();
});
afterEach(async () => {
  for (const source of sources) source.close();
  sources = [];
  await mock.stop();
});

type Told = readonly [event: string, data: Record<string, unknown>];

/** Follows the events; `until` waits for as many as make a condition hold. */
function follow(query = ''): {
  told: Told[];
  failures: unknown[];
  until(holds: (told: Told[]) => boolean): Promise<void>;
} {
  const source = new EventSource(`${mock.controlUrl}/events${query}`);
  sources.push(source);
  const told: Told[] = [];
  const failures: unknown[] = [];
  const waiting = new Set<() => void>();
  for (const name of ['hello', 'journal', 'message', 'change', 'lost']) {
    source.addEventListener(name, ({ data }) => {
      told.push([name, JSON.parse(data)]);
      for (const look of waiting) look();
    });
  }
  source.addEventListener('error', ({ code }) => {
    failures.push(code);
    for (const look of waiting) look();
  });
  return {
    told,
    failures,
    until: (holds) =>
      new Promise((resolve) => {
        const look = () => {
          if (!holds(told)) return;
          waiting.delete(look);
          resolve();
        };
        waiting.add(look);
        look();
      }),
  };
}

const draw = () => fetch(`${mock.url}/v1/get_random_bytes`, { method: 'POST' });
const numbers = (told: readonly Told[]) =>
  told.filter(([event]) => event === 'journal').map(([, { number }]) => number);
const has = (event: string) => (told: readonly Told[]) => told.some(([name]) => name === event);

describe('a stream of events', () => {
  test('begins with the run, and tells each request as it is answered', async () => {
    await draw();
    const stream = follow();
    await stream.until(has('hello'));
    await draw();
    await stream.until(has('journal'));
    expect(stream.told).toEqual([
      ['hello', { run: expect.any(String), last: 1 }],
      ['journal', expect.objectContaining({ number: 2, operation: 'getRandomBytes', status: 200 })],
    ]);
  });

  test('goes on behind a number, or from the beginning for who comes from another run', async () => {
    for (let round = 0; round < 3; round += 1) await draw();
    const first = follow('?after=1');
    await first.until((told) => numbers(told).length === 2);
    expect(numbers(first.told)).toEqual([2, 3]);
    const run = String(first.told[0]?.[1].run);
    const second = follow(`?after=2&run=${run}`);
    await second.until((told) => numbers(told).length === 1);
    expect(numbers(second.told)).toEqual([3]);
    const third = follow('?after=200&run=another');
    await third.until((told) => numbers(told).length === 3);
    expect(numbers(third.told)).toEqual([1, 2, 3]);
  });

  test('tells of mail and of every change that somebody makes at the control port', async () => {
    const stream = follow();
    await stream.until(has('hello'));
    await fetch(`${mock.url}/v1/account/create`, {
      method: 'POST',
      body: JSON.stringify({ email: 'ann@example.test', authPW: authPW('ann@example.test', 'x') }),
    });
    await stream.until(has('message'));
    expect(stream.told).toContainEqual(['message', { to: 'ann@example.test' }]);
    await fetch(`${mock.controlUrl}/clock`);
    expect(stream.told.some(([event]) => event === 'change')).toBe(false);
    await fetch(`${mock.controlUrl}/clock`, { method: 'POST', body: '{"advance":1}' });
    await stream.until(has('change'));
  });

  test('is one of sixteen at most, and makes room when it ends', async () => {
    const streams = Array.from({ length: 16 }, () => follow());
    await Promise.all(streams.map((stream) => stream.until(has('hello'))));
    const refused = await fetch(`${mock.controlUrl}/events`);
    expect([refused.status, await refused.json()]).toEqual([
      429,
      { code: 429, message: '16 event streams are open, which is the most; close one' },
    ]);
    sources[0]?.close();
    let answer: Response;
    do {
      const abort = new AbortController();
      answer = await fetch(`${mock.controlUrl}/events`, { signal: abort.signal });
      abort.abort();
    } while (answer.status === 429);
    expect(answer.status).toBe(200);
  });

  test('keeps a bounded number of events for a slow reader, and says how many it lost', async () => {
    const ended = new AbortController();
    const pieces = mock.inspection.events({})(ended.signal)[Symbol.asyncIterator]();
    expect(String((await pieces.next()).value)).toMatch(/^event: hello\n/);
    const next = pieces.next();
    for (let count = 0; count < 2500; count += 1) {
      mock.world.journal.recordStray({ method: 'GET', path: '/', address: '' }, { status: 404, body: {}, headers: {} });
    }
    const { value } = await next;
    const text = String(value);
    expect(text).toMatch(/^event: lost\ndata: 500\n\n/);
    expect(text.match(/event: journal/g)).toHaveLength(2000);
    expect(text).toContain('"number":2500');
    ended.abort();
    expect(await pieces.next()).toMatchObject({ done: true });
  });

  test('ends with the mock', async () => {
    const stream = follow();
    await stream.until(has('hello'));
    await mock.stop();
    await stream.until(() => stream.failures.length > 0);
    mock = await startMock();
  });
});
