import { defineFamily } from '../case.js';
import type { Call } from '../cast/caller.js';
import { refusal } from '../judging/comparison.js';
import { checkable, expectedErrnos } from '../judging/expected-errno.js';
import { pagesOf } from '../requests/recipe-book.js';

/** Sends a good request without an Authorization header. */
export default defineFamily('unsigned', (edition) =>
  pagesOf(edition).flatMap((page) => {
    const { operation, recipe } = page;
    const id = `${operation.kebab}/auth`;
    if (checkable(edition, id) === undefined) return [];
    const errnos = expectedErrnos(edition, operation, 'unsigned');
    return [refusal(operation.kebab, [id], errnos, { page, prepare: recipe.plain, spoil: unsigned })];
  }),
);

function unsigned({ as: _credential, bearer: _token, ...call }: Call): Call {
  return call;
}
