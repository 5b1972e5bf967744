import type { Edition } from '../../openapi/model.js';
import type { TokenKind } from '../cast/credential.js';
import type { Need } from '../targets/needs.js';
import { type Page, pagesOf, tokenKindOf } from './recipe-book.js';

/** Pages that need the same of a target, so that one case can go through all of them. */
export interface PagesAlike {
  /** `plain`, or the needs joined. */
  readonly name: string;
  readonly needs: readonly Need[];
  readonly pages: readonly Page[];
}

/** The operations that one kind of token signs. */
export function pagesSignedBy(edition: Edition, kind: TokenKind): readonly Page[] {
  return pagesOf(edition).filter(({ operation }) => tokenKindOf(operation) === kind);
}

/** Pages by what their plain requests need, besides what a case needs `anyway`. */
export function alike(pages: readonly Page[], anyway: readonly Need[] = []): readonly PagesAlike[] {
  const groups = new Map<string, { readonly needs: readonly Need[]; readonly pages: Page[] }>();
  for (const page of pages) {
    const needs = (page.recipe.needs ?? []).filter((need) => !anyway.includes(need));
    const name = needs.length === 0 ? 'plain' : needs.join('-and-').toLowerCase();
    const group = groups.get(name) ?? { needs, pages: [] };
    group.pages.push(page);
    groups.set(name, group);
  }
  return [...groups].map(([name, group]) => ({ name, ...group }));
}
