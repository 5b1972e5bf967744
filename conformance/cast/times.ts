import { Blocked } from '../stops.js';
import { type Answered, fieldsOf } from '../wire/exchange.js';

/** The server's time in an answer's Timestamp header, in seconds. @throws Blocked without one */
export function timestampOf({ operation, response }: Answered): number {
  const { timestamp = '' } = response.headers;
  if (/^\d{1,12}$/.test(timestamp)) return Number(timestamp);
  throw new Blocked(`the answer of ${operation?.id} has no Timestamp in seconds`, 'api/success-has-timestamp-header');
}

/** What an answer shows of the server's time, and how far a moment shortly before may be from it; milliseconds. */
export interface ShownTime {
  readonly ms: number;
  readonly toleranceMs: number;
}

/** The Timestamp has whole seconds and is written after what the answer holds, maybe by another machine. */
const TOLERANCE_OF_TIMESTAMP_MS = 30_000;

/** HTTP's own Date may come from a server in between, whose clock is not the target's. */
const TOLERANCE_OF_DATE_MS = 300_000;

/**
 * The server's time when it answered: the Timestamp header or, in an edition whose answers need none, HTTP's Date.
 * @throws Blocked when the answer has neither
 */
export function clockOf(answer: Answered): ShownTime {
  const { timestamp = '', date = '' } = answer.response.headers;
  const ofHttp = Date.parse(date);
  if (/^\d{1,12}$/.test(timestamp) || Number.isNaN(ofHttp))
    return { ms: timestampOf(answer) * 1000, toleranceMs: TOLERANCE_OF_TIMESTAMP_MS };
  return { ms: ofHttp, toleranceMs: TOLERANCE_OF_DATE_MS };
}

/** A number in an answer. @throws Blocked when it is missing */
export function numberOf(answer: Answered, field: string): number {
  const value = fieldsOf(answer)[field];
  if (typeof value === 'number') return value;
  throw new Blocked(
    `the answer of ${answer.operation?.id} has no ${field}`,
    `${answer.operation?.kebab}/response-200-${field}`,
  );
}
