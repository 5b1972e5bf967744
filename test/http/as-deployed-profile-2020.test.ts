import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { type Mock, startMock } from '../../mock-server/start-mock.js';
import { probe } from './probe.js';
import { ask, bearer, picture, type Sent, type Told } from './profile-for-tests.js';

const EMAIL = 'ann@example.test';
const NO_AVATAR = 'ab'.repeat(16);
const TRIO = ['profile:display_name', 'profile:email', 'profile:uid'];
const faults: unknown[] = [];

let mock: Mock;
let uid: string;
beforeAll(async () => {
  mock = await startMock({
    edition: 'profile-2020',
    as: 'deployed',
    onUnexpected: (operation, error) => faults.push([operation, error]),
  });
});
beforeEach(() => {
  uid = mock.accounts.create({ email: EMAIL, locale: 'nl' }).uid;
});
afterEach(() => {
  mock.clock.reset();
  mock.reset();
});
afterAll(() => mock.stop());
afterAll(() => expect(faults).toEqual([]));

const as = (to: string, scopes: readonly string[], sent: Sent = {}): Promise<Told> => {
  const [method = '', path = ''] = to.split(' ');
  return ask(mock, method, `/v1${path}`, { authorization: bearer(mock, uid, ...scopes), ...sent });
};
const get = (path: string, ...scopes: readonly string[]) => as(`GET ${path}`, scopes);
const profile = async (...scopes: readonly string[]) => (await get('/profile', ...scopes)).body as object;
const name = (displayName: unknown) => as('POST /display_name', ['profile:write'], { body: { displayName } });
const errorOf = ({ status, body }: Told) => [status, (body as { errno: number }).errno];
async function upload(): Promise<string> {
  const headers = { 'content-type': 'image/png' };
  const { body } = await as('POST /avatar/upload', ['profile:write'], { headers, body: await picture(8, 8) });
  return (body as { id: string }).id;
}

describe('a bearer token', () => {
  const unauthorized = { code: 401, errno: 100, error: 'Bad Request', message: 'Unauthorized' };

  test.each<[string, (token: string) => string | undefined, string | undefined]>([
    ['that is none', () => undefined, 'Bearer token not provided'],
    ['after another scheme', (token) => `bearer ${token}`, 'Bearer token not provided'],
    ['after two spaces', (token) => `Bearer  ${token}`, 'Bearer token not provided'],
    ['that nobody issued', () => `Bearer ${'0'.repeat(64)}`, 'Invalid token'],
    ['with words behind it', (token) => `Bearer ${token} extra`, undefined],
    ['after a longer scheme', (token) => `BearerX ${token}`, undefined],
  ])('%s', async (_name, header, reason) => {
    const authorization = header(mock.bearerTokens.mint(uid, ['profile']));
    const { status, body } = await ask(mock, 'GET', '/v1/uid', authorization === undefined ? {} : { authorization });
    if (reason === undefined) expect([status, body]).toEqual([200, { uid }]);
    else expect([status, body]).toEqual([401, { ...unauthorized, reason }]);
  });

  test('ends with its account', async () => {
    const authorization = bearer(mock, uid, 'profile');
    expect((await ask(mock, 'GET', '/v1/profile', { authorization })).status).toBe(200);
    mock.accounts.destroy(uid);
    expect((await ask(mock, 'GET', '/v1/profile', { authorization })).body).toMatchObject({ reason: 'Invalid token' });
  });

  test('is told apart from the secret of the cache without a reason', async () => {
    const { body } = await as(`DELETE /cache/${uid}`, ['profile']);
    expect(body).toEqual(unauthorized);
  });
});

describe('scopes', () => {
  test.each<[string, string, number]>([
    ['POST /display_name', 'profile', 403],
    ['POST /display_name', 'profile:display_name', 403],
    ['POST /display_name', 'profile:display_name:write', 200],
    ['POST /display_name', 'profile:write', 200],
    ['POST /ecosystem_anon_id', 'profile', 403],
    ['POST /ecosystem_anon_id', 'profile:ecosystem_anon_id:write', 200],
    ['DELETE /avatar/00000000000000000000000000000000', 'profile', 403],
    ['DELETE /avatar/00000000000000000000000000000000', 'profile:avatar:write', 200],
    ['GET /subscriptions', 'profile:email', 403],
    ['GET /subscriptions', 'profile:subscriptions', 200],
    ['GET /subscriptions', 'profile', 200],
    ['GET /email', 'profile:email', 200],
    ['GET /email', 'email', 500],
    ['GET /profile', 'openid', 403],
    ['GET /profile', 'email', 200],
    ['GET /profile', 'profile:subscriptions', 200],
  ])('%s by %s is %i', async (to, scope, status) => {
    const body = to.startsWith('POST') ? { body: { displayName: 'Ann', ecosystemAnonId: 'anon' } } : {};
    const answer = await as(to, [scope], body);
    expect([answer.status, answer.body]).toEqual([status, status === 200 ? answer.body : expect.anything()]);
    if (status !== 200) expect(answer.body).toMatchObject({ code: status, errno: 999 });
  });

  test('open subscriptions by their own name, and no email by that of OpenID Connect', async () => {
    mock.accounts.change(uid, { subscriptions: ['radio'] });
    expect(await profile('profile:email')).toEqual({ email: EMAIL });
    expect(await profile('profile:subscriptions')).toEqual({ subscriptions: ['radio'] });
    expect(await profile('openid', 'email')).toEqual({ sub: uid });
  });
});

