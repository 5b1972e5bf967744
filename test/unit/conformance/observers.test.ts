import { describe, expect, test } from '@jest/globals';
import type { Observer } from '../../../conformance/observer.js';
import errorExtras from '../../../conformance/observers/error-extras.js';
import errorTable from '../../../conformance/observers/error-table.js';
import failureBodies from '../../../conformance/observers/failure-bodies.js';
import failureFormat from '../../../conformance/observers/failure-format.js';
import successFormat from '../../../conformance/observers/success-format.js';
import successValues from '../../../conformance/observers/success-values.js';
import { AT, answer, edition, failure, type Made } from './made-answers.js';

const JSON_TYPE = 'application/json; charset=utf-8';
const all = { errorExtras, errorTable, failureBodies, failureFormat, successFormat, successValues };

/** The verdicts of an observer about one answer, by requirement. */
function seen(observer: Observer, made: Made): Record<string, boolean> {
  const verdicts = observer.observe(answer(made), edition).map(({ requirement, ok }) => [requirement, ok] as const);
  return Object.fromEntries(verdicts);
}

/** Requirements that the observer finds broken. */
function broken(observer: Observer, made: Made): string[] {
  return Object.entries(seen(observer, made)).flatMap(([requirement, ok]) => (ok ? [] : [requirement]));
}

const refused = (status: number, errno: number, extra: object = {}, headers: Record<string, string> = {}): Made => ({
  status,
  json: failure(status, errno, extra),
  headers: { 'content-type': JSON_TYPE, ...headers },
});

describe('answers of servers in between', () => {
  test.each([411, 413, 429, 502, 503, 504])('a %i without JSON is nobody’s fault', (status) => {
    for (const observer of Object.values(all))
      expect(seen(observer, { status, headers: { 'content-type': 'text/html' } })).toEqual({});
  });

  test('any other failure without JSON is the target’s', () => {
    const made = { status: 500, headers: { 'content-type': 'text/html' } };
    expect(broken(failureBodies, made)).toEqual(['account-login/response-default']);
    expect(broken(failureFormat, made)).toContain('api/server-failure-content-type-is-json');
  });
});

describe('a failure as documented', () => {
  test('breaks nothing', () => {
    for (const observer of Object.values(all)) expect(broken(observer, refused(400, 103))).toEqual([]);
  });

  test('shows what it can show', () => {
    expect(seen(errorTable, refused(400, 103))).toEqual({ 'api/errno-103': true });
    expect(Object.keys(seen(failureFormat, refused(400, 103)))).toEqual([
      'api/client-failure-status-is-4xx',
      'api/client-failure-content-type-is-json',
      'api/failure-has-errno',
      'api/failure-code-equals-status',
      'api/failure-error-is-a-string',
    ]);
  });
});

describe('the error table', () => {
  test.each([
    [400, 110, false],
    [401, 110, true],
    [400, 132, true],
    [500, 132, true],
    [401, 132, false],
    [418, 999, true],
    [200, 107, false],
  ])('status %i with errno %i: %p', (status, errno, ok) => {
    expect(seen(errorTable, refused(status, errno))).toEqual({ [`api/errno-${errno}`]: ok });
  });

  test('has no row for other numbers, and never judges a success', () => {
    expect(seen(errorTable, refused(400, 555))).toEqual({});
    expect(seen(errorTable, { json: { uid: 'u' } })).toEqual({});
  });
});

describe('the format of failures', () => {
  test.each<[string, Made]>([
    ['api/client-failure-status-is-4xx', refused(500, 103)],
    ['api/server-failure-status-is-5xx', refused(400, 201)],
    ['api/client-failure-content-type-is-json', { ...refused(400, 103), headers: { 'content-type': 'text/plain' } }],
    ['api/failure-has-errno', { status: 400, json: { code: 400, error: 'x', message: 'y' } }],
    ['api/failure-code-equals-status', refused(400, 103, { code: 401 })],
    ['api/failure-error-is-a-string', refused(400, 103, { error: 7 })],
    ['api/info-is-a-link', refused(400, 103, { info: 'see the docs' })],
  ])('%s', (requirement, made) => {
    expect(broken(failureFormat, made)).toContain(requirement);
  });

  test('a rejected message may have either status', () => {
    expect(broken(failureFormat, refused(500, 132, { reason: 'x', reasonCode: 1 }))).toEqual([]);
  });

  test('a body that is no error body breaks the response of its operation', () => {
    expect(broken(failureBodies, { status: 400, json: {} })).toEqual(['account-login/response-default']);
  });
});

