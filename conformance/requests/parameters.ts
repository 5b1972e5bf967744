import type { Edition } from '../../openapi/model.js';
import type { Cast } from '../cast/cast.js';
import type { Place } from './call-changes.js';
import type { Preparation } from './recipe.js';
import { type Page, pageOf, preparationShowing } from './recipe-book.js';

/** A derived requirement about one parameter, with what it takes to break it. */
export interface Param {
  /** Id of the requirement. */
  readonly id: string;
  readonly keyword: string;
  readonly place: Place;
  readonly page: Page;
  /** Prepares a request with a good value for it; undefined where nobody has one. */
  readonly prepare?: Preparation<Cast>;
}

/** The parameter requirements of an edition for some schema keywords, where the operation has a recipe. */
export function paramsOf(edition: Edition, keywords: readonly string[]): Param[] {
  return edition.requirements.flatMap((requirement) => {
    const { id, param, untested } = requirement;
    const page = pageOf(edition, requirement);
    if (param === undefined || page === undefined || untested !== undefined || !keywords.includes(param.keyword))
      return [];
    const place: Place = { in: param.in, path: param.path };
    const prepare = preparationShowing(edition, page, place);
    return [{ id, keyword: param.keyword, place, page, ...(prepare === undefined ? {} : { prepare }) }];
  });
}
