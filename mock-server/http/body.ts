import { isUtf8 } from 'node:buffer';
import type { IncomingMessage } from 'node:http';
import type { Operation } from '../../openapi/model.js';
import { DomainError } from '../domain/domain-error.js';
import type { World } from '../world.js';
import type { RequestContext } from './context.js';

/** From the bytes on the wire to a JSON value. */
export interface BodyStages {
  /** Throws InvalidParameter where an operation that takes no JSON is not told what came instead. */
  checkType(request: RequestContext): void;
  /** Throws MissingContentLength for a chunked body without a declared length, and for a picture without one. */
  checkLength(request: RequestContext): void;
  /** Throws RequestBodyTooLarge. `bytes` is the declared length or what has arrived so far. */
  checkSize(request: RequestContext, bytes: number): void;
  /** The JSON value of a body; undefined for no body. Throws InvalidJson. */
  parse(request: RequestContext, body: Buffer): unknown;
}

/** What some programs put before a text to say that it is UTF-8. */
const BYTE_ORDER_MARK = Buffer.from('\ufeff');

/** The text of a body. A decoder that is told to be strict takes twice as long. Throws RangeError for other bytes. */
function textOf(body: Buffer): string {
  if (!isUtf8(body)) throw new RangeError('the body is not UTF-8');
  const isMarked = body[0] === BYTE_ORDER_MARK[0] && body.subarray(0, BYTE_ORDER_MARK.length).equals(BYTE_ORDER_MARK);
  return body.toString('utf8', isMarked ? BYTE_ORDER_MARK.length : 0);
}

/** Makes the stages of one mock. */
export function makeBodyStages(world: World): BodyStages {
  return {
    checkType({ operation, headers }) {
      if (!takesBytes(operation) || headers['content-type'] !== undefined) return;
      throw new DomainError('InvalidParameter', { validation: { source: 'headers', keys: ['content-type'] } });
    },
    checkLength({ operation, headers }) {
      const hasBody = headers['transfer-encoding'] !== undefined || takesBytes(operation);
      if (hasBody && headers['content-length'] === undefined) throw new DomainError('MissingContentLength');
    },
    checkSize({ operation }, bytes) {
      const { bodyLimitBytes, imageLimitBytes } = world.settings;
      if (bytes > (takesBytes(operation) ? imageLimitBytes : bodyLimitBytes))
        throw new DomainError('RequestBodyTooLarge');
    },
    parse(_request, body) {
      if (body.length === 0) return undefined;
      try {
        return JSON.parse(textOf(body)) as unknown;
      } catch {
        throw new DomainError('InvalidJson');
      }
    },
  };
}

/** Whether the body of an operation's requests is something else than JSON. */
export function takesBytes({ requestTypes }: Operation): boolean {
  return requestTypes.length > 0 && !requestTypes.includes('application/json');
}

/** The body of a request that has none. */
export const NO_BODY: Buffer = Buffer.alloc(0);

/** Whether a body is looked for; what comes with another method is never read. */
export function mayHaveBody({ method }: RequestContext): boolean {
  return method !== 'GET' && method !== 'HEAD';
}

/**
 * Reads a request's body within the limit.
 * @throws whatever `checkLength` and `checkSize` refuse; the connection stays readable, so that the answer arrives
 */
export async function readBody(world: World, request: RequestContext, message: IncomingMessage): Promise<Buffer> {
  world.body.checkType(request);
  world.body.checkLength(request);
  const declared = Number(request.headers['content-length'] ?? 0);
  world.body.checkSize(request, declared);
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let received = 0;
    message.on('data', (chunk: Buffer) => {
      received += chunk.length;
      try {
        world.body.checkSize(request, received);
        chunks.push(chunk);
      } catch (error) {
        chunks.length = 0;
        reject(error);
      }
    });
    message.on('end', () => {
      const [first = NO_BODY] = chunks;
      resolve(chunks.length > 1 ? Buffer.concat(chunks) : first);
    });
    message.on('error', () => reject(new DomainError('Unexpected')));
  });
}

/** Unread bytes of a refused body that are swallowed so that the refusal can be read; then the connection ends. */
const MOST_UNREAD_BYTES = 8 * 1024 * 1024;

/** Reads the rest of a request away within bounds, for an answer that comes before the body was read. */
export function swallowRest(message: IncomingMessage): void {
  if (message.complete) return;
  let left = MOST_UNREAD_BYTES;
  message.on('error', () => undefined);
  message.on('data', (chunk: Buffer) => {
    left -= chunk.length;
    if (left < 0) message.socket.destroy();
  });
}
