import { kebab } from '../../openapi/kebab.js';
import type { Edition } from '../../openapi/model.js';
import { type CaseDefinition, defineFamily } from '../case.js';
import { GENERAL_SCOPE, type ProfileCast } from '../cast/profile-cast.js';
import { checkable } from '../judging/expected-errno.js';
import { checkSameProperty } from '../judging/same-property.js';
import { documentedAnswer } from '../judging/success.js';
import { needsOf, type Page, pagesOf, preparationOf } from '../requests/recipe-book.js';
import { Blocked } from '../stops.js';
import { fieldsOf } from '../wire/exchange.js';

/** A good request of a user of whom every field can be shown. */
const FULL = 'with-everything';

/** What no operation sets: a user subscribes elsewhere, and a case of its own has that done. */
const SET_ELSEWHERE = ['subscriptions'];

/** Statuses of a refusal on account of the scopes. */
const UNAUTHORIZED = [401, 403];

/** Asks with the scope of one field and no other, for each field that has one. A server may as well refuse the token. */
export default defineFamily<ProfileCast>('fields-with-their-scope', (edition) =>
  pagesOf(edition).flatMap((page) =>
    Object.entries(page.operation.fieldScopes)
      .filter(([field]) => !SET_ELSEWHERE.includes(field))
      .flatMap(([field, opening]) => {
        const own = opening.find((scope) => scope.startsWith(`${GENERAL_SCOPE}:`));
        return own === undefined ? [] : caseOf(edition, page, field, own);
      }),
  ),
);

function caseOf(
  edition: Edition,
  { operation, recipe }: Page,
  field: string,
  scope: string,
): (CaseDefinition<ProfileCast> & { readonly of: string })[] {
  const law = `${operation.kebab}/${kebab(field)}-with-its-scope`;
  const prepare = preparationOf(recipe, FULL);
  if (prepare === undefined || checkable(edition, law) === undefined) return [];
  return [
    {
      of: law,
      requirements: [law],
      ...needsOf(recipe, FULL),
      async run({ cast, check }) {
        const call = await prepare(cast);
        const { fields: whole } = documentedAnswer(check, await cast.call(operation.id, call));
        if (whole[field] === undefined)
          throw new Blocked(`no token shows ${field}`, `${operation.kebab}/response-200-${field}`);
        const answer = await cast.call(operation.id, await cast.withScopes(call, [scope]));
        if (UNAUTHORIZED.includes(answer.response.status)) {
          check.that(law, true, `${field}, or a refusal`, 'a refusal', answer);
          check.seen(law, 'refused');
          return;
        }
        check.control(answer);
        const [actual, expected] = [fieldsOf(answer)[field], whole[field]];
        await checkSameProperty(check, cast.caller, law, { actual, expected, answer });
      },
    },
  ];
}
