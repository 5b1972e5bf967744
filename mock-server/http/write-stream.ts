import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import type { AnswerStream } from './context.js';

/**
 * Writes the pieces of a stream as they come, no faster than they are read. Who hangs up ends the stream, and so does a
 * mock that stops.
 * @param cutAt bytes after which the connection ends
 */
export async function writeStream(response: ServerResponse, stream: AnswerStream, cutAt = Infinity): Promise<void> {
  const ended = new AbortController();
  response.on('close', () => ended.abort());
  response.flushHeaders();
  let left = cutAt;
  for await (const piece of stream(ended.signal)) {
    if (ended.signal.aborted) return;
    const bytes = Buffer.from(piece).subarray(0, left);
    left -= bytes.length;
    const goesOn = response.write(bytes);
    if (left <= 0) {
      response.socket?.destroySoon();
      return;
    }
    if (!goesOn) await drained(response, ended.signal);
  }
  response.end();
}

async function drained(response: ServerResponse, signal: AbortSignal): Promise<void> {
  await once(response, 'drain', { signal }).catch(() => undefined);
}
