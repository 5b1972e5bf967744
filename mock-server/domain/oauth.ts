import { createHash } from 'node:crypto';
import type { World } from '../world.js';
import { checkedAssertion } from './assertions.js';
import { DomainError } from './domain-error.js';
import type { BearerTokenRow, GrantRow, TokenRow } from './rows.js';

/** A user who has proved who they are. */
export interface Identity {
  readonly uid: string;
  /** When the user gave the password, whole seconds. */
  readonly authAt: number;
}

/** What a client asks for in the name of a user. */
export interface GrantRequest {
  /** 16 hex digits; every client is known. */
  readonly clientId: string;
  readonly scopes: readonly string[];
  /** Seconds; two weeks when left out, and at most. */
  readonly ttl?: number;
}

/** A bearer token with what its client is told beside it. */
export interface IssuedToken {
  readonly token: string;
  readonly scopes: readonly string[];
  /** Seconds that the token is good. */
  readonly expiresIn: number;
  readonly authAt: number;
}

/** The OAuth server that stands beside the profile server: it turns sessions and assertions into bearer tokens. */
export interface OAuth {
  /** Whom an assertion speaks for, `cert~jwt`. Throws InvalidAssertion. */
  authenticate(assertion: string): Identity;
  /** Whose session it is. Throws UnverifiedAccount, InvalidToken. */
  identify(session: TokenRow): Identity;
  /** A token in exchange for an identity. Throws UnknownAccount. */
  issue(identity: Identity, request: GrantRequest): IssuedToken;
  /** A code to be exchanged for a token: 64 hex digits, good once and for 15 minutes. */
  grant(identity: Identity, request: GrantRequest, codeChallenge?: string): string;
  /** The token that a code was given for. Throws UnknownGrant, ExpiredGrant, WrongCodeVerifier. */
  redeem(code: string, clientId: string, codeVerifier?: string): IssuedToken;
  /** What a token stands for. Throws UnknownBearerToken, ExpiredBearerToken. */
  verify(token: string): BearerTokenRow;
}

/** The deployed server's, in seconds: tokens are never good for longer. */
const LONGEST_TTL = 14 * 24 * 60 * 60;

const CODE_LIFETIME_MS = 15 * 60_000;
const MOST_CODES = 10_000;

/** Makes the service of one mock. */
export function makeOAuth(world: World): OAuth {
  return { ...makeIdentities(world), ...makeTokens(world), ...makeGrants(world) };
}

function makeIdentities(world: World): Pick<OAuth, 'authenticate' | 'identify'> {
  return {
    authenticate(assertion) {
      const said = checkedAssertion(assertion);
      const hosts = world.origins().map(({ host }) => host);
      const audiences = world.origins().map(({ origin }) => origin);
      const account = world.accounts.find(said?.principal.split('@', 1)[0] ?? '');
      if (
        said === undefined ||
        account === undefined ||
        !hosts.includes(said.issuer) ||
        said.principal !== `${account.uid}@${said.issuer}` ||
        !audiences.includes(said.audience.replace(/\/+$/, '')) ||
        !(said.expiresAt > world.clock.now()) ||
        // A certificate of the time before the password was changed speaks for nobody any more.
        said.generation < account.verifierSetAt
      )
        throw new DomainError('InvalidAssertion');
      return { uid: account.uid, authAt: said.lastAuthAt };
    },
    identify(session) {
      const { verified, emailVerified } = world.verification.status(session);
      if (!verified || !emailVerified) throw new DomainError('UnverifiedAccount');
      return { uid: session.uid, authAt: world.sessions.authAt(session) };
    },
  };
}

function makeTokens(world: World): Pick<OAuth, 'issue' | 'verify'> {
  return {
    issue({ uid, authAt }, { clientId, scopes, ttl }) {
      const expiresIn = Math.min(ttl ?? LONGEST_TTL, LONGEST_TTL);
      const token = world.bearerTokens.mint(uid, scopes, { clientId, ttl: expiresIn });
      return { token, scopes, expiresIn, authAt };
    },
    verify(token) {
      const row = world.bearerTokens.look(token);
      // The tokens of an account end with it.
      if (row === undefined || world.accounts.find(row.uid) === undefined) throw new DomainError('UnknownBearerToken');
      if (world.bearerTokens.isExpired(row)) throw new DomainError('ExpiredBearerToken');
      return row;
    },
  };
}

function makeGrants(world: World): Pick<OAuth, 'grant' | 'redeem'> {
  const { grants } = world.store;
  const keyOf = (code: string) => createHash('sha256').update(code).digest('hex');
  return {
    grant({ uid, authAt }, { clientId, scopes, ttl = LONGEST_TTL }, codeChallenge) {
      const code = world.random.hex(32);
      const row: GrantRow = {
        uid,
        clientId,
        scopes: [...scopes],
        authAt,
        ttl,
        expiresAt: world.clock.now() + CODE_LIFETIME_MS,
        ...(codeChallenge === undefined ? {} : { codeChallenge }),
      };
      grants.set(keyOf(code), row);
      const [oldest = ''] = grants.keys();
      if (grants.size > MOST_CODES) grants.delete(oldest);
      return code;
    },
    redeem(code, clientId, codeVerifier = '') {
      const row = grants.get(keyOf(code));
      if (row === undefined || row.clientId !== clientId) throw new DomainError('UnknownGrant');
      grants.delete(keyOf(code));
      if (row.expiresAt <= world.clock.now()) throw new DomainError('ExpiredGrant');
      const challenge = createHash('sha256').update(codeVerifier).digest('base64url');
      if (row.codeChallenge !== undefined && row.codeChallenge !== challenge)
        throw new DomainError('WrongCodeVerifier');
      if (world.accounts.find(row.uid) === undefined) throw new DomainError('UnknownGrant');
      return world.oauth.issue(row, row);
    },
  };
}
