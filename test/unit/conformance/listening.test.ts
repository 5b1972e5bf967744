import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from '@jest/globals';
import { createCaller } from '../../../conformance/cast/caller.js';
import type { Listening } from '../../../conformance/wire/listen.js';
import { openWire } from '../../../conformance/wire/send.js';
import { loadEdition } from '../../../openapi/editions.js';

const GET = { method: 'GET', target: '/v1/recovery_email/status', headers: { accept: 'text/event-stream' } };
const PATIENCE_MS = 2_000;

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

async function serverThat(answers: (response: ServerResponse, request: IncomingMessage) => void) {
  const server = createServer((request, response) => answers(response, request));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  closing.push(() => {
    server.closeAllConnections();
    server.close();
  });
  const url = new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  const wire = openWire(url, 1_000);
  closing.push(() => wire.close());
  return { url, wire };
}

async function listeningTo(answers: (response: ServerResponse, request: IncomingMessage) => void): Promise<Listening> {
  const { wire } = await serverThat(answers);
  const listening = await wire.listen(GET);
  closing.push(() => listening.close());
  return listening;
}

const has = (text: string) => (soFar: Listening) => soFar.text.includes(text);

describe('who listens to an answer', () => {
  test('reads it while it is being sent', async () => {
    let open: ServerResponse | undefined;
    const listening = await listeningTo((response) => {
      open = response;
      response.writeHead(200, { 'content-type': 'text/event-stream' });
      response.write('data: 1\n\n');
    });
    expect(await listening.until(has('data: 1'), PATIENCE_MS)).toBe(true);
    expect(listening.head).toMatchObject({ status: 200, headers: { 'content-type': 'text/event-stream' } });
    expect(listening.end).toBeUndefined();
    const waiting = listening.until(has('data: 2'), PATIENCE_MS);
    open?.write('data: 2\n\n');
    expect(await waiting).toBe(true);
    expect(listening.end).toBeUndefined();
  });

  test('waits no longer than it was told, and not at all for what came already', async () => {
    const listening = await listeningTo((response) => {
      response.writeHead(200);
      response.write('x');
    });
    await listening.until(has('x'), PATIENCE_MS);
    expect(await listening.until(has('y'), 60)).toBe(false);
    expect(await listening.until(has('x'), 0)).toBe(true);
  });

  test('has no head yet where the server keeps it back', async () => {
    let open: ServerResponse | undefined;
    const listening = await listeningTo((response) => {
      open = response;
    });
    expect(await listening.until(({ head }) => head !== undefined, 100)).toBe(false);
    open?.end('late');
    expect(await listening.until(({ end }) => end === 'complete', PATIENCE_MS)).toBe(true);
    expect(listening).toMatchObject({ head: { status: 200 }, text: 'late' });
  });

  test('puts characters together that came in two pieces', async () => {
    const bytes = Buffer.from('☃', 'utf8');
    const listening = await listeningTo((response) => {
      response.write(bytes.subarray(0, 1));
      setTimeout(() => response.end(bytes.subarray(1)), 30);
    });
    await listening.until(({ end }) => end !== undefined, PATIENCE_MS);
    expect(listening.text).toBe('☃');
  });

  test.each([
    ['broke off', (response: ServerResponse) => response.write('x', () => response.destroy()), 'truncated'],
    ['ended', (response: ServerResponse) => response.end('x'), 'complete'],
    ['never came', (response: ServerResponse) => response.destroy(), 'closed'],
  ] as const)('is told that the answer %s', async (_name, answers, end) => {
    const listening = await listeningTo((response) => void answers(response));
    expect(await listening.until((soFar) => soFar.end !== undefined, PATIENCE_MS)).toBe(true);
    expect(listening.end).toBe(end);
  });

  test('goes away when it has heard enough, and what comes then counts no more', async () => {
    let gone: (() => void) | undefined;
    const leaving = new Promise<void>((resolve) => {
      gone = resolve;
    });
    const listening = await listeningTo((response) => {
      response.on('close', () => gone?.());
      response.write('x');
    });
    await listening.until(has('x'), PATIENCE_MS);
    const waiting = listening.until(has('y'), PATIENCE_MS);
    listening.close();
    expect(await waiting).toBe(false);
    await leaving;
    expect(listening.end).toBeUndefined();
  });

  test('meets nobody where nobody listens', async () => {
    const { url, wire } = await serverThat(() => undefined);
    const other = openWire(new URL(url.href.replace(url.port, '1')), 1_000);
    const listening = await other.listen(GET);
    await listening.until(({ end }) => end !== undefined, PATIENCE_MS);
    expect(listening).toMatchObject({ head: undefined, end: 'refused' });
    wire.close();
  });
});

test('an exchange that is listened to is recorded, and grows', async () => {
  let open: ServerResponse | undefined;
  const { url, wire } = await serverThat((response) => {
    open = response;
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    response.write('data: 1\n\n');
  });
  const caller = createCaller(
    { edition: loadEdition('auth-2013'), wire, publicUrl: url, clockOffset: 0 },
    () => 'nonce',
  );
  const { exchange, listening } = await caller.listen('recoveryEmailStatus', { headers: GET.headers });
  closing.push(() => listening.close());
  expect(caller.exchanges).toEqual([exchange]);
  await listening.until(has('1'), PATIENCE_MS);
  expect(exchange.response?.text).toBe('data: 1\n\n');
  open?.end('data: 2\n\n');
  await listening.until(({ end }) => end !== undefined, PATIENCE_MS);
  expect(exchange).toMatchObject({ number: 1, response: { status: 200, text: 'data: 1\n\ndata: 2\n\n' } });
  expect(exchange.fault).toBeUndefined();
});
