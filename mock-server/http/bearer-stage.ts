import { equalInConstantTime } from '../../protocol/bytes.js';
import { DomainError } from '../domain/domain-error.js';
import type { BearerTokenRow } from '../domain/rows.js';
import { anyCovers, coversAnAlternative } from '../domain/scopes.js';
import type { World } from '../world.js';
import type { RequestContext } from './context.js';

/** Bearer tokens, beside Hawk or in its place, for the operations that take them. */
export interface BearerStages {
  /** Whether a bearer token decides: one is there, or the operation takes nothing else. Otherwise Hawk does. */
  applies(request: RequestContext): boolean;
  /** The token's text. Throws InvalidToken for a header that holds none. */
  readToken(request: RequestContext): string;
  /** Whether the operation asks for the operator's secret and not for a token of a user. */
  takesSecret(request: RequestContext): boolean;
  /** Throws InvalidToken for another text than the secret. */
  checkSecret(request: RequestContext, token: string): void;
  /** What the token stands for. Throws InvalidToken when nobody issued it or its time is over. */
  findToken(request: RequestContext, token: string): BearerTokenRow;
  /**
   * Throws InsufficientScope for a token without the scopes that the operation asks for. Where fields of the answer have
   * scopes of their own, one that opens any field is enough: what it does not open is left out.
   */
  checkScopes(request: RequestContext, bearer: BearerTokenRow): void;
}

/** Names of security schemes. */
const TOKEN = 'oauthBearerToken';
const SECRET = 'secretBearerToken';

/** The token68 of RFC 6750, section 2.1. */
const CREDENTIALS = /^bearer +([A-Za-z0-9\-._~+/]+=*) *$/i;

/** Makes the stages of one mock. */
export function makeBearerStages(world: World): BearerStages {
  return {
    applies({ operation: { security }, headers }) {
      if (security.every((scheme) => scheme === TOKEN || scheme === SECRET)) return true;
      return security.includes(TOKEN) && /^bearer(?: |$)/i.test(headers.authorization ?? '');
    },
    readToken({ headers }) {
      const token = CREDENTIALS.exec(headers.authorization ?? '')?.[1];
      if (token === undefined) throw new DomainError('InvalidToken');
      return token;
    },
    takesSecret: ({ operation }) => operation.security.includes(SECRET),
    checkSecret(_request, token) {
      if (!equalInConstantTime(token, world.settings.secretBearerToken)) throw new DomainError('InvalidToken');
    },
    findToken(_request, token) {
      const found = world.bearerTokens.find(token);
      if (found === undefined) throw new DomainError('InvalidToken');
      return found;
    },
    checkScopes({ operation }, { scopes: held }) {
      const { scopes, fieldScopes } = operation;
      if (scopes.length === 0 || coversAnAlternative(held, scopes)) return;
      const isFiltered = Object.keys(fieldScopes).length > 0;
      const perField = isFiltered ? Object.values(world.profiles.fieldScopes()).flat() : [];
      if (!perField.some((asked) => anyCovers(held, asked))) throw new DomainError('InsufficientScope');
    },
  };
}
