import type { Call } from '../cast/caller.js';
import type { OnepwCast } from '../cast/onepw-cast.js';
import type { AdapterName } from '../targets/target.js';

/** Prepares one request: sets up what it needs and returns it unsent. Each preparation is independent of the others. */
export type Preparation = (cast: OnepwCast) => Promise<Call>;

/** A good request that differs from the plain one. */
export interface Variant {
  readonly prepare: Preparation;
  /** Parameters it has and the plain request has not: `query.keys`, `body.publicKey.y`. */
  readonly shows: readonly string[];
}

/**
 * How to make a request of one operation that must succeed. Families change one property of it and compare. One file
 * in `recipes`, named after the operation.
 */
export interface Recipe {
  readonly operation: string;
  readonly needs?: readonly AdapterName[];
  /** With the required parameters alone. A token of its own kind comes from account/create where that gives one. */
  readonly plain: Preparation;
  /** Other good requests, by what sets them apart: between them they show every parameter and every response field. */
  readonly variants?: Readonly<Record<string, Variant>>;
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

/** A variant with a preparation of its own; `shows` as in the type. */
export function variant(prepare: Preparation, shows: readonly string[] = []): Variant {
  return { prepare, shows };
}

/** A variant that is another preparation with parameters added; those of the body go to its first level. */
export function plus(
  base: Preparation,
  added: { readonly query?: NonNullable<Call['query']>; readonly body?: Readonly<Record<string, unknown>> },
): Variant {
  const { query = {}, body = {} } = added;
  const shows = [
    ...Object.keys(query).map((name) => `query.${name}`),
    ...Object.keys(body).map((name) => `body.${name}`),
  ];
  return {
    shows,
    async prepare(cast) {
      const call = await base(cast);
      return {
        ...call,
        ...(added.query === undefined ? {} : { query: { ...call.query, ...query } }),
        ...(added.body === undefined
          ? {}
          : { body: { ...(call.body as Record<string, unknown> | undefined), ...body } }),
      };
    },
  };
}
