import { defineFamily } from '../case.js';
import { rowsNamed } from '../ledger-rows.js';
import { needsOf } from '../recipe-book.js';
import { documentedAnswer } from '../success.js';

/** Rows that promise an empty JSON object to the plain request. */
const LAWS = ['answers-with-an-empty-object', 'empty-object-without-session-token'];

/** Looks at the whole body of a success that has nothing to say. */
export default defineFamily('empty-object', (edition) =>
  rowsNamed(edition, LAWS).map(({ requirement: { id }, page: { operation, recipe } }) => ({
    of: id,
    requirements: [id],
    ...needsOf(recipe),
    async run({ cast, check }) {
      const { answer } = documentedAnswer(check, await cast.call(operation.id, await recipe.plain(cast)));
      check.equal(id, answer.response.json, {}, answer);
    },
  })),
);
