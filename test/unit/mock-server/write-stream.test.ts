import { createServer, get, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as realTime } from 'node:timers/promises';
import { afterEach, expect, test } from '@jest/globals';
import type { AnswerStream } from '../../../mock-server/http/context.js';
import { writeStream } from '../../../mock-server/http/write-stream.js';

const PIECE = Buffer.alloc(64 * 1024, 'x');
let server: Server | undefined;

afterEach(() => server?.closeAllConnections());
afterEach(() => void server?.close());

/** Serves a stream; the answer of a client that has not read any of it, and what became of the writing. */
async function served(stream: AnswerStream): Promise<{ answer: IncomingMessage; written: Promise<void> }> {
  let told = (_written: Promise<void>) => {};
  const writing = new Promise<{ written: Promise<void> }>((resolve) => {
    told = (written) => resolve({ written });
  });
  server = createServer((_request, response) => told(writeStream(response, stream)));
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const answer = await new Promise<IncomingMessage>((resolve, reject) => {
    get({ port, host: '127.0.0.1', agent: false }, resolve).on('error', reject);
  });
  return { answer, ...(await writing) };
}

test('no more is made of a stream than its reader takes', async () => {
  let made = 0;
  const { answer, written } = await served(async function* (ended) {
    for (; !ended.aborted; made += 1) yield PIECE;
  });
  // The system's own buffers fill first, on a busy machine slowly; a writer that heeds nobody never comes to rest.
  let before = -1;
  for (let looks = 0; looks < 25 && before !== made; looks += 1) {
    before = made;
    await realTime(200);
  }
  expect(made).toBe(before);
  for (let read = 0; read < 200 * PIECE.length; ) {
    const chunk = (await answer[Symbol.asyncIterator]().next()).value as Buffer | undefined;
    read += chunk?.length ?? 0;
    if (chunk === undefined) break;
  }
  answer.destroy();
  await written;
});

test('a reader who hangs up ends it, at rest or not', async () => {
  let over = false;
  const { answer, written } = await served(async function* (ended) {
    try {
      yield 'first';
      await new Promise((resolve) => ended.addEventListener('abort', resolve));
      yield 'nobody reads this';
    } finally {
      over = true;
    }
  });
  expect(String((await answer[Symbol.asyncIterator]().next()).value)).toBe('first');
  answer.destroy();
  await written;
  expect(over).toBe(true);
});

test('its own end is the end of the answer', async () => {
  const { answer } = await served(async function* () {
    yield 'a';
    yield Buffer.from('b');
  });
  let text = '';
  for await (const chunk of answer) text += String(chunk);
  expect([text, answer.complete]).toEqual(['ab', true]);
});
