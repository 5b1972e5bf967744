import { get, type IncomingMessage } from 'node:http';
import { setTimeout as realTime } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { EventSource } from 'eventsource';
import { type Mock, startMock } from '../../mock-server/start-mock.js';
import { hexed, newUser, SrpClient, type SrpHeld, type SrpUser } from './srp-client.js';

const PATH = '/recovery_email/status';
const STREAM = { accept: 'text/event-stream' };
let mock: Mock;
let client: SrpClient;
let ann: SrpUser;
let uid: string;
let session: SrpHeld;
let sources: EventSource[] = [];
const faults: unknown[] = [];

beforeEach(async () => {
  mock = await startMock({
    edition: 'auth-2013',
    streamIntervalMs: 100_000,
    onUnexpected: (...told) => faults.push(told),
  });
  await enter();
});
afterEach(async () => {
  for (const source of sources) source.close();
  sources = [];
  await mock.stop();
  expect(faults).toEqual([]);
});

/** Makes an account with a session in the mock of this test. */
async function enter(): Promise<void> {
  client = new SrpClient(mock);
  ann = newUser();
  uid = await client.create(ann);
  session = (await client.session(ann)).session;
}

/** Another mock for this test. */
async function restart(settings: Parameters<typeof startMock>[0]): Promise<void> {
  await mock.stop();
  mock = await startMock({ edition: 'auth-2013', streamIntervalMs: 100_000, ...settings });
  await enter();
}

const verify = () =>
  client.ok(client.post('/recovery_email/verify_code', { uid, code: client.mailed(ann.email, 'x-verify-code') }));

/** Listens as an EventSource does; the entries so far grow. */
function listen(): { entries: unknown[]; failures: unknown[]; source: EventSource } {
  const authorization = client.authorization('GET', PATH, session);
  const source = new EventSource(`${mock.url}/v1${PATH}`, {
    fetch: (input, init) => fetch(input, { ...init, headers: { ...init.headers, authorization } }),
  });
  sources.push(source);
  const entries: unknown[] = [];
  const failures: unknown[] = [];
  source.addEventListener('message', ({ data }) => entries.push(JSON.parse(data)));
  source.addEventListener('error', ({ code }) => failures.push(code));
  return { entries, failures, source };
}

async function until(condition: () => boolean): Promise<void> {
  for (let i = 0; i < 200 && !condition(); i += 1) await realTime(10);
  expect(condition()).toBe(true);
}

/** The same answer on a bare socket. */
function rawStream(headers: Record<string, string> = STREAM, path = PATH): Promise<IncomingMessage> {
  const authorization = client.authorization('GET', path, session);
  return new Promise((resolve, reject) => {
    get(`${mock.url}/v1${path}`, { headers: { ...headers, authorization }, agent: false }, resolve).on('error', reject);
  });
}

async function textOf(stream: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of stream) text += String(chunk);
  return text;
}

