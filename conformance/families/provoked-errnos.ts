import type { Edition } from '../../openapi/model.js';
import { type CaseDefinition, defineFamily } from '../case.js';
import type { Cast } from '../cast/cast.js';
import { whileItLasts } from '../cast/while-it-lasts.js';
import { checkable } from '../judging/expected-errno.js';
import { checkWhereSeen } from '../judging/seen-number.js';
import { needsOf, type Page, pagesOf } from '../requests/recipe-book.js';
import type { Condition } from '../targets/target.js';

/** An operation that asks all there is behind a profile server. */
const OPERATION = 'profile';

/** What brings a number about that no section lists. */
const CONDITIONS: Readonly<Record<number, Condition>> = {
  104: { kind: 'OAuth server out of reach' },
  105: { kind: 'auth server out of reach' },
  114: { kind: 'asked too often', operation: OPERATION },
  125: { kind: 'blocked for security reasons', operation: OPERATION },
  999: { kind: 'unexpected failure', operation: OPERATION },
};

/** Sends a good request before something goes wrong that only an operator can bring about, and meanwhile. */
export default defineFamily('provoked-errnos', (edition) => {
  const page = pagesOf(edition).find(({ operation }) => operation.id === OPERATION);
  if (page === undefined) return [];
  return Object.entries(CONDITIONS).flatMap(([errno, condition]) => caseOf(edition, page, Number(errno), condition));
});

function caseOf(
  edition: Edition,
  { operation, recipe }: Page,
  errno: number,
  condition: Condition,
): (CaseDefinition<Cast> & { readonly of: string })[] {
  const law = `api/errno-${errno}`;
  if (checkable(edition, law) === undefined) return [];
  return [
    {
      of: law,
      requirements: [law],
      needs: [...(needsOf(recipe).needs ?? []), 'faults'],
      alone: true,
      async run({ cast, check, adapters: { faults } }) {
        const call = await recipe.plain(cast);
        check.control(await cast.call(operation.id, call));
        const answer = await whileItLasts(faults.provoke(condition), () => cast.call(operation.id, call));
        checkWhereSeen(check, law, { errno, answers: [answer] });
      },
    },
  ];
}
