import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { type Mock, startMock } from '../../mock-server/start-mock.js';
import { ask, bearer, type Sent, type Told } from './profile-for-tests.js';

const SECRET = 'Bearer 8675309jenny';

let mock: Mock;
let uid: string;
beforeAll(async () => {
  mock = await startMock({ edition: 'profile-2020' });
});
beforeEach(() => {
  uid = mock.accounts.create({ email: 'ann@example.test' }).uid;
});
afterEach(() => {
  mock.clock.reset();
  mock.reset();
});
afterAll(() => mock.stop());

const as = (method: string, path: string, scopes: readonly string[], sent: Sent = {}): Promise<Told> =>
  ask(mock, method, path, { authorization: bearer(mock, uid, ...scopes), ...sent });

/** Method, path and the scope of each operation, with what it needs to succeed. */
const GATES: readonly (readonly [method: string, path: string, scope: string, body?: object])[] = [
  ['GET', '/v1/email', 'profile:email'],
  ['GET', '/v1/subscriptions', 'profile:email'],
  ['GET', '/v1/uid', 'profile:uid'],
  ['GET', '/v1/avatar', 'profile:avatar'],
  ['DELETE', `/v1/avatar/${'0'.repeat(32)}`, 'profile:avatar:write'],
  ['GET', '/v1/display_name', 'profile:display_name'],
  ['POST', '/v1/display_name', 'profile:display_name:write', { displayName: 'Ann' }],
  ['GET', '/v1/ecosystem_anon_id', 'profile:ecosystem_anon_id'],
  ['POST', '/v1/ecosystem_anon_id', 'profile:ecosystem_anon_id:write', { ecosystemAnonId: 'x' }],
];

describe.each(GATES)('%s %s', (method, path, scope, body) => {
  const reach = async (held: string) => (await as(method, path, held.split(' '), { body })).status < 300;
  const read = scope.replace(/:write$/, '');

  test.each([
    [scope, true],
    ['profile', true],
    ['profile:write', true],
    [`clients ${scope}`, true],
    [`${read}:write`, true],
    [read, read === scope],
    [`${scope}:more`, false],
    [scope.toUpperCase(), false],
    ['profile:locale', false],
    ['openid', false],
    ['email', false],
  ])('with the scope %s: %s', async (held, reaches) => {
    expect(await reach(held)).toBe(reaches);
  });

  test.each([
    ['nothing', undefined],
    ['nobody’s token', `Bearer ${'0'.repeat(64)}`],
    ['no token', 'Bearer'],
    ['another scheme', 'Basic YTpi'],
    ['Hawk', 'Hawk id="x", ts="1", nonce="n", mac="m"'],
    ['the secret', SECRET],
  ])('with %s is 403 and 100', async (_what, authorization) => {
    const answer = await ask(mock, method, path, { body, ...(authorization === undefined ? {} : { authorization }) });
    expect(answer).toMatchObject({ status: 403, body: { code: 403, errno: 100 } });
  });
});

describe('tokens', () => {
  test('end with their time, with their account, and when they are revoked', async () => {
    const [short, long] = [60, undefined].map((ttl) => mock.bearerTokens.mint(uid, ['profile'], { ttl }));
    const status = async (token = '') =>
      (await ask(mock, 'GET', '/v1/uid', { authorization: `Bearer ${token}` })).status;
    expect([await status(short), await status(long)]).toEqual([200, 200]);
    mock.clock.advance(60_000);
    expect([await status(short), await status(long)]).toEqual([403, 200]);
    const other = mock.bearerTokens.mint(uid, ['profile']);
    await fetch(`${mock.controlUrl}/bearer-tokens/${other}`, { method: 'DELETE' });
    expect(await status(other)).toBe(403);
    mock.accounts.destroy(uid);
    expect(await status(long)).toBe(403);
  });
});

describe('the cache', () => {
  test('is emptied by the secret, and by no token of a user', async () => {
    const path = `/v1/cache/${uid}`;
    expect(await ask(mock, 'DELETE', path, { authorization: SECRET })).toMatchObject({ status: 200, body: [] });
    expect((await ask(mock, 'DELETE', '/v1/cache/nobody', { authorization: SECRET })).status).toBe(200);
    expect(await as('DELETE', path, ['profile'])).toMatchObject({ status: 403, body: { errno: 100 } });
    expect(await ask(mock, 'DELETE', path)).toMatchObject({ status: 403, body: { errno: 100 } });
  });
});