describe('a picture', () => {
  test.each(['image/jpg', 'image/webp', undefined])('of type %s is 415', async (type) => {
    const headers: Record<string, string> = type === undefined ? {} : { 'content-type': type };
    const answer = await as('POST /avatar/upload', ['profile:write'], { headers, body: await picture(8, 8) });
    expect(errorOf(answer)).toEqual([415, 999]);
  });

  test('in chunks misses its length', async () => {
    const headers = {
      authorization: bearer(mock, uid, 'profile:write'),
      'content-type': 'image/png',
      'transfer-encoding': 'chunked',
    };
    expect(await probe(mock, { to: 'POST /avatar/upload', body: 'x', headers })).toMatchObject({
      ...{ status: 400, body: { errno: 101, validation: { source: 'headers', keys: ['content-length'] } } },
    });
  });

  test('goes by its id, in lower case, and only from its owner', async () => {
    const id = await upload();
    const remove = (named: string) => as(`DELETE /avatar/${named}`, ['profile:write']);
    expect(await remove(id.toUpperCase().replace(/\d/g, 'A'))).toMatchObject({
      ...{ status: 400, body: { errno: 101, validation: { source: 'params', keys: ['id'] } } },
    });
    expect(await remove(NO_AVATAR)).toMatchObject({ status: 404, body: { errno: 999, error: 'Bad Request' } });
    const bob = mock.accounts.create({ email: 'bob@example.test' }).uid;
    const authorization = bearer(mock, bob, 'profile:write');
    expect(await ask(mock, 'DELETE', `/v1/avatar/${id}`, { authorization })).toMatchObject({
      ...{ status: 401, body: { errno: 100, error: 'Bad Request', reason: 'Avatar not owned by user' } },
    });
    expect((await remove(id)).status).toBe(200);
    expect(errorOf(await remove(id))).toEqual([404, 999]);
  });

  test('goes without an id, the one that is shown', async () => {
    const remove = (to: string) => as(to, ['profile:write']);
    expect(errorOf(await remove('DELETE /avatar'))).toEqual([404, 999]);
    await upload();
    expect(await remove('DELETE /avatar/')).toMatchObject({
      ...{ status: 400, body: { errno: 101, validation: { source: 'params', keys: ['id'] } } },
    });
    expect((await remove('DELETE /avatar')).status).toBe(200);
    expect((await get('/avatar', 'profile')).body).toMatchObject({ avatarDefault: true });
  });
});

describe('the cache', () => {
  const language = (locale: string) => mock.accounts.change(uid, { locale });
  const shown = async () => (await profile('profile')) as { readonly locale: string };

  test('hides what other servers change, for an hour', async () => {
    expect(await shown()).toMatchObject({ locale: 'nl' });
    language('fr');
    expect(await shown()).toMatchObject({ locale: 'nl' });
    expect(await profile('profile:locale')).toEqual({ locale: 'fr' });
    mock.clock.advance(60 * 60 * 1000);
    expect(await shown()).toMatchObject({ locale: 'fr' });
  });

  test.each<[string, () => Promise<unknown>]>([
    ['a display name', () => name('Ann')],
    ['an identifier', () => as('POST /ecosystem_anon_id', ['profile:write'], { body: { ecosystemAnonId: 'anon' } })],
    ['a picture', upload],
    ['its deletion', () => ask(mock, 'DELETE', `/v1/cache/${uid}`, { authorization: 'Bearer 8675309jenny' })],
    ['a new mock', async () => mock.restore(before)],
  ])('is emptied by %s', async (_name, change) => {
    before = mock.snapshot();
    await shown();
    language('fr');
    expect(await shown()).toMatchObject({ locale: 'nl' });
    await change();
    language('de');
    expect(await shown()).toMatchObject({ locale: 'de' });
  });
  let before: string;

  test('keeps uid, email and display name together too, and no sub', async () => {
    expect(await profile(...TRIO, 'openid')).toEqual({ uid, email: EMAIL, sub: uid });
    mock.accounts.change(uid, { displayName: 'Ann' });
    expect(await profile(...TRIO)).toEqual({ uid, email: EMAIL });
    expect(await profile('profile:uid', 'profile:display_name')).toEqual({ uid, displayName: 'Ann' });
  });

  test('says what it forgot, whoever is meant', async () => {
    const { status, body } = await ask(mock, 'DELETE', '/v1/cache/zzz', { authorization: 'Bearer 8675309jenny' });
    expect([status, body]).toEqual([200, [['profile'], TRIO]]);
  });

  test('tells the age of a profile, which a client can ask by', async () => {
    mock.clock.set(Date.UTC(2020, 6, 1));
    const first = await get('/profile', 'profile');
    const age = first.headers.get('last-modified') ?? '';
    expect(age).toBe('Wed, 01 Jul 2020 00:00:00 GMT');
    mock.clock.advance(60_000);
    const since = (when: string, more = {}) =>
      as('GET /profile', ['profile'], { headers: { 'if-modified-since': when, ...more } });
    expect(await since(age)).toMatchObject({ status: 304, body: undefined });
    expect((await since('Tue, 30 Jun 2020 23:59:59 GMT')).status).toBe(200);
    expect((await since(age, { 'if-none-match': '"another"' })).status).toBe(200);
    mock.clock.advance(60 * 60 * 1000);
    expect((await since(age)).status).toBe(200);
  });
});
