import type { IncomingHttpHeaders } from 'node:http';
import type { Answer } from './context.js';

/** Header names as `writeHead` takes them. */
export type Headers = Readonly<Record<string, string>>;

/** What a page of another origin may read, besides the headers that browsers always show. */
const EXPOSED = 'WWW-Authenticate,Server-Authorization,Timestamp,Accept-Language';

/** What it may send. */
const ALLOWED = 'Accept,Authorization,Content-Type,If-None-Match';

/** A day: how long a browser may remember the answer to a preflight. */
const MAX_AGE_SECONDS = '86400';

/** A method of HTTP (RFC 9110, section 5.6.2), so that nothing else is echoed. */
const METHOD = /^[!#$%&'*+.^_`|~0-9A-Za-z-]{1,32}$/;

/** The headers that let a page of another origin read an answer, failures included: every origin is welcome. */
export function corsHeaders({ origin }: IncomingHttpHeaders): Headers {
  const always = { vary: 'origin' };
  if (origin === undefined) return always;
  return { ...always, 'access-control-allow-origin': origin, 'access-control-expose-headers': EXPOSED };
}

/** The answer to a browser that asks before it sends a request of another origin; undefined for any other request. */
export function preflightAnswer(method: string, headers: IncomingHttpHeaders): Answer | undefined {
  const asked = headers['access-control-request-method'];
  if (method !== 'OPTIONS' || headers.origin === undefined || asked === undefined || !METHOD.test(asked))
    return undefined;
  return {
    status: 200,
    body: undefined,
    headers: {
      'access-control-allow-methods': asked,
      'access-control-allow-headers': ALLOWED,
      'access-control-max-age': MAX_AGE_SECONDS,
    },
  };
}
