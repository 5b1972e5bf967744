import { defineFamily } from '../case.js';
import type { Call } from '../cast/caller.js';
import { compare } from '../judging/comparison.js';
import { rowsNamed } from '../judging/ledger-rows.js';
import { bytesOf, withBytes } from '../requests/call-changes.js';
import { needsOf } from '../requests/recipe-book.js';

/** The second half of the rows, in an edition whose table has no number for a body that is not JSON. */
const LAW = 'body-that-is-no-object-is-refused';

/** How a good body stops being an object. */
const SPOILT: readonly ((bytes: Buffer) => Buffer)[] = [
  (bytes) => bytes.subarray(0, -1),
  (bytes) => Buffer.concat([Buffer.from('['), bytes, Buffer.from(']')]),
  () => Buffer.from('null'),
  () => Buffer.alloc(0),
  (bytes) => Buffer.from(JSON.stringify(bytes.toString())),
];

function spoiltBy(change: (bytes: Buffer) => Buffer): (call: Call) => Call {
  return (call) => withBytes(call, change(bytesOf(call) ?? Buffer.from('{}')));
}

/** Sends a good body cut short, the same inside of a list or a text, and nothing at all: none has a parameter to read. */
export default defineFamily('bodies-without-an-object', (edition) =>
  rowsNamed(edition, [LAW]).map(({ requirement: { id }, page }) => ({
    of: id,
    requirements: [id],
    ...needsOf(page.recipe),
    async run(context) {
      for (const change of SPOILT)
        context.check.refused(
          id,
          await compare(context, { page, prepare: page.recipe.plain, spoil: spoiltBy(change) }),
        );
    },
  })),
);
