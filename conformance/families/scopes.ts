import { kebab } from '../../openapi/kebab.js';
import type { Edition, Operation } from '../../openapi/model.js';
import { type CaseContext, type CaseDefinition, defineFamily } from '../case.js';
import type { Call } from '../cast/caller.js';
import type { Cast } from '../cast/cast.js';
import { GENERAL_SCOPE, type ProfileCast } from '../cast/profile-cast.js';
import { compare } from '../judging/comparison.js';
import { expectedErrnos } from '../judging/expected-errno.js';
import { type RowWithPage, rowsNamed } from '../judging/ledger-rows.js';
import { NOT_NOW } from '../judging/not-now.js';
import { isSuccess } from '../judging/success.js';
import { needsOf, type Page } from '../requests/recipe-book.js';
import { NotRun } from '../stops.js';
import { type Answered, summary } from '../wire/exchange.js';

/** The scopes of each token that is tried. */
type Tokens = (operation: Operation) => readonly (readonly string[])[];

const WRITE = ':write';

/** The scope that the section of an operation names. */
const own = ({ scopes: [first = []] }: Operation): readonly string[] => first;

/** The row that its own scope is enough. */
const OWN = 'scope-is-accepted';

/** Rows that such a token is served, by the second halves of their ids: by itself, and in the middle of everything else. */
const SERVED: Readonly<Record<string, Tokens>> = {
  [OWN]: (operation) => [own(operation), amidOthers(operation, own(operation))],
  'profile-scope-is-accepted': (operation) => [[GENERAL_SCOPE], amidOthers(operation, [GENERAL_SCOPE])],
};

/** Scopes for writing of which each operation that writes has another one (lines 224, 252, 292 and 343). */
const WRITE_SCOPES = ['profile:avatar:write', 'profile:display_name:write'];

/**
 * Names of no scope that have the right ones for a beginning or an end, are the beginning of one, or differ in their
 * letter case, which counts (RFC 6749, section 3.3).
 */
function nearly(operation: Operation): string[] {
  const changes = (scope: string) => [`${scope}s`, `my_${scope}`, scope.slice(0, -1), scope.toUpperCase()];
  return [...own(operation), GENERAL_SCOPE].flatMap(changes);
}

/** The row that neither the scope of the operation nor the general one is there. */
const OF_ANY_OTHER = 'other-scope-is-refused';

/** Rows that it is refused. */
const REFUSED: Readonly<Record<string, Tokens>> = {
  [OF_ANY_OTHER]: (operation) => [[unrelated(operation)], others(operation)],
  'read-scope-is-not-enough': (operation) => [own(operation).map((scope) => scope.replace(WRITE, ''))],
  'other-write-scope-is-refused': (operation) => [
    WRITE_SCOPES.filter((scope) => !own(operation).includes(scope)).slice(0, 1),
  ],
};

/** Scopes without any below them, the last one of another server: one of them has nothing to do with an operation. */
const CANDIDATES = ['profile:uid', 'profile:display_name', 'basket:write'];

/** What the first two of them open. */
const OPENED: Readonly<Record<string, string>> = { 'profile:uid': 'uid', 'profile:display_name': 'displayName' };

/** Every scope that the document has, but for the general one, and one of another server. */
const ALL = [
  'openid',
  'email',
  'profile:email',
  'profile:uid',
  'profile:avatar',
  'profile:display_name',
  'profile:ecosystem_anon_id',
  'profile:avatar:write',
  'profile:display_name:write',
  'profile:ecosystem_anon_id:write',
  'basket:write',
];

/** What opens the address at the profile (112); whether it does so elsewhere is left open. */
const NAME_OF_EMAIL = { 'profile:email': 'email' } as const;

/** An operation whose fields have scopes of their own may serve any scope that has to do with one of them. */
function isUnrelated({ scopes, fieldScopes }: Operation): (scope: string) => boolean {
  const related = [...scopes, ...Object.values(fieldScopes)].flat();
  const names: Readonly<Record<string, string>> = NAME_OF_EMAIL;
  return (found) => !related.some((each) => [each, `${each}${WRITE}`, names[each]].includes(found));
}

/** A scope that has nothing to do with an operation. */
function unrelated(operation: Operation): string {
  const found = CANDIDATES.find(isUnrelated(operation));
  if (found === undefined) throw new Error('every scope has to do with the operation');
  return found;
}

/** All that have nothing to do with it. */
function others(operation: Operation): string[] {
  return ALL.filter(isUnrelated(operation));
}

