import { createHash } from 'node:crypto';
import {
  type Attributes,
  artifactsOf,
  HawkFailure,
  checkMac as macMatches,
  nonceKey,
  parseAuthorization,
  checkPayloadHash as payloadHashMatches,
  type ReceivedRequest,
  checkTimestamp as timestampIsFresh,
} from '../../protocol/hawk.js';
import { DomainError } from '../domain/domain-error.js';
import type { TokenRow } from '../domain/rows.js';
import type { AnyTokenType } from '../domain/token-type.js';
import type { World } from '../world.js';
import type { RequestContext } from './context.js';

/** Hawk as separate stages in the servers' order: attributes, id, MAC, nonce, timestamp, payload hash. */
export interface HawkStages {
  /** Throws InvalidToken without a Hawk header, InvalidSignature for one that cannot be read. */
  readAttributes(request: RequestContext): Attributes;
  /** The token the id names, if it is of a kind the operation takes. Throws InvalidToken. */
  findToken(request: RequestContext, attributes: Attributes): TokenRow;
  /** Throws InvalidSignature. */
  checkMac(request: RequestContext, attributes: Attributes, token: TokenRow): void;
  /** Remembers the nonce. Throws InvalidNonce when it was used before. */
  checkNonce(request: RequestContext, attributes: Attributes, token: TokenRow): void;
  /** Throws InvalidTimestamp with the server's time. */
  checkTimestamp(request: RequestContext, attributes: Attributes): void;
  /** Throws InvalidSignature for a hash that is wrong, or absent where the operation asks for one. */
  checkPayloadHash(request: RequestContext, attributes: Attributes, body: Buffer): void;
}

/** Nonces kept at most; the oldest goes first. At the default skew this is over 800 signed requests a second. */
const MOST_NONCES = 100_000;

/** The edition's kinds of token that an operation's security schemes name: `hawkSessionToken` asks for a sessionToken. */
function acceptedTypes({ behaviour }: World, request: RequestContext): AnyTokenType[] {
  return behaviour.tokens.types.filter((type) =>
    request.operation.security.includes(`hawk${type[0]?.toUpperCase()}${type.slice(1)}`),
  );
}

/** What a MAC has to cover of a request. */
export function receivedRequest({ publicOrigin }: World, { method, target }: RequestContext): ReceivedRequest {
  const { hostname, port, protocol } = publicOrigin();
  return {
    method,
    resource: target,
    host: hostname,
    port: port === '' ? (protocol === 'https:' ? 443 : 80) : Number(port),
  };
}

/** Makes the stages of one mock. */
export function makeHawkStages(world: World): HawkStages {
  return {
    readAttributes(request) {
      try {
        return parseAuthorization(request.headers.authorization);
      } catch (error) {
        if (!(error instanceof HawkFailure)) throw error;
        const unsigned = error.kind === 'absent' || error.kind === 'other-scheme';
        throw new DomainError(unsigned ? 'InvalidToken' : 'InvalidSignature');
      }
    },
    findToken(request, attributes) {
      for (const type of acceptedTypes(world, request)) {
        const token = world.tokens.find(type, attributes.id);
        if (token !== undefined) return token;
      }
      throw new DomainError('InvalidToken');
    },
    checkMac(request, attributes, token) {
      const artifacts = artifactsOf(attributes, receivedRequest(world, request));
      if (!macMatches(attributes, artifacts, Buffer.from(token.hawkKey, 'hex')))
        throw new DomainError('InvalidSignature');
    },
    checkNonce(_request, attributes, token) {
      const { nonces } = world.store;
      const key = boundedKey(nonceKey(token.tokenId, attributes));
      const now = world.clock.seconds();
      const goodUntil = nonces.get(key);
      if (goodUntil !== undefined && goodUntil >= now) throw new DomainError('InvalidNonce');
      nonces.delete(key);
      // A timestamp stays fresh for one skew before and one after the server's time.
      nonces.set(key, now + 2 * world.settings.hawkSkewSeconds);
      forgetOldest(nonces, now);
    },
    checkTimestamp(_request, attributes) {
      const now = world.clock.seconds();
      if (!timestampIsFresh(attributes.ts, now, world.settings.hawkSkewSeconds)) {
        throw new DomainError('InvalidTimestamp', { serverTime: now });
      }
    },
    checkPayloadHash(request, attributes, body) {
      if (attributes.hash === undefined && !request.operation.payloadHashRequired) return;
      if (!payloadHashMatches(attributes, request.headers['content-type'], body))
        throw new DomainError('InvalidSignature');
    },
  };
}

/** Clients choose their nonces, and a header has room for one of kilobytes. */
function boundedKey(key: string): string {
  return key.length <= 200 ? key : createHash('sha256').update(key).digest('hex');
}

/** A tenth at once: a map that loses its first entry with each new one gets slow. */
function forgetOldest(nonces: Map<string, number>, now: number): void {
  if (nonces.size <= MOST_NONCES) return;
  for (const [key, goodUntil] of nonces) {
    if (goodUntil >= now && nonces.size <= 0.9 * MOST_NONCES) return;
    nonces.delete(key);
  }
}
