import { kebab } from '../../openapi/kebab.js';
import type { Edition, Operation } from '../../openapi/model.js';
import { type CaseDefinition, defineFamily } from '../case.js';
import { inWords } from '../cast/certificate.js';
import { GENERAL_SCOPE, type ProfileCast } from '../cast/profile-cast.js';
import { checkable } from '../judging/expected-errno.js';
import { documentedAnswer, isSuccess } from '../judging/success.js';
import { needsOf, type Page, pagesOf, preparationOf } from '../requests/recipe-book.js';
import { Blocked } from '../stops.js';
import { fieldsOf, summary } from '../wire/exchange.js';

/** A good request of a user of whom every field can be shown. */
const FULL = 'with-everything';

/** What no operation sets: a user subscribes elsewhere, and a case of its own has that done. */
const SET_ELSEWHERE = ['subscriptions'];

/** What no token shows to somebody who may not see it: statuses of a refusal on account of the scopes. */
const UNAUTHORIZED = [401, 403];

/**
 * Asks with all the scopes that open other fields, for each field that has scopes of its own. A server may as well
 * refuse such a token: what it does not say it does not show.
 */
export default defineFamily<ProfileCast>('scoped-fields', (edition) =>
  pagesOf(edition).flatMap((page) =>
    Object.keys(page.operation.fieldScopes)
      .filter((field) => !SET_ELSEWHERE.includes(field))
      .flatMap((field) => caseOf(edition, page, field)),
  ),
);

function caseOf(
  edition: Edition,
  { operation, recipe }: Page,
  field: string,
): (CaseDefinition<ProfileCast> & { readonly of: string })[] {
  const law = `${operation.kebab}/no-${kebab(field)}-without-its-scope`;
  const prepare = preparationOf(recipe, FULL);
  if (prepare === undefined || checkable(edition, law) === undefined) return [];
  return [
    {
      of: law,
      requirements: [law],
      ...needsOf(recipe, FULL),
      async run({ cast, check }) {
        const call = await prepare(cast);
        const { fields } = documentedAnswer(check, await cast.call(operation.id, call));
        if (fields[field] === undefined)
          throw new Blocked(`no token shows ${field}`, `${operation.kebab}/response-200-${field}`);
        const answer = await cast.call(operation.id, await cast.withScopes(call, scopesOfOthers(operation, field)));
        if (!isSuccess(answer) && !UNAUTHORIZED.includes(answer.response.status))
          throw new Blocked(`a token of other scopes met ${summary(answer)}`);
        const shown = fieldsOf(answer)[field];
        check.that(law, shown === undefined || shown === null, `no ${field}`, inWords(shown), answer);
      },
    },
  ];
}

/** The scopes of all other fields that do not open this one. */
function scopesOfOthers({ fieldScopes }: Operation, field: string): string[] {
  const opening = fieldScopes[field] ?? [];
  return [...new Set(Object.values(fieldScopes).flat())].filter(
    (scope) => scope !== GENERAL_SCOPE && !opening.includes(scope),
  );
}
