import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Mock, startMock } from '../../mock-server/start-mock.js';
import { probe } from './probe.js';
import { ask, bearer, type Sent, type Told } from './profile-for-tests.js';

const JSON_TYPE = 'application/json';
const faults: unknown[] = [];

let mock: Mock;
let uid: string;
beforeAll(async () => {
  mock = await startMock({
    edition: 'profile-2020',
    as: 'deployed',
    onUnexpected: (operation, error) => faults.push([operation, error]),
  });
  uid = mock.accounts.create({ email: 'ann@example.test' }).uid;
});
afterAll(() => mock.stop());
afterAll(() => expect(faults).toEqual([]));

const as = (to: string, scopes: readonly string[], sent: Sent = {}): Promise<Told> => {
  const [method = '', path = ''] = to.split(' ');
  return ask(mock, method, `/v1${path}`, { authorization: bearer(mock, uid, ...scopes), ...sent });
};
const get = (path: string, ...scopes: readonly string[]) => as(`GET ${path}`, scopes);
const errorOf = ({ status, body }: Told) => [status, (body as { errno: number }).errno];

describe('a body', () => {
  const raw = (text: string, type: string) =>
    as('POST /display_name', ['profile:write'], { body: Buffer.from(text), headers: { 'content-type': type } });

  test('may be a form, and is no XML', async () => {
    expect((await raw('displayName=Ann+B', 'application/x-www-form-urlencoded')).status).toBe(200);
    expect((await get('/display_name', 'profile')).body).toEqual({ displayName: 'Ann B' });
    expect(errorOf(await raw('<displayName/>', 'application/xml'))).toEqual([415, 999]);
  });

  test('may have a megabyte', async () => {
    const padded = (bytes: number) => raw(`{"displayName":"Ann"}`.padEnd(bytes), JSON_TYPE);
    expect((await padded(1_048_576)).status).toBe(200);
    expect(errorOf(await padded(1_048_577))).toEqual([413, 999]);
  });

  test('without its parameter has the validation of a wrong one', async () => {
    const { body } = await as('POST /display_name', ['profile:write'], { body: {} });
    expect(body).toMatchObject({ errno: 101, validation: { source: 'payload', keys: ['displayName'] } });
    expect(body).not.toHaveProperty('param');
  });

  test('goes before the scopes, and its parameters behind them', async () => {
    const post = (body: string) =>
      as('POST /display_name', ['profile'], { body: Buffer.from(body), headers: { 'content-type': JSON_TYPE } });
    expect(await post('{')).toMatchObject({ status: 400, body: { errno: 999 } });
    expect(await post('{}')).toMatchObject({ status: 403, body: { errno: 999 } });
    expect(await post('{"displayName":"Ann"}')).toMatchObject({ status: 403, body: { errno: 999 } });
  });
});

describe('failures', () => {
  test.each(['/nothing', '/_core_profile'])('%s is nowhere', async (path) => {
    expect(errorOf(await get(path, 'profile'))).toEqual([404, 999]);
  });

  test('of the OAuth server have a cause', async () => {
    mock.faults.arm({ operation: 'uid', errno: 104, times: 1 });
    expect((await get('/uid', 'profile')).body).toMatchObject({ code: 503, errno: 104, cause: expect.any(String) });
  });

  test.each([
    ['profile', '/profile', 503, 105],
    ['email', '/email', 500, 999],
    ['subscriptions', '/subscriptions', 500, 999],
    ['ecosystemAnonId', '/ecosystem_anon_id', 500, 999],
  ])('of the auth server at %s', async (operation, path, status, errno) => {
    mock.faults.arm({ operation, errno: 105, times: 1 });
    expect(errorOf(await get(path, 'profile'))).toEqual([status, errno]);
  });

  test('of the auth server have a cause where something was to be written', async () => {
    mock.faults.arm({ errno: 105, times: 2 });
    const written = await as('POST /ecosystem_anon_id', ['profile:write'], { body: { ecosystemAnonId: 'anon' } });
    expect(written.body).toMatchObject({ code: 503, errno: 105, cause: expect.any(String) });
    expect((await get('/profile', 'profile')).body).not.toHaveProperty('cause');
  });
});

describe('a page of another origin', () => {
  const origin = 'https://page.example.test';
  const preflight = (asked: string) =>
    probe(mock, {
      to: 'OPTIONS /uid',
      headers: { origin, 'access-control-request-method': 'GET', 'access-control-request-headers': asked },
    });

  test('asks first, and hears 204', async () => {
    const { status, headers, text } = await preflight('authorization, If-None-Match');
    expect([status, text]).toEqual([204, '']);
    expect(headers['access-control-max-age']).toBe('86400');
  });

  test('may not send other headers', async () => {
    const { status, headers, body } = await preflight('authorization,if-match');
    expect([status, body]).toEqual([200, { message: 'CORS error: Some headers are not allowed' }]);
    expect(headers).not.toHaveProperty('access-control-allow-methods');
  });

  test('may read two headers', async () => {
    const { headers } = await as('GET /uid', ['profile'], { headers: { origin } });
    expect(headers.get('access-control-expose-headers')).toBe('WWW-Authenticate,Server-Authorization');
    expect(headers.get('access-control-allow-origin')).toBe(origin);
  });
});
