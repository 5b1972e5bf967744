import type { IncomingHttpHeaders } from 'node:http';
import type { Operation } from '../../openapi/model.js';

/** A request as the pipeline's stages see it. */
export interface RequestContext {
  readonly operation: Operation;
  /** Upper case. */
  readonly method: string;
  /** Request target exactly as sent, path and query: what Hawk signs. */
  readonly target: string;
  readonly path: string;
  /** The query text without its question mark. */
  readonly search: string;
  readonly headers: IncomingHttpHeaders;
  /** Address of the peer. */
  readonly address: string;
  /** First language of Accept-Language, when there is one. */
  readonly locale?: string;
}

/**
 * Pieces of a body that is not all there when the answer begins, text or bytes.
 * @param ended aborted when nobody listens any more: the iteration has to come to its end then
 */
export type AnswerStream = (ended: AbortSignal) => AsyncIterable<string | Buffer>;

/** A header behind a body. */
export interface AnswerTrailer {
  /** In lower case. */
  readonly name: string;
  /** The header's value, for the bytes of the body as they are written. */
  valueFor(text: Buffer): string;
  /** Content-Length says the length of the body all the same, which HTTP forbids. */
  readonly besideLength: boolean;
}

/** What goes back, before it is written. */
export interface Answer {
  readonly status: number;
  /** Becomes JSON, unless there is something else to write. */
  readonly body: unknown;
  /** Text or bytes that are written instead of the body in JSON. */
  readonly raw?: string | Buffer;
  /** The same for a body that goes on. */
  readonly stream?: AnswerStream;
  readonly headers: Readonly<Record<string, string>>;
  /** How the answer differs on its way from what Node makes of it. */
  readonly wire?: {
    /** Bytes of the body after which the connection ends. */
    readonly cutAt?: number;
    /** The connection is reset and nothing is written. */
    readonly reset?: true;
    /** A header that follows the body, which therefore comes in chunks. */
    readonly trailer?: AnswerTrailer;
  };
}