/** With others before and behind: who looks at an end of the list finds nothing there. */
function amidOthers(operation: Operation, scopes: readonly string[]): string[] {
  const all = others(operation);
  const middle = Math.ceil(all.length / 2);
  return [...all.slice(0, middle), ...scopes, ...all.slice(middle)];
}

/** Statuses that find fault with the credentials: any other refusal has a reason of its own. */
const UNAUTHORIZED = [401, 403];

/** Sends a good request with tokens of other scopes. */
export default defineFamily<ProfileCast>('scopes', (edition) => [
  ...rowsNamed(edition, Object.keys(SERVED)).map(served),
  ...rowsNamed(edition, Object.keys(REFUSED)).map((row) => refused(edition, row)),
]);

type FamilyCase = CaseDefinition<ProfileCast> & { readonly of: string };

function refused(edition: Edition, { requirement: { id }, law, page }: RowWithPage): FamilyCase {
  const { operation, recipe } = page;
  // Too small a scope has no number of its own: it is as little authorized as a token that nobody issued.
  const errnos = expectedErrnos(edition, operation, 'bad-token');
  return {
    of: id,
    requirements: law === OF_ANY_OTHER ? [id, ...openLaws(page)] : [id],
    ...needsOf(recipe),
    async run(context) {
      const [first = [], ...further] = REFUSED[law]?.(operation) ?? [];
      let call: Call = {};
      const spoil = async (good: Call, cast: Cast) => {
        call = await (cast as ProfileCast).withScopes(good, first);
        return call;
      };
      const answer = await compare(context as unknown as CaseContext<Cast>, { page, prepare: recipe.plain, spoil });
      context.check.errno(id, answer, errnos);
      for (const scopes of further) {
        const other = await context.cast.withScopes(call, scopes);
        context.check.errno(id, await context.cast.call(operation.id, other), errnos);
      }
      if (law !== OF_ANY_OTHER) return;
      await judgeWhatIsOpen(context, page, call);
      const near = await withUnknownScopes(context.cast, call, nearly(operation));
      if (near !== undefined) context.check.errno(id, await context.cast.call(operation.id, near), errnos);
    },
  };
}

/** The rows that go on holding after a refusal: of what the unrelated scope opens, and of the operation itself. */
function openLaws({ operation }: Page): string[] {
  const ids = [OPENED[unrelated(operation)], operation.method === 'GET' ? operation.id : undefined];
  return ids.flatMap((id) => (id === undefined ? [] : `${kebab(id)}/${OWN}`));
}

/**
 * A token that was refused here is as good as before where its scope opens something, and so is another one of its user
 * here, where nothing is changed by asking again.
 */
async function judgeWhatIsOpen({ cast, check }: CaseContext<ProfileCast>, page: Page, refused: Call): Promise<void> {
  const { operation } = page;
  const opened = OPENED[unrelated(operation)];
  if (opened !== undefined) judgeServed(opened, await cast.call(opened, { bearer: refused.bearer ?? '' }));
  if (operation.method !== 'GET') return;
  const scopes = [...own(operation), GENERAL_SCOPE];
  judgeServed(operation.id, await cast.call(operation.id, await cast.withScopes(refused, scopes)));

  function judgeServed(id: string, answer: Answered): void {
    const isRight = isSuccess(answer) || NOT_NOW.includes(answer.response.status);
    check.that(`${kebab(id)}/${OWN}`, isRight, 'a success after a refusal', summary(answer), answer);
  }
}

/** An OAuth server that knows its scopes gives no token with others; then there is nothing to send. */
async function withUnknownScopes(cast: ProfileCast, call: Call, scopes: readonly string[]): Promise<Call | undefined> {
  try {
    return await cast.withScopes(call, scopes);
  } catch (error) {
    if (error instanceof NotRun) return undefined;
    throw error;
  }
}

function served({ requirement: { id }, law, page }: RowWithPage): FamilyCase {
  const { operation, recipe } = page;
  return {
    of: id,
    requirements: [id],
    ...needsOf(recipe),
    async run({ cast, check }) {
      for (const scopes of SERVED[law]?.(operation) ?? []) {
        const answer = await cast.call(operation.id, await cast.withScopes(await recipe.plain(cast), scopes));
        if (!UNAUTHORIZED.includes(answer.response.status)) check.control(answer);
        check.succeeds(id, answer);
      }
    },
  };
}
