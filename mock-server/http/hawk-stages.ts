import { createHash } from 'node:crypto';
import type { Operation } from '../../openapi/model.js';
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
import { takeOldest } from '../domain/oldest.js';
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

/**
 * Nonces kept at most; the oldest goes first. At the default skew this is over 300 signed requests a second. More would
 * cost more than they weigh: the engine lets garbage grow to about the size of what is alive before it clears it.
 */
const MOST_NONCES = 40_000;

/** The edition's kinds of token that an operation's security schemes name: `hawkSessionToken` asks for a sessionToken. */
function acceptedTypes({ behaviour }: World, { security }: Operation): AnyTokenType[] {
  return behaviour.tokens.types.filter((type) => security.includes(`hawk${type[0]?.toUpperCase()}${type.slice(1)}`));
}

/** Where each world is reached: known from the first request on, and a URL takes longer to read than a MAC to check. */
const hosts = new WeakMap<World, Pick<ReceivedRequest, 'host' | 'port'>>();

function hostOf(world: World): Pick<ReceivedRequest, 'host' | 'port'> {
  const known = hosts.get(world);
  if (known !== undefined) return known;
  const { hostname, port, protocol } = world.publicOrigin();
  const host = { host: hostname, port: port === '' ? (protocol === 'https:' ? 443 : 80) : Number(port) };
  hosts.set(world, host);
  return host;
}

/** What a MAC has to cover of a request. */
export function receivedRequest(world: World, { method, target }: RequestContext): ReceivedRequest {
  const { host, port } = hostOf(world);
  return { method, resource: target, host, port };
}

/** Makes the stages of one mock. */
export function makeHawkStages(world: World): HawkStages {
  const accepted = new Map(world.edition.operations.map((operation) => [operation, acceptedTypes(world, operation)]));
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
      for (const type of accepted.get(request.operation) ?? acceptedTypes(world, request.operation)) {
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
      const key = boundedKey(token, attributes);
      const now = world.clock.seconds();
      const goodUntil = nonces.get(key);
      if (goodUntil !== undefined && goodUntil >= now) throw new DomainError('InvalidNonce');
      // What is set anew goes to the end of the map, where the youngest are.
      if (goodUntil !== undefined) nonces.delete(key);
      // A timestamp stays fresh for one skew before and one after the server's time.
      nonces.set(key, now + 2 * world.settings.hawkSkewSeconds);
      if (nonces.size > MOST_NONCES) nonces.delete(takeOldest(nonces) ?? key);
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
const LONGEST_NONCE = 64;

/**
 * What is remembered of a nonce. A hundred thousand of these are most of what a busy mock weighs: so there are 64 bits
 * of the token's id, which no two tokens share, and the text is joined, since a template keeps the pieces it was made
 * of as long as the text. No attribute holds a quotation mark.
 */
function boundedKey({ tokenId }: TokenRow, attributes: Attributes): string {
  const { ts, nonce } = attributes;
  if (ts.length + nonce.length > LONGEST_NONCE)
    return createHash('sha256').update(nonceKey(tokenId, attributes)).digest('hex');
  return [tokenId.slice(0, 16), ts, nonce].join('"');
}
