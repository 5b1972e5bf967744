import { createHash } from 'node:crypto';
import type { World } from '../world.js';
import { takeOldest } from './oldest.js';
import type { BearerTokenRow } from './rows.js';

/** To whom and for how long a token is issued. */
export interface Issue {
  /** 16 hex digits; a client that nobody knows otherwise when left out. */
  readonly clientId?: string;
  /** Seconds that it is good; without an end when left out. */
  readonly ttl?: number;
}

/** OAuth bearer tokens, whether an operator minted them or a client got them in exchange for a session. */
export interface BearerTokens {
  /** A new token of an account, 64 hex digits, with the scopes as they are given. Throws UnknownAccount. */
  mint(uid: string, scopes: readonly string[], issue?: Issue): string;
  /** What a token stands for, by its text; undefined when nobody minted it, and when its time is over. */
  find(token: string): BearerTokenRow | undefined;
  /** The same, also of one whose time is over. */
  look(token: string): BearerTokenRow | undefined;
  /** Whether the time of a token is over. */
  isExpired(row: BearerTokenRow): boolean;
  /** Under what a token is kept: a hash, so that the time of a lookup says nothing about the token. Hex, 32 bytes. */
  digest(token: string): string;
  /** Ends a token; false when there is none. */
  revoke(token: string): boolean;
}

/** More than any test mints; the oldest goes first. */
const MOST_TOKENS = 10_000;

/** The client of tokens that were minted for none: hex like any other. */
const NO_CLIENT = '0'.repeat(16);

/** Makes the service of one mock. */
export function makeBearerTokens(world: World): BearerTokens {
  const { bearerTokens } = world.store;
  return {
    mint(uid, scopes, { clientId = NO_CLIENT, ttl } = {}) {
      const account = world.accounts.get(uid.toLowerCase());
      const token = world.random.hex(32);
      const createdAt = world.clock.now();
      const row: BearerTokenRow = {
        uid: account.uid,
        scopes: [...scopes],
        createdAt,
        clientId,
        ...(ttl === undefined ? {} : { expiresAt: createdAt + ttl * 1000 }),
      };
      bearerTokens.set(world.bearerTokens.digest(token), row);
      if (bearerTokens.size > MOST_TOKENS) bearerTokens.delete(takeOldest(bearerTokens) ?? '');
      return token;
    },
    find(token) {
      const row = world.bearerTokens.look(token);
      return row === undefined || world.bearerTokens.isExpired(row) ? undefined : row;
    },
    look: (token) => bearerTokens.get(world.bearerTokens.digest(token)),
    isExpired: ({ expiresAt }) => expiresAt !== undefined && expiresAt <= world.clock.now(),
    digest: (token) => createHash('sha256').update(token).digest('hex'),
    revoke: (token) => bearerTokens.delete(world.bearerTokens.digest(token)),
  };
}
