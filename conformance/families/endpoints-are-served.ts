import type { Edition } from '../../openapi/model.js';
import { type CaseDefinition, type CaseContext, defineFamily } from '../case.js';
import { checkable } from '../expected-errno.js';
import { needsOf, type Page, pagesOf } from '../recipe-book.js';
import { Blocked } from '../stops.js';
import { type Answered, fieldsOf, summary } from '../wire/exchange.js';
import { isDocumentedSuccess } from '../wire/judge-response.js';

/** Where the index writes another path than the section; the ledger accepts either. */
const OTHER_PATH: Readonly<Record<string, string>> = {
  accountLoginSendUnblockCode: '/v1/account/send_unblock_code',
  accountLoginRejectUnblockCode: '/v1/account/reject_unblock_code',
};

/** What a server says of a path or a method that it does not have. */
const NOT_THERE = [404, 405, 501];

/** Sends the plain request of every operation and asks only whether there is somebody to answer it. */
export default defineFamily('endpoints-are-served', (edition) => pagesOf(edition).flatMap((page) => caseOf(edition, page)));

function caseOf(edition: Edition, page: Page): (CaseDefinition & { readonly of: string })[] {
  const { operation, recipe } = page;
  const laws = ['api/index-endpoints-are-served', 'api/path-starts-with-v1', `${operation.kebab}/answers-at-its-path`];
  const requirements = laws.filter((id) => checkable(edition, id) !== undefined);
  if (requirements.length === 0) return [];
  return [
    {
      of: operation.kebab,
      requirements,
      ...needsOf(recipe),
      async run(context) {
        const answer = await firstServed(context, page);
        const served = !NOT_THERE.includes(answer.response.status);
        if (served && !isOfTheApi(answer)) throw new Blocked(`the request met ${summary(answer)}`);
        for (const id of requirements) context.check.that(id, served, 'an endpoint at this path', summary(answer), answer);
      },
    },
  ];
}

/** The answer at the section's path, or at the index's where there is nobody at the first. */
async function firstServed({ cast }: CaseContext, { operation, recipe }: Page): Promise<Answered> {
  const answer = await cast.call(operation.id, await recipe.plain(cast));
  const other = OTHER_PATH[operation.id];
  if (other === undefined || !NOT_THERE.includes(answer.response.status)) return answer;
  return cast.caller.raw({ ...answer.request, target: other });
}

/** A documented success, or a refusal in the API's own words: nothing that any web server would say. */
function isOfTheApi(answer: Answered): boolean {
  if (answer.response.status >= 400) return Number.isInteger(fieldsOf(answer).errno);
  return answer.operation === undefined ? answer.response.json !== undefined : isDocumentedSuccess(answer);
}
