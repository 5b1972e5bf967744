import { defineFamily } from '../case.js';
import type { Call } from '../cast/caller.js';
import { refusal } from '../judging/comparison.js';
import { expectedErrnos, requirementsAbout } from '../judging/expected-errno.js';
import { bytesOf, withBytes } from '../requests/call-changes.js';
import { pagesOf } from '../requests/recipe-book.js';

/** Cuts the last byte off a good body; the signature covers the bytes that are sent. */
export default defineFamily('bad-json', (edition) =>
  pagesOf(edition).flatMap((page) => {
    const errnos = expectedErrnos(edition, page.operation, 'bad-json');
    const requirements = requirementsAbout(edition, page.operation, 'bad-json');
    // Where there are no parameters to give, a server may leave the body unread.
    if (requirements.length === 0 || (errnos.length === 0 && !page.operation.bodyRequired)) return [];
    return [refusal(page.operation.kebab, requirements, errnos, { page, prepare: page.recipe.plain, spoil: cutShort })];
  }),
);

function cutShort(call: Call): Call {
  const bytes = bytesOf(call) ?? Buffer.from('{}');
  return withBytes(call, bytes.subarray(0, -1));
}
