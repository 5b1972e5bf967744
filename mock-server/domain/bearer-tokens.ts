import { createHash } from 'node:crypto';
import type { World } from '../world.js';
import type { BearerTokenRow } from './rows.js';

/** OAuth bearer tokens. Another server of the family issues them; here an operator mints what a test needs. */
export interface BearerTokens {
  /** A new token of an account, 64 hex digits, with the scopes as they are given. Throws UnknownAccount. */
  mint(uid: string, scopes: readonly string[]): string;
  /** What a token stands for, by its text; undefined when nobody minted it. */
  find(token: string): BearerTokenRow | undefined;
  /** Under what a token is kept: a hash, so that the time of a lookup says nothing about the token. Hex, 32 bytes. */
  digest(token: string): string;
  /** Ends a token; false when there is none. */
  revoke(token: string): boolean;
}

/** More than any test mints; the oldest goes first. */
const MOST_TOKENS = 10_000;

/** Makes the service of one mock. */
export function makeBearerTokens(world: World): BearerTokens {
  const { bearerTokens } = world.store;
  return {
    mint(uid, scopes) {
      const account = world.accounts.get(uid.toLowerCase());
      const token = world.random.hex(32);
      const row: BearerTokenRow = { uid: account.uid, scopes: [...scopes], createdAt: world.clock.now() };
      bearerTokens.set(world.bearerTokens.digest(token), row);
      for (const oldest of bearerTokens.keys()) {
        if (bearerTokens.size <= MOST_TOKENS) break;
        bearerTokens.delete(oldest);
      }
      return token;
    },
    find: (token) => bearerTokens.get(world.bearerTokens.digest(token)),
    digest: (token) => createHash('sha256').update(token).digest('hex'),
    revoke: (token) => bearerTokens.delete(world.bearerTokens.digest(token)),
  };
}
