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

/** What goes back, before it is written. */
export interface Answer {
  readonly status: number;
  readonly body: unknown;
  readonly headers: Readonly<Record<string, string>>;
}
