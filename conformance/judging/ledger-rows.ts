import type { Edition, Requirement } from '../../openapi/model.js';
import { type Page, pageOf } from '../requests/recipe-book.js';

/** A row of the ledger whose operation has a recipe. */
export interface RowWithPage {
  readonly requirement: Requirement;
  /** The part of its id behind the slash. */
  readonly law: string;
  readonly page: Page;
}

/** The rows that one family can decide, by the second halves of their ids; without those that are `untested`. */
export function rowsNamed(edition: Edition, laws: Iterable<string>): RowWithPage[] {
  const wanted = new Set(laws);
  return edition.requirements.flatMap((requirement) => {
    const { id, kind, untested } = requirement;
    const law = id.slice(id.indexOf('/') + 1);
    const page = pageOf(edition, requirement);
    if (kind !== 'prose' || untested !== undefined || page === undefined || !wanted.has(law)) return [];
    return [{ requirement, law, page }];
  });
}
