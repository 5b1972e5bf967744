import { recipes } from '../../openapi/generated/registry/recipes.js';
import type { Edition, Operation, Requirement, Schema } from '../../openapi/model.js';
import type { CaseDefinition } from '../case.js';
import type { Cast } from '../cast/cast.js';
import { type CastName, DEFAULT_CASTS } from '../cast/casts.js';
import { TOKEN_KINDS, type TokenKind } from '../cast/credential.js';
import type { Place } from './call-changes.js';
import { hasOperation } from './has-operation.js';
import type { Preparation, Recipe } from './recipe.js';

/** An operation and how to make a good request of it. */
export interface Page {
  readonly operation: Operation;
  readonly recipe: Recipe;
}

const everyRecipe = (recipes as readonly { readonly value: Recipe }[]).map(({ value }) => value);

const books = new WeakMap<Edition, readonly Page[]>();

/** Every operation of an edition that has a recipe, in the document's order. */
export function pagesOf(edition: Edition): readonly Page[] {
  const known = books.get(edition);
  if (known !== undefined) return known;
  const pages = edition.operations.flatMap((operation) => {
    const recipe = everyRecipe.find(
      ({ operation: id, casts = DEFAULT_CASTS }) => id === operation.id && casts.includes(edition.family as CastName),
    );
    return recipe === undefined ? [] : [{ operation, recipe: within(recipe, operation, edition) }];
  });
  books.set(edition, pages);
  return pages;
}

/** Variants with a parameter or a set-up that the edition does not have are for other editions. */
function within(recipe: Recipe, { pathParameters, query, body }: Operation, edition: Edition): Recipe {
  const schemas: Readonly<Record<string, Schema | undefined>> = { path: pathParameters, query, body };
  const has = (path: string) => {
    const [part = '', ...names] = path.split('.');
    return names.reduce((schema: Schema | undefined, name) => schema?.properties?.[name], schemas[part]) !== undefined;
  };
  const isKnown = (operation: string) => hasOperation(edition, operation);
  const variants = Object.entries(recipe.variants ?? {}).filter(
    ([, { shows, calls = [] }]) => shows.every(has) && calls.every(isKnown),
  );
  return { ...recipe, variants: Object.fromEntries(variants) };
}

/** The recipe page an operation-bound requirement is about. */
export function pageOf(edition: Edition, { operation }: Requirement): Page | undefined {
  return pagesOf(edition).find((page) => page.operation.id === operation);
}

/** A recipe's preparation by its name, `plain` or a variant's. */
export function preparationOf({ plain, variants }: Recipe, name: string): Preparation<Cast> | undefined {
  return name === 'plain' ? plain : variants?.[name]?.prepare;
}

/** Names of all preparations of a recipe. */
export function preparationNames({ variants }: Recipe): string[] {
  return ['plain', ...Object.keys(variants ?? {})];
}

/** A preparation whose request has a good value at the place: a variant that shows it, or the plain one. */
export function preparationShowing(
  edition: Edition,
  { operation, recipe }: Page,
  place: Place,
): Preparation<Cast> | undefined {
  const path = `${place.in}.${place.path}`;
  const variant = Object.values(recipe.variants ?? {}).find(({ shows }) => shows.includes(path));
  if (variant !== undefined) return variant.prepare;
  if (place.in === 'path') return recipe.plain;
  const isRequired = edition.requirements.some(
    ({ id }) => id === `${operation.kebab}/param-${place.in}-${place.path}-required`,
  );
  return isRequired ? recipe.plain : undefined;
}

/** What a case needs because its recipe does, or one of the preparations that it uses. */
export function needsOf({ needs = [], variants }: Recipe, ...names: readonly string[]): Pick<CaseDefinition, 'needs'> {
  const all = [...needs, ...names.flatMap((name) => variants?.[name]?.needs ?? [])];
  return all.length === 0 ? {} : { needs: [...new Set(all)] };
}

/** The kind of token that signs an operation: `hawkSessionToken` asks for a sessionToken. Undefined where none does. */
export function tokenKindOf({ security }: Operation): TokenKind | undefined {
  return TOKEN_KINDS.find((type) => security.some((scheme) => scheme.toLowerCase() === `hawk${type.toLowerCase()}`));
}
