import { defineFamily } from '../case.js';
import { refusal } from '../judging/comparison.js';
import { errnoRequirements, expectedErrnos } from '../judging/expected-errno.js';
import { pagesOf } from '../requests/recipe-book.js';

/** Sends a good body in chunks, without a Content-Length (line 29). */
export default defineFamily('chunked-body', (edition) =>
  pagesOf(edition).flatMap((page) => {
    const errnos = expectedErrnos(edition, page.operation, 'no-length');
    const requirements = errnoRequirements(edition, page.operation, errnos);
    if (requirements.length === 0) return [];
    const { operation, recipe } = page;
    const spoil = (call: object) => ({ ...call, chunked: true });
    return [refusal(operation.kebab, requirements, errnos, { page, prepare: recipe.plain, spoil, mayBeCutOff: true })];
  }),
);
