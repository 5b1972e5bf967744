import { isFailureOfTheApi } from '../judging/failure.js';
import { type Rule, rulesIn } from '../judging/rules.js';
import { countsSeconds } from '../judging/server-clock.js';
import { defineObserver } from '../observer.js';
import { type Answered, fieldsOf } from '../wire/exchange.js';

/** A parameter that the answers with one errno have (lines 99 to 107). */
function has(requirement: string, errno: number, name: string): Rule {
  return {
    requirement,
    applies: withErrno(errno),
    holds: (answer) => there(fieldsOf(answer)[name]),
    expected: `a ${name}`,
    actual: (answer) => JSON.stringify(fieldsOf(answer)[name]) ?? 'there is none',
  };
}

function withErrno(errno: number): (answer: Answered) => boolean {
  return (answer) => fieldsOf(answer).errno === errno;
}

function there(value: unknown): boolean {
  return value !== undefined && value !== null;
}

const waiting = ({ response }: Answered) => response.headers['retry-after'];

/** What the backoff protocol asks of an answer (lines 1679, 1697, 1699); both numbers of it are in seconds. */
function backoff(name: string, errno: number): Rule[] {
  const applies = withErrno(errno);
  const shown = (answer: Answered) => waiting(answer) ?? 'there is none';
  return [
    has(`api/${name}-has-retry-after`, errno, 'retryAfter'),
    {
      requirement: `api/${name}-has-retry-after-header`,
      applies,
      holds: (answer) => waiting(answer) !== undefined,
      expected: 'a Retry-After header',
      actual: shown,
    },
    {
      requirement: `api/${name}-retry-after-is-seconds`,
      applies: (answer) => applies(answer) && waiting(answer) !== undefined,
      holds: (answer) => /^\d+$/.test(waiting(answer) ?? ''),
      expected: 'a number of seconds in Retry-After',
      actual: shown,
    },
    {
      requirement: `api/${name}-retry-after-field-equals-header`,
      applies: (answer) => applies(answer) && waiting(answer) !== undefined && there(fieldsOf(answer).retryAfter),
      holds: (answer) => String(fieldsOf(answer).retryAfter) === waiting(answer),
      expected: 'the same number in Retry-After and retryAfter',
      actual: (answer) => `${shown(answer)} and ${String(fieldsOf(answer).retryAfter)}`,
    },
  ];
}

const RULES: readonly Rule[] = [
  has('api/timestamp-error-has-server-time', 111, 'serverTime'),
  {
    requirement: 'api/server-time-is-in-seconds',
    applies: (answer) => withErrno(111)(answer) && there(fieldsOf(answer).serverTime),
    holds: (answer) => countsSeconds(fieldsOf(answer).serverTime, answer.at / 1000),
    expected: 'a number of seconds since 1970',
    actual: (answer) => JSON.stringify(fieldsOf(answer).serverTime),
  },
  has('api/email-case-error-has-email', 120, 'email'),
  has('api/region-error-has-region', 130, 'region'),
  has('api/rejected-message-has-reason', 132, 'reason'),
  has('api/rejected-message-has-reason-code', 132, 'reasonCode'),
  ...backoff('too-many-requests', 114),
  ...backoff('high-load', 201),
];

/** Watches the additional parameters that the document promises with some errnos. */
export default defineObserver(rulesIn(RULES, isFailureOfTheApi));
