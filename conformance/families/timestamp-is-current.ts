import { defineFamily } from '../case.js';
import { checkable } from '../judging/expected-errno.js';
import { documentedAnswer } from '../judging/success.js';
import { pagesOf } from '../requests/recipe-book.js';
import { Blocked } from '../stops.js';
import type { Answered } from '../wire/exchange.js';

const CURRENT = 'api/timestamp-is-current';

/** The clock is read twice, this far apart; whole seconds move on by at least one and at most one too many. */
const PAUSE_MS = 2_000;
const ROUNDING_SECONDS = 1;

/** HTTP's own Date may come from a server in between, whose clock is not the target's: minutes count, seconds do not. */
const DATE_TOLERANCE_SECONDS = 300;

/**
 * Nobody outside knows a server's time. Seen from outside a clock is current when it moves on with the time that goes
 * by, and when HTTP's Date, if there is one, does not contradict it.
 */
export default defineFamily('timestamp-is-current', (edition) => {
  const page = pagesOf(edition).find(
    ({ operation }) => operation.security.length === 0 && operation.method === 'POST' && operation.body === undefined,
  );
  if (page === undefined || checkable(edition, CURRENT) === undefined) return [];
  const { operation, recipe } = page;
  return [
    {
      of: operation.kebab,
      requirements: [CURRENT],
      waits: true,
      async run({ cast, check }) {
        const read = async () =>
          documentedAnswer(check, await cast.call(operation.id, await recipe.plain(cast))).answer;
        const first = await read();
        await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
        const second = await read();
        const moved = timestampOf(second) - timestampOf(first);
        const passed = (second.at - first.at) / 1000;
        // Both answers took some time to arrive, so the clock may have been read that much apart from the arrivals.
        const slack = ROUNDING_SECONDS + (first.ms + second.ms) / 1000;
        check.that(
          CURRENT,
          Math.abs(moved - passed) <= slack,
          `a clock that moved on by ${passed.toFixed(1)} s`,
          `it moved on by ${moved} s`,
          second,
        );
        const { date } = second.response.headers;
        const apart = date === undefined ? Number.NaN : Math.abs(timestampOf(second) - Date.parse(date) / 1000);
        if (Number.isNaN(apart)) return;
        check.that(
          CURRENT,
          apart <= DATE_TOLERANCE_SECONDS,
          `the time of the Date header, ${date}`,
          `${Math.round(apart)} s apart`,
          second,
        );
      },
    },
  ];
});

/** @throws Blocked without a number there, of which other requirements speak */
function timestampOf({ response }: Answered): number {
  const { timestamp } = response.headers;
  if (timestamp === undefined || !/^\d+$/.test(timestamp))
    throw new Blocked('the answer has no Timestamp header with a number');
  return Number(timestamp);
}
