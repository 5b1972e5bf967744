import type { Operation } from '../../openapi/model.js';
import { type CaseContext, defineFamily } from '../case.js';
import type { Cast } from '../cast/cast.js';
import { errnoRequirements, expectedErrnos } from '../judging/expected-errno.js';
import { needsOf, type Page, pagesOf, tokenKindOf } from '../requests/recipe-book.js';
import type { Answered } from '../wire/exchange.js';

/** Signs with a token that was good once: a single-use token after its use, a sessionToken after its sign-out. */
export default defineFamily('used-up-token', (edition) =>
  pagesOf(edition).flatMap((page) => {
    const { operation, recipe } = page;
    const errnos = expectedErrnos(edition, operation, 'bad-token');
    const requirements = errnoRequirements(edition, operation, errnos);
    const attempt = attemptFor(operation);
    if (attempt === undefined || requirements.length === 0) return [];
    return [
      {
        of: operation.kebab,
        requirements,
        ...needsOf(recipe),
        async run(context: CaseContext<Cast>) {
          const answer = await attempt(context, page);
          for (const requirement of requirements) context.check.errno(requirement, answer, errnos);
        },
      },
    ];
  }),
);

function attemptFor(operation: Operation) {
  if (operation.consumesToken) return afterUse;
  return tokenKindOf(operation) === 'sessionToken' ? afterSignOut : undefined;
}

/** The same request twice, under signatures of their own: only the first finds its token. */
async function afterUse({ cast, check }: CaseContext<Cast>, { operation, recipe }: Page): Promise<Answered> {
  const call = await recipe.plain(cast);
  check.control(await cast.call(operation.id, call));
  return cast.call(operation.id, call);
}

async function afterSignOut({ cast, check }: CaseContext<Cast>, { operation, recipe }: Page): Promise<Answered> {
  const good = await recipe.plain(cast);
  const { as, ...other } = await recipe.plain(cast);
  if (as === undefined) throw new Error(`The recipe of ${operation.id} signs nothing`);
  check.control(await cast.call(operation.id, good));
  await cast.must('sessionDestroy', { as, body: {} });
  return cast.call(operation.id, { ...other, as });
}
