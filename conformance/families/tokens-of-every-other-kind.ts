import { type CaseContext, defineFamily } from '../case.js';
import type { AccountCast } from '../cast/account-cast.js';
import { everyKindOfToken } from '../cast/every-kind-of-token.js';
import { checkable, expectedErrnos } from '../judging/expected-errno.js';
import { alike, type PagesAlike } from '../requests/pages-signed-by.js';
import { pagesOf, tokenKindOf } from '../requests/recipe-book.js';
import type { Need } from '../targets/needs.js';
import type { Answered } from '../wire/exchange.js';
import { isSuccess } from '../wire/success-status.js';

const LAW = 'api/token-kind-must-fit-the-endpoint';

/** What everyone of these cases has, because tokens of some kinds come by mail alone. */
const NEEDED: readonly Need[] = ['mailbox', 'verifiedAccount'];

/**
 * Signs every operation with live tokens of all the kinds that do not fit: each with its own id and key, and the first
 * with those as well that follow from its seed for the kind that would fit.
 */
export default defineFamily<AccountCast>('tokens-of-every-other-kind', (edition) =>
  checkable(edition, LAW) === undefined
    ? []
    : alike(
        pagesOf(edition).filter(({ operation }) => tokenKindOf(operation) !== undefined),
        NEEDED,
      ).map((group) => ({
        of: group.name,
        requirements: [LAW],
        needs: ['mailbox', ...group.needs] as const,
        run: (context: CaseContext<AccountCast>) => goThrough(context, group),
      })),
);

/** An operation that does not serve its good request shows nothing, and leaves the others to be judged. */
async function goThrough({ cast, check, edition }: CaseContext<AccountCast>, { pages }: PagesAlike) {
  const tokens = await everyKindOfToken(cast);
  let unserved: Answered | undefined;
  let served = 0;
  for (const { operation, recipe } of pages) {
    const kind = tokenKindOf(operation);
    if (kind === undefined) continue;
    const good = await recipe.plain(cast);
    const errnos = expectedErrnos(edition, operation, 'bad-token');
    const refused: Answered[] = [];
    for (const [nth, stranger] of tokens.filter(({ type }) => type !== kind).entries()) {
      const attempts = [stranger, ...(nth === 0 ? [cast.credential(kind, stranger.token)] : [])];
      for (const as of attempts) refused.push(await cast.call(operation.id, { ...good, as }));
    }
    const answer = await cast.call(operation.id, good);
    // What serves a stranger is judged, whatever became of the good request after that.
    if ([answer, ...refused].some(isSuccess)) {
      served += 1;
      for (const each of refused) check.errno(LAW, each, errnos);
    } else unserved = answer;
  }
  if (served === 0 && unserved !== undefined) check.control(unserved);
}
