import { describe, expect, test } from '@jest/globals';
import { createCheck } from '../../../conformance/judging/check.js';
import { requirementsAbout } from '../../../conformance/judging/expected-errno.js';
import failureBodies from '../../../conformance/observers/failure-bodies.js';
import failureFormat from '../../../conformance/observers/failure-format.js';
import { Blocked } from '../../../conformance/stops.js';
import { type Answered, type Expectation, errorNumbersOf, summary } from '../../../conformance/wire/exchange.js';
import { loadEdition, operationOf } from '../../../openapi/editions.js';
import type { CheckRecord } from '../../../reports/model.js';

/** The edition whose document has a form of errors and no numbers. */
const edition = loadEdition('key-server-2013');

const LAW = 'api/refuses-a-wrong-key';

function answer(status: number, json: unknown, expectation?: Expectation): Answered {
  return {
    number: 1,
    operation: operationOf(edition, 'sessionStatus'),
    request: { method: 'GET', target: '/session/status', headers: {} },
    response: { status, headers: { 'content-type': 'application/json' }, text: JSON.stringify(json) ?? '', json },
    ms: 1,
    at: 1,
    ...(expectation === undefined ? {} : { expectation }),
  };
}

const failure = (status: number, ...errors: object[]) => ({ status, errors });
const UNKNOWN = { code: 7110, message: 'nobody knows it' };

/** What becomes of the expectation of a refusal, by number or without, with this answer. */
function expecting(made: Answered, how: 'refused' | 'errno'): readonly boolean[] {
  const records: CheckRecord[] = [];
  const check = createCheck(edition, records);
  if (how === 'refused') check.refused(LAW, made);
  else check.errno(LAW, made, 110);
  return records.map(({ passed }) => passed);
}

describe.each(['refused', 'errno'] as const)('a refusal, by %s', (how) => {
  test.each<[string, number, unknown, boolean]>([
    ['of any status of 4xx, with any code', 418, failure(418, UNKNOWN), true],
    ['with several errors and more in each', 400, failure(400, UNKNOWN, { ...UNKNOWN, hint: 'try again' }), true],
    ['with a status of the server’s own failures', 500, failure(500, UNKNOWN), false],
    ['that is a success', 200, {}, false],
    ['in the form of another contract', 401, { code: 401, errno: 110, error: 'Unauthorized', message: 'm' }, false],
    ['without errors', 401, failure(401), false],
    ['without JSON', 401, undefined, false],
  ])('%s', (_says, status, json, holds) => {
    expect(expecting(answer(status, json), how)).toEqual([holds]);
  });

  test.each([429, 503])('is open after a %i, which asks for patience', (status) => {
    expect(() => expecting(answer(status, failure(status, UNKNOWN)), how)).toThrow(Blocked);
  });

  test('is open after a 413 that a server in between may have made', () => {
    expect(() => expecting(answer(413, undefined), how)).toThrow(Blocked);
  });
});

test('an errno that nothing names is a mistake of the case where there are numbers', () => {
  expect(() => createCheck(loadEdition('auth-2017'), []).errno('session-status/auth', answer(401, {}), [])).toThrow(
    'expects no errno at all',
  );
});

test('the numbers of a failure are where the contract has them', () => {
  expect(errorNumbersOf(answer(400, failure(400, { code: 1 }, { message: 'no code' }, { code: 2 })))).toEqual([1, 2]);
  expect(errorNumbersOf(answer(400, { errno: 107 }))).toEqual([]);
  expect(summary(answer(400, failure(400, { code: 1 }, { code: 2 })))).toBe('400 with code 1, 2');
});

test('a fault is refused by the law about it, and by its number where it has one', () => {
  const at = (id: string) => operationOf(edition, id);
  expect(requirementsAbout(edition, at('sessionStatus'), 'bad-token')).toEqual(['api/refuses-an-unknown-token']);
  expect(requirementsAbout(edition, at('sessionStatus'), 'too-large')).toEqual([]);
  const numbered = loadEdition('auth-2017');
  expect(requirementsAbout(numbered, operationOf(numbered, 'sessionStatus'), 'bad-token')).toEqual([
    'session-status/errno-110',
    'api/refuses-an-unknown-token',
  ]);
});

describe('the form of failures', () => {
  const seen = (made: Answered) =>
    Object.fromEntries(failureFormat.observe(made, edition).map(({ requirement, ok }) => [requirement, ok]));

  test('as documented', () => {
    const made = answer(401, failure(401, { ...UNKNOWN, info: 'https://errors.example.test/7110' }), 'refusal');
    expect(seen(made)).toEqual({
      'api/client-failure-status-is-4xx': true,
      'api/failure-has-a-json-body': true,
      'api/failure-status-field-equals-status': true,
      'api/failure-has-an-error-code': true,
      'api/failure-has-a-message': true,
      'api/error-info-is-a-link': true,
    });
    expect(failureBodies.observe(made, edition).map(({ ok }) => ok)).toEqual([true]);
  });

  test.each<[string, Answered]>([
    ['api/client-failure-status-is-4xx', answer(500, failure(500, UNKNOWN), 'refusal')],
    ['api/failure-has-a-json-body', answer(401, undefined)],
    ['api/failure-status-field-equals-status', answer(401, failure(400, UNKNOWN))],
    ['api/failure-has-an-error-code', answer(401, failure(401, UNKNOWN, { message: 'm' }))],
    ['api/failure-has-a-message', answer(401, failure(401, { code: 1, message: 2 }))],
    ['api/error-info-is-a-link', answer(401, failure(401, { ...UNKNOWN, info: 'see the docs' }))],
  ])('%s', (requirement, made) => {
    expect(seen(made)[requirement]).toBe(false);
  });

  test('a failure of the server’s own, or one that asks for patience, is not taken for the client’s', () => {
    expect(seen(answer(500, failure(500, UNKNOWN)))).not.toHaveProperty(['api/client-failure-status-is-4xx']);
    expect(seen(answer(503, failure(503, UNKNOWN), 'refusal'))).not.toHaveProperty([
      'api/client-failure-status-is-4xx',
    ]);
  });

  test('what is not there is the business of the schema', () => {
    expect(seen(answer(401, {}))).toEqual({ 'api/failure-has-a-json-body': true });
    expect(failureBodies.observe(answer(401, {}), edition).map(({ ok }) => ok)).toEqual([false]);
  });
});
