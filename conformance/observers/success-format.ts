import { isAskedForStream } from '../judging/event-stream.js';
import { isJsonType, isSuccessOfTheApi } from '../judging/failure.js';
import { type Rule, rulesIn } from '../judging/rules.js';
import { countsSeconds } from '../judging/server-clock.js';
import { defineObserver } from '../observer.js';
import { type Answered, fieldsOf } from '../wire/exchange.js';

/** The header's text; undefined for an empty one, too. */
const timestamp = ({ response }: Answered) => response.headers.timestamp || undefined;

/** What lines 38 to 42 say of every success. Whether the time is the present one is a case of its own. */
const RULES: readonly Rule[] = [
  {
    requirement: 'api/success-status-is-200',
    // An errno in the body is a failure under the wrong status, and the business of the error table.
    applies: (answer) => answer.expectation === 'success' && fieldsOf(answer).errno === undefined,
    holds: ({ response }) => response.status === 200,
    expected: 'status 200',
    actual: ({ response }) => `status ${response.status}`,
  },
  {
    requirement: 'api/success-content-type-is-json',
    applies: (answer) => answer.response.status === 200 && !isAskedForStream(answer),
    holds: isJsonType,
    expected: 'application/json',
    actual: ({ response }) => response.headers['content-type'] ?? 'no content-type',
  },
  {
    requirement: 'api/success-has-timestamp-header',
    applies: ({ response }) => response.status === 200,
    holds: (answer) => timestamp(answer) !== undefined,
    expected: 'a Timestamp header',
    actual: (answer) => timestamp(answer) ?? 'there is none',
  },
  {
    requirement: 'api/timestamp-is-integer-seconds',
    applies: (answer) => answer.response.status === 200 && timestamp(answer) !== undefined,
    // The machine's own clock tells seconds from other units, and nothing finer: the target's may be set otherwise.
    holds: (answer) =>
      /^\d+$/.test(timestamp(answer) ?? '') && countsSeconds(Number(timestamp(answer)), answer.at / 1000),
    expected: 'a whole number of seconds since 1970',
    actual: (answer) => timestamp(answer) ?? '',
  },
];

/** Watches what every success has in common. */
export default defineObserver(rulesIn(RULES, isSuccessOfTheApi));
