import { defineFamily } from '../case.js';
import { rowsNamed } from '../judging/ledger-rows.js';
import { documentedAnswer } from '../judging/success.js';
import { needsOf, preparationOf } from '../requests/recipe-book.js';

/** A field of a success, and the good requests after which it has to be there, or must not be. */
interface FieldLaw {
  readonly field: string;
  readonly there: boolean;
  readonly after: readonly string[];
}

/** Rows about one field of an answer, by the second halves of their ids. The last request that a recipe has counts. */
const FIELDS: Readonly<Record<string, FieldLaw>> = {
  'keys-true-gives-key-fetch-token': { field: 'keyFetchToken', there: true, after: ['keys'] },
  'no-key-fetch-token-without-keys': { field: 'keyFetchToken', there: false, after: ['plain', 'session-token'] },
};

/** Looks for a field that a parameter asks for, or that none asked for. */
export default defineFamily('fields-on-request', (edition) =>
  rowsNamed(edition, Object.keys(FIELDS)).map(({ requirement: { id }, law, page: { operation, recipe } }) => ({
    of: id,
    requirements: [id],
    ...needsOf(recipe),
    async run({ cast, check }) {
      const { field = '', there, after = [] } = FIELDS[law] ?? {};
      const prepare = after.map((name) => preparationOf(recipe, name)).findLast((found) => found !== undefined);
      if (prepare === undefined) throw new Error(`The recipe of ${operation.id} has none of ${after.join(', ')}`);
      const { answer, fields } = documentedAnswer(check, await cast.call(operation.id, await prepare(cast)));
      const isThere = fields[field] !== undefined;
      check.that(
        id,
        isThere === there,
        `${there ? 'a' : 'no'} ${field}`,
        isThere ? 'it is there' : 'there is none',
        answer,
      );
    },
  })),
);
