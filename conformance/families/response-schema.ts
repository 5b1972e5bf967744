import { type CaseDefinition, defineFamily } from '../case.js';
import { promisedFields } from '../promised-fields.js';
import { needsOf, type Page, pagesOf, preparationNames, preparationOf } from '../recipe-book.js';
import { fieldsOf } from '../wire/exchange.js';

/**
 * Sends every good request once, for the observers to judge its answer field by field; a field that the request asks
 * for has to be there.
 */
export default defineFamily('response-schema', (edition) =>
  pagesOf(edition).flatMap((page) => preparationNames(page.recipe).map((name) => caseOf(page, name))),
);

function caseOf({ operation, recipe }: Page, name: string): CaseDefinition & { readonly of: string } {
  const whole = `${operation.kebab}/response-200`;
  return {
    of: `${operation.kebab}/${name}`,
    requirements: [whole],
    ...needsOf(recipe),
    async run({ cast, check }) {
      const call = (await preparationOf(recipe, name)?.(cast)) ?? {};
      const answer = await cast.call(operation.id, call);
      check.succeeds(whole, answer);
      if (answer.response.status !== 200) return;
      const fields = fieldsOf(answer);
      for (const field of promisedFields(operation, call, fields)) {
        const there = fields[field] !== undefined;
        check.that(
          `${whole}-${field}`,
          there,
          `${field}, for which the request asks`,
          there ? 'it is there' : 'it is missing',
          answer,
        );
      }
    },
  };
}
