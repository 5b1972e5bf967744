import type { Edition } from '../../openapi/model.js';
import { type CaseDefinition, defineFamily } from '../case.js';
import type { Cast } from '../cast/cast.js';
import { whileItLasts } from '../cast/while-it-lasts.js';
import { checkable } from '../judging/expected-errno.js';
import { checkWhereSeen } from '../judging/seen-number.js';
import { needsOf, type Page, pagesOf } from '../requests/recipe-book.js';
import type { Condition } from '../targets/target.js';

/** What brings a number about that no section lists, at an operation. */
const CONDITIONS: Readonly<Record<number, (operation: string) => Condition>> = {
  104: () => ({ kind: 'OAuth server out of reach' }),
  105: () => ({ kind: 'auth server out of reach' }),
  114: (operation) => ({ kind: 'asked too often', operation }),
  125: (operation) => ({ kind: 'blocked for security reasons', operation }),
  999: (operation) => ({ kind: 'unexpected failure', operation }),
};

/** An operation that asks all there is behind a profile server: each number is tried there. */
const EVERYTHING = 'profile';

/** Where it is tried besides: at each other operation one, and each at some that read and some that write. */
const BESIDES: Readonly<Record<number, readonly string[]>> = {
  104: ['avatar', 'ecosystemAnonIdPost'],
  105: ['email', 'displayNamePost'],
  114: ['avatarUpload', 'displayName'],
  125: ['displayNamePost', 'subscriptions'],
  999: ['ecosystemAnonIdPost', 'avatarDelete', 'uid', 'cacheDelete', 'ecosystemAnonId'],
};

/** Sends a good request before something goes wrong that only an operator can bring about, and meanwhile. */
export default defineFamily('provoked-errnos', (edition) => {
  const pages = pagesOf(edition);
  if (!pages.some(({ operation }) => operation.id === EVERYTHING)) return [];
  return Object.keys(CONDITIONS).flatMap((errno) => {
    const operations = [EVERYTHING, ...(BESIDES[Number(errno)] ?? [])];
    const asked = operations.flatMap((id) => pages.find(({ operation }) => operation.id === id) ?? []);
    return asked.flatMap((page) => caseOf(edition, page, Number(errno)));
  });
});

function caseOf(
  edition: Edition,
  { operation, recipe }: Page,
  errno: number,
): (CaseDefinition<Cast> & { readonly of: string })[] {
  const law = `api/errno-${errno}`;
  const condition = CONDITIONS[errno]?.(operation.id);
  if (condition === undefined || checkable(edition, law) === undefined) return [];
  return [
    {
      of: operation.id === EVERYTHING ? law : `${law}/${operation.kebab}`,
      requirements: [law],
      needs: [...(needsOf(recipe).needs ?? []), 'faults'],
      alone: true,
      async run({ cast, check, adapters: { faults } }) {
        // A deletion leaves nothing for another, so that each has a preparation of its own.
        check.control(await cast.call(operation.id, await recipe.plain(cast)));
        const call = await recipe.plain(cast);
        const answer = await whileItLasts(faults.provoke(condition), () => cast.call(operation.id, call));
        checkWhereSeen(check, law, { errno, answers: [answer] });
      },
    },
  ];
}