describe('recovery_email/status as an event stream', () => {
  test('an EventSource hears of the status at once and of the verification as it happens, and stays on', async () => {
    const { entries, failures, source } = listen();
    const email = hexed(ann.email);
    await until(() => entries.length === 1);
    expect(entries).toEqual([{ email, verified: false }]);
    await verify();
    await until(() => entries.length === 2);
    expect(entries[1]).toEqual({ email, verified: true });
    await realTime(50);
    expect([source.readyState, failures]).toEqual([EventSource.OPEN, []]);
    mock.accounts.change(ann.email, { verified: false });
    await until(() => entries.length === 3);
    expect(entries[2]).toEqual({ email, verified: false });
  });

  test('each entry is one data line, and the head says what it is', async () => {
    const stream = await rawStream();
    expect(stream.statusCode).toBe(200);
    expect(stream.headers).toMatchObject({ 'content-type': 'text/event-stream', 'cache-control': 'no-cache' });
    expect(stream.headers['content-length']).toBeUndefined();
    await verify();
    await realTime(20);
    await mock.stop();
    const entry = (verified: boolean) => `data: ${JSON.stringify({ email: hexed(ann.email), verified })}\n\n`;
    expect(await textOf(stream)).toBe(entry(false) + entry(true));
  });

  test('what changes nothing of it is not told; from time to time the status is repeated', async () => {
    await restart({ streamIntervalMs: 60 });
    const { entries } = listen();
    await until(() => entries.length === 1);
    await client.ok(client.post('/recovery_email/resend_code', {}, session));
    expect(entries).toHaveLength(1);
    await until(() => entries.length >= 4);
    expect(new Set(entries.map((entry) => JSON.stringify(entry))).size).toBe(1);
  });

  test('it ends with its session, with the account and with the mock', async () => {
    const ends = [
      () => client.ok(client.post('/session/destroy', {}, session)),
      async () => mock.accounts.destroy(ann.email),
      async () => mock.reset(),
      () => mock.stop(),
    ];
    for (const end of ends) {
      const stream = await rawStream();
      expect(mock.world.watches.count()).toBe(1);
      await end();
      expect(await textOf(stream)).toContain('"verified":false');
      expect([stream.complete, mock.world.watches.count()]).toEqual([true, 0]);
      await restart({});
    }
  });

  test('a client that goes away is forgotten', async () => {
    const stream = await rawStream();
    expect(mock.world.watches.count()).toBe(1);
    stream.destroy();
    await until(() => mock.world.watches.count() === 0);
  });

  test('500 listen at once, hear of the same verification and leave', async () => {
    await restart({ mostStreams: 500 });
    const listeners = await Promise.all(Array.from({ length: 500 }, () => rawStream()));
    const heard = listeners.map(async (stream) => {
      for await (const chunk of stream) if (String(chunk).includes('true')) return true;
      return false;
    });
    expect(mock.world.watches.count()).toBe(500);
    const refused = await rawStream();
    expect(refused.statusCode).toBe(503);
    expect(JSON.parse(await textOf(refused))).toMatchObject({ errno: 201 });
    expect((await client.get(PATH, session)).status).toBe(200);
    await verify();
    expect(new Set(await Promise.all(heard))).toEqual(new Set([true]));
    await until(() => mock.world.watches.count() === 0);
  });

  test('refusals are JSON, streams or not', async () => {
    await client.ok(client.post('/session/destroy', {}, session));
    const stream = await rawStream();
    expect([stream.statusCode, stream.headers['content-type']]).toEqual([
      401,
      expect.stringContaining('application/json'),
    ]);
    expect(JSON.parse(await textOf(stream))).toMatchObject({ errno: 110 });
  });

  test.each([
    ['', false],
    ['application/json', false],
    ['*/*', false],
    ['text/*', false],
    ['text/event-stream;q=0', false],
    ['application/json, text/event-stream;q=0.5', false],
    ['text/event-stream', true],
    ['Text/Event-Stream; charset=utf-8', true],
    ['text/event-stream, application/json;q=0.9', true],
    ['text/event-stream;q=nonsense', true],
  ])('Accept: %s', async (accept, streams) => {
    const answer = await rawStream(accept === '' ? {} : { accept });
    expect(answer.headers['content-type']?.startsWith('text/event-stream')).toBe(streams);
    answer.destroy();
  });
});

describe('faults and deviations', () => {
  test('a stream can be cut, reset and answered with an error', async () => {
    mock.faults.arm({ operation: 'recoveryEmailStatus', truncateAt: 10, times: 1 });
    const cut = await rawStream();
    await expect(textOf(cut)).rejects.toThrow('aborted');
    mock.faults.arm({ operation: 'recoveryEmailStatus', reset: true, times: 1 });
    await expect(rawStream()).rejects.toThrow('ECONNRESET');
    mock.faults.arm({ operation: 'recoveryEmailStatus', errno: 201, when: 'after', times: 1 });
    expect((await rawStream()).statusCode).toBe(503);
    expect(mock.world.watches.count()).toBe(0);
  });

  test('the journal has it as a request like any other', async () => {
    const stream = await rawStream();
    expect(mock.journal.read({ operation: 'recoveryEmailStatus' }).at(-1)).toMatchObject({ status: 200, uid });
    expect(mock.journal.exercised()).toHaveProperty(['recovery-email-status/response-200']);
    stream.destroy();
  });
});
