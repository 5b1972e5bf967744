import { request } from 'node:http';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { type Mock, startMock } from '../../mock-server/start-mock.js';
import { ask, bearer, type Sent, type Told } from './profile-for-tests.js';

const EMAIL = 'ann@example.test';

let mock: Mock;
let uid: string;
beforeAll(async () => {
  mock = await startMock({ edition: 'profile-2020' });
});
beforeEach(() => {
  uid = mock.accounts.create({ email: EMAIL, locale: 'nl' }).uid;
});
afterEach(() => {
  mock.clock.reset();
  mock.reset();
});
afterAll(() => mock.stop());

const get = (path: string, ...scopes: readonly string[]) => as('GET', path, scopes);
const as = (method: string, path: string, scopes: readonly string[], sent: Sent = {}): Promise<Told> =>
  ask(mock, method, path, { authorization: bearer(mock, uid, ...scopes), ...sent });
const name = (displayName: unknown) => as('POST', '/v1/display_name', ['profile'], { body: { displayName } });
const anonId = (ecosystemAnonId: unknown, headers = {}) =>
  as('POST', '/v1/ecosystem_anon_id', ['profile'], { body: { ecosystemAnonId }, headers });

describe('the profile', () => {
  test('has everything for the scope profile, and what is not set is no key', async () => {
    const avatar = `${mock.url}/a/${'0'.repeat(32)}`;
    const least = { uid, email: EMAIL, locale: 'nl', amrValues: ['pwd'], twoFactorAuthentication: false };
    expect((await get('/v1/profile', 'profile')).body).toEqual({ ...least, avatar, avatarDefault: true });
    mock.accounts.change(uid, {
      displayName: 'Ann',
      ecosystemAnonId: 'anon',
      subscriptions: ['radio'],
      amrValues: ['pwd', 'otp'],
    });
    expect((await get('/v1/profile', 'profile')).body).toEqual({
      ...least,
      avatar,
      avatarDefault: true,
      displayName: 'Ann',
      ecosystemAnonId: 'anon',
      subscriptions: ['radio'],
      amrValues: ['pwd', 'otp'],
      twoFactorAuthentication: true,
    });
  });

  test.each<[string[], string[]]>([
    [['profile:uid'], ['uid']],
    [['profile:email'], ['email', 'subscriptions']],
    [
      ['openid', 'email'],
      ['email', 'sub'],
    ],
    [
      ['openid', 'profile:uid'],
      ['sub', 'uid'],
    ],
    [['profile:avatar:write'], ['avatar', 'avatarDefault']],
    [
      ['profile:locale', 'profile:amr'],
      ['amrValues', 'locale', 'twoFactorAuthentication'],
    ],
    [['profile:display_name'], []],
  ])('shows %j no more than %j', async (scopes, fields) => {
    mock.accounts.change(uid, { subscriptions: ['radio'] });
    const { status, body } = await get('/v1/profile', ...scopes);
    expect([status, Object.keys(body as object).sort()]).toEqual([200, fields]);
  });

  test('has the uid as sub for OpenID Connect', async () => {
    expect((await get('/v1/profile', 'openid', 'profile')).body).toMatchObject({ uid, sub: uid });
  });

  test.each([['clients:write'], ['Profile'], ['profiles:uid']])('is closed to %s', async (scope) => {
    expect(await get('/v1/profile', scope)).toMatchObject({ status: 403, body: { code: 403, errno: 100 } });
  });

  test('is read again only when it changed', async () => {
    const authorization = bearer(mock, uid, 'profile');
    const { headers } = await ask(mock, 'GET', '/v1/profile', { authorization });
    const known = { 'if-none-match': `"x", ${headers.get('etag')}` };
    const second = await ask(mock, 'GET', '/v1/profile', { authorization, headers: known });
    expect([second.status, second.body, second.headers.get('content-length')]).toEqual([304, undefined, null]);
    await name('Ann');
    expect((await ask(mock, 'GET', '/v1/profile', { authorization, headers: known })).status).toBe(200);
    expect((await ask(mock, 'GET', '/v1/profile', { authorization, headers: { 'if-none-match': '*' } })).status).toBe(
      200,
    );
  });

  test('answers HEAD as GET, without a body', async () => {
    const head = await as('HEAD', '/v1/profile', ['profile']);
    expect([head.status, head.body, Number(head.headers.get('content-length')) > 100]).toEqual([200, undefined, true]);
  });
});

