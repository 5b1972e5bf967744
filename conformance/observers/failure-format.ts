import { isFailureOfTheApi, isJsonType } from '../judging/failure.js';
import { type Rule, rulesIn } from '../judging/rules.js';
import { defineObserver } from '../observer.js';
import { type Answered, fieldsOf } from '../wire/exchange.js';

/** The numbers of the table that tell of the client's own behaviour: all that begin with 1 but the one of 1569. */
const REJECTED_MESSAGE = 132;

function isClientsFault(answer: Answered): boolean {
  const errno = Number(fieldsOf(answer).errno);
  return errno >= 100 && errno < 200 && errno !== REJECTED_MESSAGE;
}

function isServersFault(answer: Answered): boolean {
  const errno = Number(fieldsOf(answer).errno);
  return errno >= 200 && errno < 300;
}

function hasStatus(hundred: number): (answer: Answered) => boolean {
  return ({ response }) => Math.floor(response.status / 100) === hundred;
}

const status = ({ response }: Answered) => `status ${response.status}`;
const contentType = ({ response }: Answered) => response.headers['content-type'] ?? 'no content-type';
const field = (name: string) => (answer: Answered) => JSON.stringify(fieldsOf(answer)[name]) ?? 'there is none';

function isLink(value: unknown): boolean {
  return typeof value === 'string' && URL.canParse(value) && /^https?:$/.test(new URL(value).protocol);
}

/** What lines 45 to 55 say of every failure. */
const RULES: readonly Rule[] = [
  {
    requirement: 'api/client-failure-status-is-4xx',
    applies: isClientsFault,
    holds: hasStatus(4),
    expected: 'a status from 400 to 499',
    actual: status,
  },
  {
    requirement: 'api/server-failure-status-is-5xx',
    applies: isServersFault,
    holds: hasStatus(5),
    expected: 'a status from 500 to 599',
    actual: status,
  },
  {
    requirement: 'api/client-failure-content-type-is-json',
    applies: hasStatus(4),
    holds: isJsonType,
    expected: 'application/json',
    actual: contentType,
  },
  {
    requirement: 'api/server-failure-content-type-is-json',
    applies: hasStatus(5),
    holds: isJsonType,
    expected: 'application/json',
    actual: contentType,
  },
  {
    requirement: 'api/failure-has-errno',
    holds: (answer) => Number.isInteger(fieldsOf(answer).errno),
    expected: 'an integer errno',
    actual: field('errno'),
  },
  {
    requirement: 'api/failure-code-equals-status',
    holds: (answer) => fieldsOf(answer).code === answer.response.status,
    expected: 'a code that equals the status',
    actual: (answer) => `code ${field('code')(answer)} with ${status(answer)}`,
  },
  {
    requirement: 'api/failure-error-is-a-string',
    holds: (answer) => typeof fieldsOf(answer).error === 'string',
    expected: 'a string error',
    actual: field('error'),
  },
  {
    requirement: 'api/info-is-a-link',
    applies: (answer) => fieldsOf(answer).info !== undefined,
    holds: (answer) => isLink(fieldsOf(answer).info),
    expected: 'a URL',
    actual: field('info'),
  },
];

/** Watches what every failure has in common. */
export default defineObserver(rulesIn(RULES, isFailureOfTheApi));
