import { DomainError } from '../domain/domain-error.js';
import type { BearerTokenRow } from '../domain/rows.js';
import type { World } from '../world.js';
import type { RequestContext } from './context.js';

/** OAuth bearer tokens, beside Hawk, for the operations that take them. */
export interface BearerStages {
  /** Whether the request comes with a bearer token where the operation takes one; otherwise Hawk decides. */
  applies(request: RequestContext): boolean;
  /** The token's text. Throws InvalidToken for a header that holds none. */
  readToken(request: RequestContext): string;
  /** What the token stands for. Throws InvalidToken when nobody issued it. */
  findToken(request: RequestContext, token: string): BearerTokenRow;
}

/** Names of security schemes that mean an OAuth bearer token. */
const SCHEME = 'oauthBearerToken';

/** The token68 of RFC 6750, section 2.1. */
const CREDENTIALS = /^bearer +([A-Za-z0-9\-._~+/]+=*) *$/i;

/** Makes the stages of one mock. */
export function makeBearerStages(world: World): BearerStages {
  return {
    applies: ({ operation, headers }) =>
      operation.security.includes(SCHEME) && /^bearer(?: |$)/i.test(headers.authorization ?? ''),
    readToken({ headers }) {
      const token = CREDENTIALS.exec(headers.authorization ?? '')?.[1];
      if (token === undefined) throw new DomainError('InvalidToken');
      return token;
    },
    findToken(_request, token) {
      const found = world.bearerTokens.find(token);
      if (found === undefined) throw new DomainError('InvalidToken');
      return found;
    },
  };
}
