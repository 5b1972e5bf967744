import type { Operation } from '../../openapi/model.js';
import { type CaseDefinition, defineFamily } from '../case.js';
import { GENERAL_SCOPE, type ProfileCast } from '../cast/profile-cast.js';
import { refusal } from '../judging/comparison.js';
import { expectedErrnos } from '../judging/expected-errno.js';
import { type RowWithPage, rowsNamed } from '../judging/ledger-rows.js';
import { needsOf } from '../requests/recipe-book.js';

type Scopes = (operation: Operation) => readonly string[];

const WRITE = ':write';

/** The scope that the section of an operation names, by itself. */
const own: Scopes = ({ scopes: [first = []] }) => first;

/** Rows that a token with just these scopes is served, by the second halves of their ids. */
const SERVED: Readonly<Record<string, Scopes>> = {
  'scope-is-accepted': own,
  'profile-scope-is-accepted': () => [GENERAL_SCOPE],
};

/** Scopes for writing of which each operation that writes has another one (lines 224, 252, 292 and 343). */
const WRITE_SCOPES = ['profile:avatar:write', 'profile:display_name:write'];

/** Rows that it is refused. */
const REFUSED: Readonly<Record<string, Scopes>> = {
  'other-scope-is-refused': (operation) => [unrelated(operation)],
  'read-scope-is-not-enough': (operation) => own(operation).map((scope) => scope.replace(WRITE, '')),
  'other-write-scope-is-refused': (operation) =>
    WRITE_SCOPES.filter((scope) => !own(operation).includes(scope)).slice(0, 1),
};

/** Scopes without any below them, the last one of another server: one of them has nothing to do with an operation. */
const CANDIDATES = ['profile:uid', 'profile:display_name', 'basket:write'];

/** An operation whose fields have scopes of their own may serve any scope that has to do with one of them. */
function unrelated({ scopes, fieldScopes }: Operation): string {
  const related = [...scopes, ...Object.values(fieldScopes)].flat();
  const found = CANDIDATES.find((scope) => !related.some((each) => each === scope || each === `${scope}${WRITE}`));
  if (found === undefined) throw new Error('every scope has to do with the operation');
  return found;
}

/** Statuses that find fault with the credentials: any other refusal has a reason of its own. */
const UNAUTHORIZED = [401, 403];

/** Sends a good request with a token of other scopes. */
export default defineFamily<ProfileCast>('scopes', (edition) => [
  ...rowsNamed(edition, Object.keys(SERVED)).map(served),
  ...rowsNamed(edition, Object.keys(REFUSED)).map(({ requirement: { id }, law, page }) => {
    const { operation, recipe } = page;
    const scopes = REFUSED[law]?.(operation) ?? [];
    // Too small a scope has no number of its own: it is as little authorized as a token that nobody issued.
    return refusal(id, [id], expectedErrnos(edition, operation, 'bad-token'), {
      page,
      prepare: recipe.plain,
      spoil: (call, cast) => (cast as ProfileCast).withScopes(call, scopes),
    });
  }),
]);

function served({
  requirement: { id },
  law,
  page,
}: RowWithPage): CaseDefinition<ProfileCast> & { readonly of: string } {
  const { operation, recipe } = page;
  const scopes = SERVED[law]?.(operation) ?? [];
  return {
    of: id,
    requirements: [id],
    ...needsOf(recipe),
    async run({ cast, check }) {
      const answer = await cast.call(operation.id, await cast.withScopes(await recipe.plain(cast), scopes));
      if (!UNAUTHORIZED.includes(answer.response.status)) check.control(answer);
      check.succeeds(id, answer);
    },
  };
}
