import type { TokenRow } from '../../../domain/rows.js';
import type { World } from '../../../world.js';
import { memory } from '../../memory.js';

/** These faults are about operations and answers that only this family of editions has. */
export const families = ['key-server'];

/** Tokens that a fault has marked. */
export interface Marks {
  put(world: World, token: TokenRow | undefined): void;
  has(world: World, token: TokenRow): boolean;
}

/** Marks of one kind, in each mock for itself. */
export function marks(): Marks {
  const ids = memory(() => new Set<string>());
  return {
    put(world, token) {
      if (token !== undefined) ids(world).add(token.tokenId);
    },
    has: (world, { tokenId }) => ids(world).has(tokenId),
  };
}
