import type { Edition } from '../../openapi/model.js';
import { isFailureOfTheApi, isJsonType } from '../judging/failure.js';
import { type Rule, rulesIn } from '../judging/rules.js';
import { defineObserver } from '../observer.js';
import { type Answered, fieldsOf, isInFormOfErrors } from '../wire/exchange.js';

/** Pleas for patience, which nobody can provoke or be blamed for. */
const NOT_NOW = [502, 503, 504];

/** Where no number tells whose fault it was, it was the client's if a case meant to be refused. */
function isClientsFault(answer: Answered, edition: Edition): boolean {
  if (!isInFormOfErrors(answer, 'errno'))
    return answer.expectation === 'refusal' && !NOT_NOW.includes(answer.response.status);
  return hundredOf(edition, fieldsOf(answer).errno) === 4;
}

function isServersFault(answer: Answered, edition: Edition): boolean {
  return hundredOf(edition, fieldsOf(answer).errno) === 5;
}

/**
 * Whose fault a number stands for, by the hundreds of its status: 4 for the client's and 5 for the server's. Undefined
 * where the document has no number or status of the kind, or, as for errno 132 of 2017 (lines 94 and 1569), both.
 */
function hundredOf(edition: Edition, errno: unknown): number | undefined {
  const known = hundredsOf.get(edition) ?? new Map<unknown, number | undefined>();
  hundredsOf.set(edition, known);
  // Only what the tables have is kept: a target answers with any number it likes.
  if (known.has(errno)) return known.get(errno);
  const { errorTable, operations } = edition;
  const rows = [...errorTable, ...operations.flatMap(({ errors }) => errors)].filter((row) => row.errno === errno);
  const hundreds = new Set(rows.map(({ status }) => (status === 'any' ? undefined : Math.floor(status / 100))));
  const hundred = hundreds.size === 1 ? [...hundreds][0] : undefined;
  if (rows.length > 0) known.set(errno, hundred);
  return hundred;
}

/** Every failure of a run asks for it. */
const hundredsOf = new WeakMap<Edition, Map<unknown, number | undefined>>();

function hasStatus(hundred: number): (answer: Answered) => boolean {
  return ({ response }) => Math.floor(response.status / 100) === hundred;
}

const status = ({ response }: Answered) => `status ${response.status}`;
const contentType = ({ response }: Answered) => response.headers['content-type'] ?? 'no content-type';
const field = (name: string) => (answer: Answered) => JSON.stringify(fieldsOf(answer)[name]) ?? 'there is none';

const isString = (value: unknown) => typeof value === 'string';

/** Whether a value is a URL for a browser, or a reference that is relative to where the API is: a path, no words. */
function isLink(value: unknown): boolean {
  if (typeof value !== 'string' || !/^\S*[/#?.]\S*$/.test(value) || !URL.canParse(value, 'https://api.test/'))
    return false;
  return /^https?:$/.test(new URL(value, 'https://api.test/').protocol);
}

type Entry = Readonly<Record<string, unknown>>;

/** The entries of `errors`, where a failure has such a list; what is no object has no fields. */
function entriesOf(answer: Answered): readonly Entry[] {
  const { errors } = fieldsOf(answer);
  return Array.isArray(errors) ? errors.map((entry: unknown) => (entry ?? {}) as Entry) : [];
}

/** A statement about every entry of `errors` that has the field, or about every entry. */
function everyEntry(
  requirement: string,
  name: string,
  expected: string,
  holds: (value: unknown) => boolean,
  optional = false,
): Rule {
  const values = (answer: Answered) =>
    entriesOf(answer)
      .map((entry) => entry[name])
      .filter((value) => !optional || value !== undefined);
  return {
    requirement,
    applies: (answer) => values(answer).length > 0,
    holds: (answer) => values(answer).every(holds),
    expected,
    actual: (answer) => JSON.stringify(values(answer)),
  };
}

/** What the documents say of every failure: lines 45 to 55 of the one of 2017, 17 to 34 of the one of July 2013. */
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
  {
    requirement: 'api/failure-has-a-json-body',
    holds: ({ response }) => response.json !== undefined,
    expected: 'a JSON body',
    actual: ({ response }) => (response.json === undefined ? 'a body that is no JSON' : 'a JSON body'),
  },
  ...(['client', 'server'] as const).map(
    (whose): Rule => ({
      requirement: `api/${whose}-failure-body-is-json`,
      applies: hasStatus(whose === 'client' ? 4 : 5),
      holds: ({ response }) => response.json !== undefined,
      expected: 'a JSON body',
      actual: ({ response }) => (response.json === undefined ? 'a body that is no JSON' : 'a JSON body'),
    }),
  ),
  {
    requirement: 'api/failure-status-field-equals-status',
    // That there is one is the business of the schema.
    applies: (answer) => fieldsOf(answer).status !== undefined,
    holds: (answer) => fieldsOf(answer).status === answer.response.status,
    expected: 'a status in the body that equals the status',
    actual: (answer) => `${field('status')(answer)} in the body with ${status(answer)}`,
  },
  everyEntry('api/failure-has-an-error-code', 'code', 'a code in every entry of errors', isCode),
  everyEntry('api/failure-has-a-message', 'message', 'a string message in every entry of errors', isString),
  everyEntry('api/error-info-is-a-link', 'info', 'a URL', isLink, true),
];

/** A number in the sample; line 27 calls it stable and names no type. */
function isCode(code: unknown): boolean {
  return Number.isInteger(code) || (isString(code) && code !== '');
}

/** Watches what every failure has in common. */
export default defineObserver(rulesIn(RULES, isFailureOfTheApi));
