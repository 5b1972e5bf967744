import type { Edition } from '../../openapi/model.js';
import { type CaseDefinition, defineFamily } from '../case.js';
import { compare } from '../judging/comparison.js';
import { checkable, expectedErrnos, requirementsAbout } from '../judging/expected-errno.js';
import { clocksAt, showsTime, TOLERANCE_SECONDS } from '../judging/server-clock.js';
import { needsOf, type Page, pagesOf } from '../requests/recipe-book.js';
import { Blocked } from '../stops.js';
import { fieldsOf, summary } from '../wire/exchange.js';

/** The first second of 1970, as ts: the document names no skew, and none can be that large. */
const LONG_AGO = 1;

const SERVER_TIME = 'api/server-time-is-current';

/** Signs with a timestamp of long ago, and compares the serverTime of the refusal with the server's own clocks. */
export default defineFamily('stale-timestamp', (edition) =>
  pagesOf(edition).flatMap((page) => {
    const refusals = requirementsAbout(edition, page.operation, 'stale-timestamp');
    const isSigned = page.operation.security.length > 0;
    return refusals.length === 0 || !isSigned ? [] : [caseOf(edition, page, refusals)];
  }),
);

function caseOf(edition: Edition, page: Page, refusals: readonly string[]): CaseDefinition & { readonly of: string } {
  const { operation, recipe } = page;
  const errnos = expectedErrnos(edition, operation, 'stale-timestamp');
  const judgesTime = checkable(edition, SERVER_TIME) !== undefined;
  return {
    of: operation.kebab,
    requirements: [...refusals, ...(judgesTime ? [SERVER_TIME] : [])],
    ...needsOf(recipe),
    async run(context) {
      const { cast, check } = context;
      const spoil = (call: object) => ({ ...call, hawk: { ts: LONG_AGO } });
      const answer = await compare(context, { page, prepare: recipe.plain, spoil });
      for (const requirement of refusals) check.errno(requirement, answer, errnos);
      if (!judgesTime) return;
      const { errno, serverTime } = fieldsOf(answer);
      if (!errnos.includes(Number(errno)))
        throw new Blocked(`a stale timestamp met ${summary(answer)}, which has no serverTime`);
      const clocks = clocksAt(answer, cast.caller.exchanges);
      if (clocks.length === 0) throw new Blocked('no answer of the target shows its time');
      check.that(
        SERVER_TIME,
        showsTime(serverTime, clocks),
        `a time within ${TOLERANCE_SECONDS} s of ${clocks.map(Math.round).join(' or ')}`,
        JSON.stringify(serverTime) ?? 'nothing',
        answer,
      );
    },
  };
}