describe('additional parameters', () => {
  test.each<[string, Made]>([
    ['api/timestamp-error-has-server-time', refused(401, 111)],
    ['api/server-time-is-in-seconds', refused(401, 111, { serverTime: AT })],
    ['api/email-case-error-has-email', refused(400, 120)],
    ['api/region-error-has-region', refused(400, 130)],
    ['api/rejected-message-has-reason', refused(500, 132, { reasonCode: 1 })],
    ['api/rejected-message-has-reason-code', refused(500, 132, { reason: 'x' })],
    ['api/too-many-requests-has-retry-after', refused(429, 114, {}, { 'retry-after': '30' })],
    ['api/too-many-requests-has-retry-after-header', refused(429, 114, { retryAfter: 30 })],
    [
      'api/too-many-requests-retry-after-is-seconds',
      refused(429, 114, { retryAfter: 30 }, { 'retry-after': 'Wed, 1 Mar 2017 12:00:00 GMT' }),
    ],
    ['api/high-load-retry-after-field-equals-header', refused(503, 201, { retryAfter: 30 }, { 'retry-after': '31' })],
  ])('%s', (requirement, made) => {
    expect(broken(errorExtras, made)).toContain(requirement);
  });

  test.each<[string, Made]>([
    ['111', refused(401, 111, { serverTime: AT / 1000 })],
    ['114', refused(429, 114, { retryAfter: 30 }, { 'retry-after': '30' })],
    ['201', refused(503, 201, { retryAfter: 30 }, { 'retry-after': '30' })],
    ['132', refused(500, 132, { reason: 'x', reasonCode: 1 })],
  ])('a complete %s keeps them all', (_errno, made) => {
    expect(Object.values(seen(errorExtras, made))).not.toContain(false);
    expect(Object.values(seen(errorExtras, made))).not.toEqual([]);
  });
});

describe('the format of successes', () => {
  const good: Made = {
    json: {},
    expectation: 'success',
    headers: { 'content-type': JSON_TYPE, timestamp: String(AT / 1000) },
  };

  test('as documented', () => {
    expect(Object.values(seen(successFormat, good))).toEqual([true, true, true, true]);
  });

  test.each<[string, Made]>([
    ['api/success-status-is-200', { ...good, status: 201 }],
    ['api/success-content-type-is-json', { ...good, headers: { timestamp: '1488369600' } }],
    ['api/success-has-timestamp-header', { ...good, headers: { 'content-type': JSON_TYPE } }],
    ['api/timestamp-is-integer-seconds', { ...good, headers: { timestamp: String(AT) } }],
    ['api/timestamp-is-integer-seconds', { ...good, headers: { timestamp: '1488369600.5' } }],
  ])('%s', (requirement, made) => {
    expect(broken(successFormat, made)).toContain(requirement);
  });

  test('a redirect and an unexpected 201 are no successes to be judged by their status', () => {
    expect(seen(successFormat, { ...good, status: 301 })).toEqual({});
    expect(seen(successFormat, { json: {}, status: 201 })).toEqual({});
  });
});

describe('values in successes', () => {
  test.each<[string, string, object, boolean]>([
    ['get-random-bytes/gives-32-bytes', 'getRandomBytes', { data: 'ab'.repeat(32) }, true],
    ['get-random-bytes/gives-32-bytes', 'getRandomBytes', { data: 'ab'.repeat(31) }, false],
    ['account-keys/bundle-is-base16', 'accountKeys', { bundle: 'xyz=' }, false],
    ['password-forgot-send-code/code-length-is-8-or-16', 'passwordForgotSendCode', { codeLength: 6 }, false],
    ['account-login/auth-at-is-in-seconds', 'accountLogin', { authAt: AT / 1000 }, true],
    ['account-login/auth-at-is-in-seconds', 'accountLogin', { authAt: AT }, false],
    ['account-login/verification-reason-is-login', 'accountLogin', { verificationReason: 'signup' }, false],
  ])('%s', (requirement, operation, json, ok) => {
    expect(seen(successValues, { operation, json })[requirement]).toBe(ok);
  });

  test('a field that is not there is not judged', () => {
    expect(seen(successValues, { json: {} })).toEqual({});
  });
});

test('every observer watches something, and only what the ledger has', () => {
  const known = new Set(edition.requirements.map(({ id }) => id));
  for (const [name, observer] of Object.entries(all)) {
    const watched = observer.requirements(edition);
    expect([name, watched.length > 0, watched.filter((id) => !known.has(id))]).toEqual([name, true, []]);
  }
});
