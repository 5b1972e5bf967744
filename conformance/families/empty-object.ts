import { defineFamily } from '../case.js';
import { rowsNamed } from '../judging/ledger-rows.js';
import { documentedAnswer } from '../judging/success.js';
import { needsOf } from '../requests/recipe-book.js';

/** The second half of the rows that promise an empty JSON object. */
const LAW = 'answers-with-an-empty-object';

/** Looks at the whole body of a success that has nothing to say. */
export default defineFamily('empty-object', (edition) =>
  rowsNamed(edition, [LAW]).map(({ requirement: { id }, page: { operation, recipe } }) => ({
    of: id,
    requirements: [id],
    ...needsOf(recipe),
    async run({ cast, check }) {
      const { answer } = documentedAnswer(check, await cast.call(operation.id, await recipe.plain(cast)));
      check.equal(id, answer.response.json, {}, answer);
    },
  })),
);
