import { type CaseContext, type CaseDefinition, defineFamily } from '../case.js';
import { checkable } from '../judging/expected-errno.js';
import { NOT_THERE } from '../judging/not-there.js';
import { needsOf, type Page, pagesOf } from '../requests/recipe-book.js';
import { Blocked } from '../stops.js';
import { type Answered, fieldsOf, summary } from '../wire/exchange.js';
import { isDocumentedSuccess } from '../wire/judge-response.js';

/** Where the index writes another path than the section; the ledger accepts either. */
const OTHER_PATH: Readonly<Record<string, string>> = {
  accountLoginSendUnblockCode: '/v1/account/send_unblock_code',
  accountLoginRejectUnblockCode: '/v1/account/reject_unblock_code',
};

const PREFIX = 'api/path-starts-with-v1';

/** Sends the plain request of every operation and looks whether there is an endpoint to answer it. */
export default defineFamily('endpoints-are-served', (edition) =>
  pagesOf(edition).flatMap((page) => {
    const known = (ids: readonly string[]) => ids.filter((id) => checkable(edition, id) !== undefined);
    const laws = known(['api/index-endpoints-are-served', `${page.operation.kebab}/answers-at-its-path`]);
    const prefix = known([PREFIX]);
    return laws.length + prefix.length === 0 ? [] : [caseOf(page, laws, prefix)];
  }),
);

/** @param prefix the requirement about the first part of the path, where the edition has it */
function caseOf(
  page: Page,
  laws: readonly string[],
  prefix: readonly string[],
): CaseDefinition & { readonly of: string } {
  return {
    of: page.operation.kebab,
    requirements: [...laws, ...prefix],
    ...needsOf(page.recipe),
    async run(context) {
      const answer = await firstServed(context, page);
      const served = !NOT_THERE.includes(answer.response.status);
      if (served) context.check.control(answer);
      if (served && !isOfTheApi(answer))
        throw new Blocked(`the request met ${summary(answer)} with another body than documented`);
      const judge = (id: string) => context.check.that(id, served, 'an endpoint at this path', summary(answer), answer);
      for (const id of laws) judge(id);
      if (!served && prefix.length > 0) await requireElsewhere(context, page, answer);
      for (const id of prefix) judge(id);
    },
  };
}

/** The answer at the section's path, or at the index's where there is nobody at the first. */
async function firstServed({ cast }: CaseContext, { operation, recipe }: Page): Promise<Answered> {
  const answer = await cast.call(operation.id, await recipe.plain(cast));
  const other = OTHER_PATH[operation.id];
  if (other === undefined || !NOT_THERE.includes(answer.response.status)) return answer;
  return cast.caller.raw({ ...answer.request, target: other });
}

/** An endpoint that is nowhere is missing; only one that answers without the prefix lacks the prefix. */
async function requireElsewhere({ cast }: CaseContext, { operation }: Page, { request }: Answered): Promise<void> {
  const bare = await cast.caller.raw({ ...request, target: request.target.replace(/^\/v1(?=\/)/, '') });
  if (NOT_THERE.includes(bare.response.status))
    throw new Blocked(`${operation.id} is served neither with the prefix nor without it`);
}

/** A documented success: nothing that any web server would say. At the other path only the empty object is documented. */
function isOfTheApi(answer: Answered): boolean {
  return answer.operation === undefined ? Object.keys(fieldsOf(answer)).length === 0 : isDocumentedSuccess(answer);
}
