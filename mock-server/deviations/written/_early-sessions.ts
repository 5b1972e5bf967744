import type { TokenRow } from '../../domain/rows.js';
import type { Wraps } from '../../seams.js';
import type { World } from '../../world.js';
import { memory } from '../memory.js';

/** Hawk ids of later sessions of an account that were opened while its address was unverified. */
const early = memory(() => new Set<string>());

/** Remembers the sessions that were opened beside another one before the address was verified. */
export const notingEarlySessions: Wraps = {
  'tokens.create': (next, world) => (type, uid, facts) => {
    const isLater = type === 'sessionToken' && world.tokens.allOf(uid, type).length > 0;
    const token = next(type, uid, facts);
    if (isLater && !world.accounts.get(uid).emailVerified) early(world).add(token.tokenId);
    return token;
  },
};

/** Whether a session was opened beside another one before the address was verified. */
export function isEarlySession(world: World, session: TokenRow | undefined): boolean {
  return session !== undefined && early(world).has(session.tokenId);
}
