import type { Answer, RequestContext } from './context.js';

/**
 * The answer, or 304 for a client whose If-None-Match names its ETag. As on the deployed server a tag counts in quotes
 * alone, and `*` names none.
 */
export function unlessKnown({ headers }: RequestContext, answer: Answer): Answer {
  const known = (headers['if-none-match'] ?? '').split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  const { etag } = answer.headers;
  if (etag === undefined || !known.includes(etag)) return answer;
  return { status: 304, body: undefined, raw: '', headers: { etag } };
}
