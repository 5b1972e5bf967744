import { type CaseContext, defineFamily } from '../case.js';
import type { AccountCast } from '../cast/account-cast.js';
import type { Credential } from '../cast/credential.js';
import { everyKindOfToken, resetTokensComeByMail, tokensByMail } from '../cast/every-kind-of-token.js';
import { checkable, expectedErrnos } from '../judging/expected-errno.js';
import { alike, type PagesAlike } from '../requests/pages-signed-by.js';
import { pagesOf, tokenKindOf } from '../requests/recipe-book.js';
import type { Need } from '../targets/needs.js';
import type { Answered } from '../wire/exchange.js';
import { isSuccess } from '../wire/success-status.js';

const LAW = 'api/token-kind-must-fit-the-endpoint';

/** Where a case has its tokens from, and what that takes. */
interface Source {
  readonly name: string;
  readonly needs: readonly Need[];
  /** What is met with it. */
  readonly meets: readonly Need[];
  readonly tokens: (cast: AccountCast) => Promise<readonly Credential[]>;
}

const AT_ONCE: Source = { name: 'at-once', needs: [], meets: [], tokens: everyKindOfToken };
// Whose mail is read may verify too.
const BY_MAIL: Source = { name: 'by-mail', needs: ['mailbox'], meets: ['verifiedAccount'], tokens: tokensByMail };

/**
 * Signs every operation with live tokens of all the kinds that do not fit: each with its own id and key, and the first
 * with those as well that follow from its seed for the kind that would fit. Kinds that come by mail alone have cases of
 * their own, since not everybody's mail can be read.
 */
export default defineFamily<AccountCast>('tokens-of-every-other-kind', (edition) => {
  if (checkable(edition, LAW) === undefined) return [];
  const signed = pagesOf(edition).filter(({ operation }) => tokenKindOf(operation) !== undefined);
  const sources = resetTokensComeByMail(edition) ? [AT_ONCE, BY_MAIL] : [AT_ONCE];
  return sources.flatMap((source) =>
    alike(signed, [...source.needs, ...source.meets]).map((group) => ({
      of: `${group.name}-${source.name}`,
      requirements: [LAW],
      needs: [...new Set([...source.needs, ...group.needs])],
      run: (context: CaseContext<AccountCast>) => goThrough(context, group, source),
    })),
  );
});

/** An operation that does not serve its good request shows nothing, and leaves the others to be judged. */
async function goThrough({ cast, check, edition }: CaseContext<AccountCast>, { pages }: PagesAlike, source: Source) {
  const tokens = await source.tokens(cast);
  let unserved: Answered | undefined;
  let served = 0;
  for (const { operation, recipe } of pages) {
    const kind = tokenKindOf(operation);
    const strangers = tokens.filter(({ type }) => type !== kind);
    if (kind === undefined || strangers.length === 0) continue;
    const good = await recipe.plain(cast);
    const errnos = expectedErrnos(edition, operation, 'bad-token');
    const refused: Answered[] = [];
    for (const [nth, stranger] of strangers.entries()) {
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
