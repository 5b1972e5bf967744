import type { Caller } from '../domain/caller.js';
import type { RequestContext } from '../http/context.js';

const MOST_USER_AGENT = 255;

/** What the domain is told of whoever sent a request. */
export function callerOf({ address, locale, headers }: RequestContext): Caller {
  const userAgent = headers['user-agent']?.slice(0, MOST_USER_AGENT);
  return { address, ...(locale === undefined ? {} : { locale }), ...(userAgent === undefined ? {} : { userAgent }) };
}
