import { STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import type { World } from '../world.js';

/** What Node's parser calls the faults that have a status of their own. */
const STATUS_BY_CODE: Readonly<Record<string, number>> = {
  ERR_HTTP_REQUEST_TIMEOUT: 408,
  HPE_HEADER_OVERFLOW: 431,
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 413,
};

/**
 * Answers bytes that are no HTTP, or that come too slowly, in the format of every other failure, and hangs up: the
 * number for what has none of its own comes with any status (line 97 of auth-2017).
 */
export function answerClientError(world: World, error: NodeJS.ErrnoException, socket: Duplex): void {
  if (!socket.writable || error.code === 'ECONNRESET') {
    socket.destroy();
    return;
  }
  const status = STATUS_BY_CODE[error.code ?? ''] ?? 400;
  const { errno, message } = world.behaviour.errors.Unexpected;
  const title = STATUS_CODES[status] ?? '';
  const { errorInfo: info, failureBody } = world.behaviour;
  const body = JSON.stringify(failureBody.write({ status, errno, error: title, message, info, extras: {} }));
  const head = [
    `HTTP/1.1 ${status} ${title}`,
    'Content-Type: application/json; charset=utf-8',
    `Content-Length: ${Buffer.byteLength(body)}`,
    `Timestamp: ${world.clock.seconds()}`,
    'Connection: close',
  ];
  // Whoever does not read the answer keeps no socket.
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`, () => socket.destroy());
}
