import type { Operation } from '../../openapi/model.js';
import { type CaseDefinition, defineFamily } from '../case.js';
import { promisedFields } from '../judging/promised-fields.js';
import { needsOf, type Page, pagesOf, preparationNames, preparationOf } from '../requests/recipe-book.js';
import { Blocked } from '../stops.js';
import { type Answered, fieldsOf, summary } from '../wire/exchange.js';
import { bodyRequirement, isSuccess, successKeyOf } from '../wire/success-status.js';

/**
 * Sends every good request once, for the observers to judge its answer field by field; a field that the request asks
 * for has to be there.
 */
export default defineFamily('response-schema', (edition) =>
  pagesOf(edition).flatMap((page) => {
    const whole = bodyRequirement(page.operation);
    return whole === undefined ? [] : preparationNames(page.recipe).map((name) => caseOf(page, name, whole));
  }),
);

/** @param whole the requirement about the body of a success */
function caseOf({ operation, recipe }: Page, name: string, whole: string): CaseDefinition & { readonly of: string } {
  return {
    of: `${operation.kebab}/${name}`,
    requirements: [whole],
    ...needsOf(recipe, name),
    async run({ cast, check }) {
      const call = (await preparationOf(recipe, name)?.(cast)) ?? {};
      const answer = await cast.call(operation.id, call);
      // A failure of the server's own that the section lists is lawful, and shows no success to be judged.
      if (isListedFailure(operation, answer)) check.control(answer);
      if (isSuccess(answer) && operation.responses[successKeyOf(operation, answer.response.status) ?? ''] === undefined)
        throw new Blocked(`${operation.id} met ${summary(answer)}, whose body the document does not show`);
      check.succeeds(whole, answer);
      if (!isSuccess(answer)) return;
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

function isListedFailure({ errors }: Operation, answer: Answered): boolean {
  const { status } = answer.response;
  const { errno } = fieldsOf(answer);
  return status >= 500 && errors.some((listed) => listed.errno === errno && listed.status === status);
}
