import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { type Mock, startMock } from '../../mock-server/start-mock.js';
import { authPW, TestClient } from './client-for-tests.js';
import { startMockProgram } from './mock-process.js';
import { ask, bearer } from './profile-for-tests.js';

const EMAIL = 'ann@example.test';
let mock: Mock;
let auth: TestClient;
beforeAll(async () => {
  mock = await startMock({ edition: 'auth-2017', also: [{ edition: 'profile-2020' }] });
  auth = new TestClient(mock);
});
afterEach(async () => {
  await mock.deviations.set([]);
  mock.clock.reset();
  mock.reset();
});
afterAll(() => mock.stop());

const signUp = async () => {
  const body = { email: EMAIL, authPW: authPW(EMAIL, 'password') };
  return String((await auth.ok(auth.post('/account/create', body))).uid);
};
const profile = async (authorization: string) => ask(mock, 'GET', '/v1/profile', { authorization });

describe('two editions of one mock', () => {
  test('have a port each, and one clock, store and control port', () => {
    expect(Object.keys(mock.urls)).toEqual(['auth-2017', 'profile-2020']);
    expect(mock.urls['auth-2017']).toBe(mock.url);
    expect(mock.worlds['profile-2020']?.store).toBe(mock.world.store);
    expect(mock.worlds['profile-2020']?.clock).toBe(mock.world.clock);
  });

  test('have one account base: what happens on one port shows on the other at once', async () => {
    const uid = await signUp();
    const authorization = bearer(mock, EMAIL, 'profile');
    expect((await profile(authorization)).body).toMatchObject({ uid, email: EMAIL });
    mock.accounts.change(uid, { locale: 'fr' });
    expect((await profile(authorization)).body).toMatchObject({ locale: 'fr' });
    await auth.ok(auth.post('/account/destroy', { email: EMAIL, authPW: authPW(EMAIL, 'password') }));
    expect(await profile(authorization)).toMatchObject({ status: 403, body: { errno: 100 } });
  });

  test('take the same bearer tokens, each for what it has', async () => {
    const uid = await signUp();
    const authorization = bearer(mock, uid, 'profile');
    const response = await fetch(`${mock.url}/v1/account/profile`, { headers: { authorization } });
    expect(await response.json()).toEqual({ email: EMAIL });
  });

  test('answer nothing of each other', async () => {
    await signUp();
    expect((await ask(mock, 'POST', '/v1/account/login', { body: {} })).status).toBe(404);
    expect((await fetch(`${mock.url}/v1/display_name`)).status).toBe(404);
  });

  test('are snapshot and restored together', async () => {
    const authorization = bearer(mock, await signUp(), 'profile');
    const snapshot = mock.snapshot();
    mock.reset();
    expect((await profile(authorization)).status).toBe(403);
    mock.restore(snapshot);
    expect((await profile(authorization)).status).toBe(200);
  });
});

describe('the control port of two editions', () => {
  const control = async (method: string, path: string, body?: object) => {
    const sent = body === undefined ? {} : { body: JSON.stringify(body) };
    const response = await fetch(`${mock.controlUrl}${path}`, { method, ...sent });
    return { status: response.status, body: (await response.json()) as Record<string, unknown> };
  };

  test('arms faults of either, each in its own numbers', async () => {
    const authorization = bearer(mock, await signUp(), 'profile');
    await control('POST', '/faults', { operation: 'profile', errno: 105, times: 1 });
    expect(await profile(authorization)).toMatchObject({ status: 503, body: { errno: 105 } });
    await control('POST', '/faults', { errno: 'TooManyRequests', times: 2 });
    expect((await auth.post('/get_random_bytes')).body).toMatchObject({ errno: 114, info: expect.any(String) });
    expect((await profile(authorization)).body).toMatchObject({ errno: 114 });
    expect((await control('GET', '/faults')).body).toEqual([]);
    await control('POST', '/faults', { errno: 'AnonIdIsSet' });
    expect((await auth.post('/get_random_bytes')).status).toBe(200);
    expect((await profile(authorization)).status).toBe(412);
    const foreign = { operation: 'profile', errno: 'IncorrectPassword' };
    expect(await control('POST', '/faults', foreign)).toMatchObject({ status: 400 });
    expect(await control('POST', '/faults', { operation: 'profil', status: 500 })).toMatchObject({
      body: { message: expect.stringContaining('did you mean "profile"') },
    });
  });

  test('switches deviations of either', async () => {
    const authorization = bearer(mock, await signUp(), 'profile');
    const on = ['profile/uid-is-the-users', 'get-random-bytes/response-200-data'];
    expect((await control('PUT', '/deviations', { on })).body).toHaveLength(2);
    const { uid } = (await profile(authorization)).body as { uid: string };
    expect(uid).not.toBe(mock.accounts.find(EMAIL).uid);
    expect(typeof (await auth.post('/get_random_bytes')).body.data).toBe('object');
    expect(await control('PUT', '/deviations', { on: ['profile/uid'] })).toMatchObject({ status: 400 });
  });

  test('keeps one journal, and counts for each edition', async () => {
    const authorization = bearer(mock, await signUp(), 'profile');
    await profile(authorization);
    const entries = (await control('GET', '/journal')).body as unknown as { edition: string; operation: string }[];
    expect(entries.map(({ edition, operation }) => [edition, operation])).toEqual([
      ['auth-2017', 'accountCreate'],
      ['profile-2020', 'profile'],
    ]);
    expect((await control('GET', '/exercised')).body).toHaveProperty(['account-create/response-200-uid']);
    expect((await control('GET', '/exercised?edition=profile-2020')).body).toHaveProperty(['profile/response-200-uid']);
    expect((await control('GET', '/exercised?edition=profile')).status).toBe(400);
  });
});

test('a mock speaks an edition on one port', async () => {
  await expect(startMock({ also: [{ edition: 'auth-2017' }] })).rejects.toThrow('on one port, not on two');
});

test('a port that is taken stops the whole mock', async () => {
  const port = Number(new URL(mock.url).port);
  const free = await startMock({ controlPort: null });
  const first = Number(new URL(free.url).port);
  await free.stop();
  await expect(startMock({ port: first, also: [{ edition: 'profile-2020', port }] })).rejects.toThrow(`Port ${port}`);
  const again = await startMock({ port: first, controlPort: null });
  await again.stop();
});

test('the command serves several editions, and says where', async () => {
  const running = await startMockProgram(['--edition', 'auth-2017,profile-2020']);
  const urls = running.written.stdout.trim().split('\n');
  expect(urls).toHaveLength(2);
  expect(running.written.stderr).toContain('This is a MOCK of auth-2017 and profile-2020');
  expect(running.written.stderr).toContain(`profile-2020: ${urls[1]}`);
  expect((await fetch(`${urls[1]}/v1/uid`)).status).toBe(403);
  running.process.kill('SIGTERM');
  expect(await running.ended).toBe(0);
}, 20_000);
