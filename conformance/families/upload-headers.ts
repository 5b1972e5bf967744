import { defineFamily } from '../case.js';
import type { Call } from '../cast/caller.js';
import { compare } from '../judging/comparison.js';
import { rowsNamed } from '../judging/ledger-rows.js';
import { needsOf } from '../requests/recipe-book.js';

/** How a request gets along without a header that its operation asks for, by the second half of the row's id. */
const WITHOUT: Readonly<Record<string, (call: Call) => Call>> = {
  'content-length-is-required': (call) => ({ ...call, chunked: true }),
  'content-type-is-required': ({ headers: _typed, ...call }) => call,
};

/** Sends a good body without a header. The documents name no error for that, so any refusal of the client's will do. */
export default defineFamily('upload-headers', (edition) =>
  rowsNamed(edition, Object.keys(WITHOUT)).map(({ requirement: { id }, law, page }) => ({
    of: id,
    requirements: [id],
    ...needsOf(page.recipe),
    async run(context) {
      const spoil = WITHOUT[law] ?? ((call: Call) => call);
      // A server, or one in front of it, may hang up as soon as it has seen the headers.
      const answer = await compare(context, { page, prepare: page.recipe.plain, spoil, mayBeCutOff: true });
      context.check.refused(id, answer);
    },
  })),
);
