import { defineFamily } from '../case.js';
import type { Call } from '../cast/caller.js';
import { refusal } from '../judging/comparison.js';
import { errnoRequirements, expectedErrnos } from '../judging/expected-errno.js';
import { bytesOf, withBytes } from '../requests/call-changes.js';
import { pagesOf } from '../requests/recipe-book.js';

/** Bytes of padding. The document names no limit; this is more than any of the servers took (16 KiB to 1 MiB). */
const PADDING = 1_179_648;
const SPACES = Buffer.alloc(PADDING, ' ');

/** Pads a good body with white space, which means nothing in JSON: the request is wrong in its size alone. */
export default defineFamily('oversized-body', (edition) =>
  pagesOf(edition).flatMap((page) => {
    const errnos = expectedErrnos(edition, page.operation, 'too-large');
    const requirements = errnoRequirements(edition, page.operation, errnos);
    if (requirements.length === 0) return [];
    return [
      refusal(page.operation.kebab, requirements, errnos, {
        page,
        prepare: page.recipe.plain,
        spoil: padded,
        mayBeCutOff: true,
      }),
    ];
  }),
);

function padded(call: Call): Call {
  const body = bytesOf(call) ?? Buffer.from('{}');
  return withBytes(call, Buffer.concat([body.subarray(0, 1), SPACES, body.subarray(1)]));
}