describe('single properties', () => {
  test('are the user’s', async () => {
    expect((await get('/v1/email', 'profile:email')).body).toEqual({ email: EMAIL });
    expect((await get('/v1/uid', 'profile:uid')).body).toEqual({ uid });
    expect((await get('/v1/subscriptions', 'profile:email')).body).toEqual({ subscriptions: [] });
    mock.accounts.change(uid, { subscriptions: ['b', 'a'] });
    expect((await get('/v1/subscriptions', 'profile')).body).toEqual({ subscriptions: ['b', 'a'] });
  });

  test('that are not set have no content', async () => {
    for (const path of ['/v1/display_name', '/v1/ecosystem_anon_id']) {
      const { status, body, headers } = await get(path, 'profile');
      expect([status, body, headers.get('content-length')]).toEqual([204, undefined, null]);
    }
  });

  test('a display name is set, replaced, and unset by an empty one', async () => {
    for (const given of ['Ann', 'Ann 🐦 <b>', 'x'.repeat(256)]) {
      expect(await name(given)).toMatchObject({ status: 200, body: {} });
      expect((await get('/v1/display_name', 'profile:display_name')).body).toEqual({ displayName: given });
    }
    expect((await name('')).status).toBe(200);
    expect((await get('/v1/display_name', 'profile')).status).toBe(204);
  });

  test.each([
    [undefined],
    [null],
    [7],
    ['x'.repeat(257)],
    ['🐦'.repeat(129)],
    ['a\u0000b'],
    ['a\u2028b'],
    ['\ufffd'],
  ])('the display name %j is refused', async (given) => {
    expect(await name(given)).toMatchObject({ status: 400, body: { errno: 101 } });
    expect((await get('/v1/display_name', 'profile')).status).toBe(204);
  });

  test('an anonymized identifier is replaced, unless the client asks that none is set', async () => {
    expect((await anonId('first', { 'if-none-match': '*' })).status).toBe(200);
    expect(await anonId('second', { 'if-none-match': '*' })).toMatchObject({ status: 412, body: { errno: 106 } });
    expect((await get('/v1/ecosystem_anon_id', 'profile')).body).toEqual({ ecosystemAnonId: 'first' });
    expect((await anonId('second')).status).toBe(200);
    expect((await get('/v1/ecosystem_anon_id', 'profile')).body).toEqual({ ecosystemAnonId: 'second' });
    expect(await anonId('')).toMatchObject({ status: 400, body: { errno: 101 } });
  });
});

describe('failures', () => {
  test('have the documented fields and no others', async () => {
    const { body } = await get('/v1/uid', 'clients');
    expect(Object.keys(body as object)).toEqual(['code', 'errno', 'error', 'message']);
  });

  test.each([
    [104, 503],
    [105, 503],
    [103, 500],
    [999, 500],
    [125, 400],
    [102, 400],
  ])('errno %i can be had by a fault, with status %i', async (errno, status) => {
    mock.faults.arm({ errno, operation: 'profile', times: 1 });
    expect(await get('/v1/profile', 'profile')).toMatchObject({ status, body: { code: status, errno } });
    expect((await get('/v1/profile', 'profile')).status).toBe(200);
  });

  test('errno 114 tells how long to wait', async () => {
    mock.faults.arm({ errno: 'TooManyRequests', fields: { retryAfter: 7 } });
    const { status, headers, body } = await get('/v1/uid', 'profile');
    expect([status, headers.get('retry-after'), body]).toMatchObject([429, '7', { errno: 114, retryAfter: 7 }]);
  });

  test('a body that is no JSON is 400 and 101, and so is one that is too large', async () => {
    const headers = { 'content-type': 'application/json' };
    const broken = await as('POST', '/v1/display_name', ['profile'], { headers, body: Buffer.from('{') });
    expect(broken).toMatchObject({ status: 400, body: { errno: 101 } });
    expect(await name('x'.repeat(20_000))).toMatchObject({ status: 400, body: { errno: 101 } });
  });

  test('a path that is nowhere is 404', async () => {
    expect(await get('/v1/nowhere', 'profile')).toMatchObject({ status: 404, body: { code: 404 } });
    expect((await as('PUT', '/v1/display_name', ['profile'])).status).toBe(404);
    expect((await as('DELETE', '/v1/avatar/', ['profile'])).status).toBe(404);
  });

  test('a path with a broken escape is no more than a wrong parameter', async () => {
    const status = await new Promise<number | undefined>((resolve, reject) => {
      const { hostname, port } = new URL(mock.url);
      const headers = { authorization: bearer(mock, uid, 'profile') };
      const sent = request({ hostname, port, method: 'DELETE', path: '/v1/avatar/%zz', headers }, (response) => {
        response.resume();
        resolve(response.statusCode);
      });
      sent.on('error', reject).end();
    });
    expect(status).toBe(400);
  });
});
