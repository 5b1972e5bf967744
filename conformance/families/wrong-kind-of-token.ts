import type { Edition, Operation } from '../../openapi/model.js';
import { type CaseContext, type CaseDefinition, defineFamily } from '../case.js';
import type { TokenCast } from '../cast/cast.js';
import type { TokenKind } from '../cast/credential.js';
import { checkable, errnoRequirements, expectedErrnos } from '../judging/expected-errno.js';
import { needsOf, type Page, pagesOf, tokenKindOf } from '../requests/recipe-book.js';

const LAW = 'api/token-kind-must-fit-the-endpoint';

/** Signs each operation with a live token of one other kind; every kind at every operation is the business of a family
 * of its own, which tells no operation's numbers. */
export default defineFamily('wrong-kind-of-token', (edition) =>
  pagesOf(edition).flatMap((page) => {
    const type = tokenKindOf(page.operation);
    return type === undefined || checkable(edition, LAW) === undefined ? [] : [caseOf(edition, page, type)];
  }),
);

function caseOf(edition: Edition, page: Page, type: TokenKind): CaseDefinition<TokenCast> & { readonly of: string } {
  const { operation, recipe } = page;
  const errnos = expectedErrnos(edition, operation, 'bad-token');
  const requirements = [LAW, ...errnoRequirements(edition, operation, errnos)];
  return {
    of: operation.kebab,
    requirements,
    ...needsOf(recipe),
    async run(context) {
      const answer = await attempt(context, page, operation, type);
      for (const requirement of requirements) context.check.errno(requirement, answer, errnos);
    },
  };
}

async function attempt({ cast, check }: CaseContext<TokenCast>, { recipe }: Page, { id }: Operation, type: TokenKind) {
  const [good, own] = [await recipe.plain(cast), await recipe.plain(cast)];
  const stranger = await cast.tokenOtherThan(type);
  check.control(await cast.call(id, good));
  return cast.call(id, { ...own, as: stranger });
}
