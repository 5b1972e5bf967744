import { bytesOf, withBytes } from '../call-changes.js';
import { defineFamily } from '../case.js';
import type { Call } from '../cast/caller.js';
import { refusal } from '../comparison.js';
import { errnoRequirements, expectedErrnos } from '../expected-errno.js';
import { pagesOf } from '../recipe-book.js';

/** Cuts the last byte off a good body; the signature covers the bytes that are sent. */
export default defineFamily('bad-json', (edition) =>
  pagesOf(edition).flatMap((page) => {
    const errnos = expectedErrnos(edition, page.operation, 'bad-json');
    const requirements = errnoRequirements(edition, page.operation, errnos);
    if (requirements.length === 0) return [];
    return [refusal(page.operation.kebab, requirements, errnos, { page, prepare: page.recipe.plain, spoil: cutShort })];
  }),
);

function cutShort(call: Call): Call {
  const bytes = bytesOf(call) ?? Buffer.from('{}');
  return withBytes(call, bytes.subarray(0, -1));
}
