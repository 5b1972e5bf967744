import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Mock, startMock } from '../../mock-server/start-mock.js';

const ORIGIN = 'https://notes.example.test';

let mock: Mock;
beforeAll(async () => {
  mock = await startMock({ controlPort: null });
});
afterAll(() => mock.stop());

const ask = (path: string, method: string, headers: Record<string, string>) =>
  fetch(`${mock.url}${path}`, { method, headers });

test.each([
  ['a success', '/v1/get_random_bytes', 'POST', 200],
  ['a refusal', '/v1/session/status', 'GET', 401],
  ['an unknown path', '/v1/nowhere', 'GET', 404],
  ['a page of the site', '/__heartbeat__', 'GET', 200],
])('%s can be read by a page of another origin', async (_what, path, method, status) => {
  const { headers, status: given } = await ask(path, method, { origin: ORIGIN });
  expect(given).toBe(status);
  expect(headers.get('access-control-allow-origin')).toBe(ORIGIN);
  expect(headers.get('access-control-expose-headers')?.split(',')).toEqual(
    expect.arrayContaining(['Timestamp', 'Accept-Language']),
  );
  expect(headers.get('vary')).toBe('origin');
});

test('without an Origin nothing is said of origins', async () => {
  const { headers } = await ask('/v1/get_random_bytes', 'POST', {});
  expect(headers.get('access-control-allow-origin')).toBeNull();
  expect(headers.get('vary')).toBe('origin');
});

test('a preflight is answered without a body and may be remembered', async () => {
  const response = await ask('/v1/account/login?keys=true', 'OPTIONS', {
    origin: ORIGIN,
    'access-control-request-method': 'POST',
    'access-control-request-headers': 'authorization, content-type',
  });
  expect([response.status, await response.text()]).toEqual([200, '']);
  expect(response.headers.get('access-control-allow-origin')).toBe(ORIGIN);
  expect(response.headers.get('access-control-allow-methods')).toBe('POST');
  expect(response.headers.get('access-control-allow-headers')).toBe('Accept,Authorization,Content-Type,If-None-Match');
  expect(response.headers.get('access-control-max-age')).toBe('86400');
});

test.each([
  ['an Origin', { 'access-control-request-method': 'POST' }],
  ['the method asked for', { origin: ORIGIN }],
  ['a method that is a word', { origin: ORIGIN, 'access-control-request-method': 'POST, GET' }],
])('OPTIONS without %s is no preflight', async (_what, headers) => {
  const response = await ask('/v1/account/login', 'OPTIONS', headers as Record<string, string>);
  expect([response.status, await response.json()]).toMatchObject([404, { errno: 999 }]);
});

describe('a page on another domain to which a mail led', () => {
  let of2015: Mock;
  beforeAll(async () => {
    of2015 = await startMock({ edition: 'auth-2015', controlPort: null });
  });
  afterAll(() => of2015.stop());

  test.each([
    '/v1/recovery_email/verify_code',
    '/v1/account/unlock/verify_code',
  ])('hands its code in at %s', async (path) => {
    const preflight = await fetch(`${of2015.url}${path}`, {
      method: 'OPTIONS',
      headers: {
        origin: ORIGIN,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'content-type',
      },
    });
    expect([preflight.status, preflight.headers.get('access-control-allow-origin')]).toEqual([200, ORIGIN]);
    expect(preflight.headers.get('access-control-allow-headers')?.split(',')).toContain('Content-Type');
    const { uid } = of2015.accounts.create({ email: `${path.split('/')[2]}@example.test` });
    const answer = await fetch(`${of2015.url}${path}`, {
      method: 'POST',
      headers: { origin: ORIGIN, 'content-type': 'application/json' },
      body: JSON.stringify({ uid, code: '00'.repeat(16) }),
    });
    expect([answer.status, answer.headers.get('access-control-allow-origin')]).toEqual([200, ORIGIN]);
  });
});
