import { DomainError } from '../../domain/domain-error.js';
import type { TokenRow } from '../../domain/rows.js';
import type { Wraps } from '../../seams.js';
import type { World } from '../../world.js';
import { refusing } from '../refusing.js';

/** Whether a session is the oldest living one of its account: as long as it lives, that of account/create. */
export function isFirstSession(world: World, session: TokenRow | undefined): boolean {
  if (session === undefined) return false;
  return world.tokens.allOf(session.uid, 'sessionToken')[0]?.tokenId === session.tokenId;
}

/** The operation takes every later session for an intruder. */
export function servingTheFirstSessionAlone(operation: string): Wraps {
  const invalid = () => new DomainError('InvalidToken');
  return refusing(operation, invalid, ({ input, world }) => !isFirstSession(world, input.token));
}
