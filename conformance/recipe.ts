import type { Call } from './cast/caller.js';
import type { OnepwCast } from './cast/onepw-cast.js';
import type { AdapterName } from './targets/target.js';

/** Prepares one request: sets up what it needs and returns it unsent. Each preparation is independent of the others. */
export type Preparation = (cast: OnepwCast) => Promise<Call>;

/**
 * How to make a request of one operation that must succeed. Families change one property of it and compare. One file
 * in `recipes`, named after the operation.
 */
export interface Recipe {
  readonly operation: string;
  readonly needs?: readonly AdapterName[];
  /** With the required parameters alone. */
  readonly plain: Preparation;
  /** Other good requests, by what sets them apart: between them they show every parameter and every response field. */
  readonly variants?: Readonly<Record<string, Preparation>>;
  /**
   * A signed request that leaves its token alive, for replays; by default `plain`. `null` where every accepted request
   * uses the token up. It may be one that the operation refuses after the signature was accepted.
   */
  readonly repeatable?: Preparation | null;
}

/** Declares the recipe of one file. */
export function defineRecipe(operation: string, recipe: Omit<Recipe, 'operation'>): Recipe {
  return { operation, ...recipe };
}
