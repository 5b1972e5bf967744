import type { Call } from '../cast/caller.js';
import type { Cast } from '../cast/cast.js';
import type { CastName, CastOf, Casts } from '../cast/casts.js';
import type { Need } from '../targets/needs.js';

/** Prepares one request: sets up what it needs and returns it unsent. Each preparation is independent of the others. */
export type Preparation<C extends Cast = Casts['onepw']> = (cast: C) => Promise<Call>;

/** A good request that differs from the plain one. */
export interface Variant<C extends Cast = Casts['onepw']> {
  readonly prepare: Preparation<C>;
  /** Parameters it has and the plain request has not: `query.keys`, `body.publicKey.y`. */
  readonly shows: readonly string[];
  /** Operations that its set-up calls: an edition that lacks one of them is without the variant. */
  readonly calls?: readonly string[];
  /** What it needs besides what the recipe needs. */
  readonly needs?: readonly Need[];
}

/**
 * How to make a request of one operation that must succeed. Families change one property of it and compare. One file
 * in `recipes`, named after the operation.
 */
export interface RecipeDefinition<C extends Cast> {
  /** Families of editions whose people it works with; by default the onepw ones. */
  readonly casts?: readonly CastName[];
  readonly needs?: readonly Need[];
  /** With the required parameters alone. A token of its own kind comes from account/create where that gives one. */
  readonly plain: Preparation<C>;
  /** Other good requests, by what sets them apart: between them they show every parameter and every response field. */
  readonly variants?: Readonly<Record<string, Variant<C>>>;
  /**
   * A signed request that leaves its token alive, for replays; by default `plain`. `null` where every request uses the
   * token up, the refused ones too. It may be one that the operation refuses after the signature was accepted.
   */
  readonly repeatable?: Preparation<C> | null;
}

/** A recipe as families of cases use it, with whatever cast the edition has. */
export interface Recipe extends RecipeDefinition<Cast> {
  readonly operation: string;
}

/** Declares the recipe of one file. */
export function defineRecipe(
  operation: string,
  recipe: RecipeDefinition<Casts['onepw']> & { readonly casts?: undefined },
): Recipe;
/** Declares a recipe for other families of editions, or for several. */
export function defineRecipe<N extends CastName>(
  operation: string,
  recipe: RecipeDefinition<CastOf<N>> & { readonly casts: readonly N[] },
): Recipe;
export function defineRecipe(operation: string, recipe: object): Recipe {
  return { operation, ...(recipe as RecipeDefinition<Cast>) };
}

/** A variant with a preparation of its own; `shows` and `calls` as in the type. */
export function variant<C extends Cast = Casts['onepw']>(
  prepare: Preparation<C>,
  shows: readonly string[] = [],
  calls: readonly string[] = [],
): Variant<C> {
  return { prepare, shows, calls };
}

/** A variant that is another preparation with parameters added; those of the body go to its first level. */
export function plus<C extends Cast = Casts['onepw']>(
  base: Preparation<C>,
  added: { readonly query?: NonNullable<Call['query']>; readonly body?: Readonly<Record<string, unknown>> },
): Variant<C> {
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
