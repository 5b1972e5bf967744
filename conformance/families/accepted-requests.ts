import { defineFamily } from '../case.js';
import type { Cast } from '../cast/cast.js';
import { rowsNamed } from '../judging/ledger-rows.js';
import { NOT_THERE } from '../judging/not-there.js';
import type { Preparation, Recipe } from '../requests/recipe.js';
import { needsOf, preparationOf } from '../requests/recipe-book.js';
import type { Need } from '../targets/needs.js';

/** Rows that say no more than that a request is served: second halves of their ids, and which good requests show it. */
const SERVED: Readonly<Record<string, readonly string[]>> = {
  'optional-parameters-may-be-left-out': ['plain'],
  'needs-no-signature': ['plain'],
  'name-and-type-are-enough': ['plain'],
  'e164-numbers-are-accepted': ['plain'],
  'service-may-be-left-out': ['plain'],
  'session-token-is-accepted': ['plain', 'from-login'],
  'token-of-create-is-accepted': ['plain'],
  'token-of-login-is-accepted': ['from-login'],
  'token-of-send-code-is-accepted': ['plain'],
  'token-of-verify-code-is-accepted': ['plain'],
  'redirect-to-is-accepted': ['redirect-to'],
  'service-is-accepted': ['service'],
  'service-sync-is-accepted': ['service-sync'],
  'service-client-id-is-accepted': ['service-client-id'],
  'duration-of-24-hours-is-accepted': ['full-day'],
  'signs-rs-keys': ['plain'],
  'signs-ds-keys': ['ds-key'],
  'update-with-name-alone': ['update-name'],
  'update-with-type-alone': ['update-type'],
  'update-with-push-callback-alone': ['update-push-callback'],
  'update-with-push-tuple': ['update-push-tuple'],
};

/** Rows about a token: only an answer that finds fault with the credentials breaks them. */
const ABOUT_TOKENS = /token[a-z-]*-is-accepted$/;

/** Rows about an account that the suite made: one of the operator's signs in where that would have been made. */
const OF_CREATION = ['token-of-create-is-accepted'];

/** Sends a good request for each row that promises that such a request is served. */
export default defineFamily('accepted-requests', (edition) =>
  rowsNamed(edition, Object.keys(SERVED)).map(({ requirement: { id }, law, page: { operation, recipe } }) => ({
    of: id,
    requirements: [id],
    needs: needsFor(law, recipe),
    async run({ cast, check }) {
      for (const prepare of preparationsFor(recipe, SERVED[law] ?? [])) {
        const answer = await cast.call(operation.id, await prepare(cast));
        const { status } = answer.response;
        // An operation that is not there tells nothing about what it would have accepted.
        if (NOT_THERE.includes(status) || (ABOUT_TOKENS.test(law) && status !== 401)) check.control(answer);
        check.succeeds(id, answer);
      }
    },
  })),
);

function needsFor(law: string, recipe: Recipe): readonly Need[] {
  const { needs = [] } = needsOf(recipe);
  return needs.map((need) => (need === 'verifiedAccount' && OF_CREATION.includes(law) ? 'mailbox' : need));
}

/** Those of the named preparations that the recipe has. That it has none of them is a mistake of ours. */
function preparationsFor(recipe: Recipe, names: readonly string[]): Preparation<Cast>[] {
  const found = names.flatMap((name) => preparationOf(recipe, name) ?? []);
  if (found.length === 0) throw new Error(`The recipe of ${recipe.operation} has none of ${names.join(', ')}`);
  return found;
}
