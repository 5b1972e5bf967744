import { defineFamily } from '../case.js';
import type { Cast } from '../cast/cast.js';
import { rowsNamed } from '../judging/ledger-rows.js';
import { NOT_THERE } from '../judging/not-there.js';
import type { Preparation, Recipe } from '../requests/recipe.js';
import { needsOf, preparationNames, preparationOf } from '../requests/recipe-book.js';
import type { Need } from '../targets/needs.js';

/** Good requests that show something, all of those that a recipe has; of those in a list only the first. */
type Shown = readonly (string | readonly string[])[];

/** Rows that say no more than that a request is served: second halves of their ids, and which good requests show it. */
const SERVED: Readonly<Record<string, Shown>> = {
  'optional-parameters-may-be-left-out': ['plain'],
  'needs-no-parameters': ['plain', 'signed-in'],
  'empty-body-is-served': ['plain'],
  'needs-no-signature': ['plain', 'signed-in'],
  'name-and-type-are-enough': ['plain'],
  'e164-numbers-are-accepted': ['plain'],
  'service-may-be-left-out': ['plain'],
  'session-token-is-accepted': ['plain', 'from-login'],
  'token-of-create-is-accepted': ['plain'],
  'token-of-login-is-accepted': ['from-login'],
  'token-of-session-create-is-accepted': ['plain'],
  'token-of-auth-finish-is-accepted': ['plain', 'signed-in'],
  'token-of-change-start-is-accepted': ['plain'],
  'token-of-send-code-is-accepted': ['plain'],
  'token-of-session-auth-finish-is-accepted': ['plain'],
  'token-of-password-change-auth-finish-is-accepted': ['from-change'],
  'token-of-verify-code-is-accepted': [['from-verify-code', 'plain']],
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

/** Rows about a request without a body, where the plain one has an empty object. */
const OF_NO_BODY = ['empty-body-is-served'];

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
        const call = await prepare(cast);
        const answer = await cast.call(operation.id, OF_NO_BODY.includes(law) ? { ...call, body: undefined } : call);
        const { status } = answer.response;
        // An operation that is not there tells nothing about what it would have accepted.
        if (NOT_THERE.includes(status) || (ABOUT_TOKENS.test(law) && status !== 401)) check.control(answer);
        check.succeeds(id, answer);
      }
    },
  })),
);

function needsFor(law: string, recipe: Recipe): readonly Need[] {
  const { needs = [] } = needsOf(recipe, ...shownBy(recipe, SERVED[law] ?? []));
  return needs.map((need) => (need === 'verifiedAccount' && OF_CREATION.includes(law) ? 'mailbox' : need));
}

/** The preparations that the recipe has of those that show something. That it has none of them is a mistake of ours. */
function preparationsFor(recipe: Recipe, shown: Shown): Preparation<Cast>[] {
  const found = shownBy(recipe, shown).flatMap((name) => preparationOf(recipe, name) ?? []);
  if (found.length === 0) throw new Error(`The recipe of ${recipe.operation} has none of ${shown.join(', ')}`);
  return found;
}

function shownBy(recipe: Recipe, shown: Shown): string[] {
  const names = preparationNames(recipe);
  return shown.flatMap((each) => [each].flat().find((name) => names.includes(name)) ?? []);
}
