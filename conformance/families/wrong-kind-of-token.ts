import type { Edition, Operation } from '../../openapi/model.js';
import type { TokenType } from '../../protocol/tokens.js';
import { type CaseContext, type CaseDefinition, defineFamily } from '../case.js';
import { type Credential, credential } from '../cast/credential.js';
import type { OnepwCast } from '../cast/onepw-cast.js';
import { checkable, errnoRequirements, expectedErrnos } from '../judging/expected-errno.js';
import { needsOf, type Page, pagesOf, tokenTypeOf } from '../requests/recipe-book.js';
import { credentialOf } from '../requests/recipe-steps.js';

const LAW = 'api/token-kind-must-fit-the-endpoint';

/**
 * Signs with a live token of another kind: once with its own id and key, once with those that follow from its seed for
 * the kind that would fit.
 */
export default defineFamily('wrong-kind-of-token', (edition) =>
  pagesOf(edition).flatMap((page) => {
    const type = tokenTypeOf(page.operation);
    return type === undefined || checkable(edition, LAW) === undefined ? [] : [caseOf(edition, page, type)];
  }),
);

function caseOf(edition: Edition, page: Page, type: TokenType): CaseDefinition & { readonly of: string } {
  const { operation, recipe } = page;
  const errnos = expectedErrnos(edition, operation, 'bad-token');
  const requirements = [LAW, ...errnoRequirements(edition, operation, errnos)];
  return {
    of: operation.kebab,
    requirements,
    ...needsOf(recipe),
    async run(context) {
      for (const answer of await attempts(context, page, operation, type)) {
        for (const requirement of requirements) context.check.errno(requirement, answer, errnos);
      }
    },
  };
}

async function attempts({ cast, check }: CaseContext, { recipe }: Page, { id }: Operation, type: TokenType) {
  const good = await recipe.plain(cast);
  const [own, reinterpreted] = [await recipe.plain(cast), await recipe.plain(cast)];
  const stranger = await liveTokenOtherThan(type, cast);
  check.control(await cast.call(id, good));
  return [
    await cast.call(id, { ...own, as: stranger }),
    await cast.call(id, { ...reinterpreted, as: credential(type, stranger.token) }),
  ];
}

/** The keyFetchToken or the sessionToken of a new account, whichever is of another kind. */
async function liveTokenOtherThan(type: TokenType, cast: OnepwCast): Promise<Credential> {
  return type === 'sessionToken' ? credentialOf(await cast.account({ keys: true })) : (await cast.account()).session;
}
