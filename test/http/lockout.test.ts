import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { type Mock, startMock } from '../../mock-server/start-mock.js';
import { authPW, type Held, TestClient } from './client-for-tests.js';

const LIMIT = 3;
const customs = { lockout: { perEmail: { count: LIMIT, seconds: 3600 } } };
const EMAIL = 'Ann@example.test';
const OTHER_CASE = 'aNN@example.test';
const RIGHT = authPW(EMAIL, 'password');
const WRONG = authPW(EMAIL, 'drowssap');
const publicKey = { algorithm: 'RS', n: '1234567890123456789', e: '65537' };

let mock: Mock;
let client: TestClient;
beforeAll(async () => {
  mock = await startMock({ edition: 'auth-2015', customs });
  client = new TestClient(mock);
});
afterEach(() => mock.reset());
afterAll(() => mock.stop());

/** The operations that ask for a password. */
const PROOFS: readonly (readonly [path: string, name: string])[] = [
  ['/account/login', 'authPW'],
  ['/account/destroy', 'authPW'],
  ['/password/change/start', 'oldAuthPW'],
];

const login = async (given: string, email = EMAIL) =>
  (await client.post('/account/login', { email, authPW: given })).body;
const statusOf = async (uid: string) => client.ok(client.get(`/account/status?uid=${uid}`));
const verify = (uid: string, code: unknown) => client.post('/account/unlock/verify_code', { uid, code });
const resend = (more: object = {}) => client.post('/account/unlock/resend_code', { email: EMAIL, ...more });
const mails = () => mock.world.mail.read(EMAIL);
const lastCode = () => mails().at(-1)?.headers['x-unlock-code'];

/** Gives wrong passwords until the account is locked. */
async function lockOut(): Promise<void> {
  for (let round = 0; round < LIMIT; round += 1) expect((await login(WRONG)).errno).toBe(103);
  expect((await login(RIGHT)).errno).toBe(121);
}

describe.each(PROOFS)('wrong passwords at %s', (path, name) => {
  const attempt = async (given: string, email = EMAIL) =>
    (await client.post(path, { email, [name]: given })).body.errno;

  test(`are 103 up to the last, and then the account is locked whatever is given`, async () => {
    const { uid } = mock.accounts.create({ email: EMAIL });
    for (let round = 1; round <= LIMIT; round += 1) {
      expect(await statusOf(uid)).toEqual({ exists: true, locked: false });
      expect(await attempt(WRONG)).toBe(103);
    }
    expect(await statusOf(uid)).toEqual({ exists: true, locked: true });
    expect(await attempt(RIGHT)).toBe(121);
    expect(await attempt(WRONG)).toBe(121);
    expect(await attempt(WRONG, OTHER_CASE)).toBe(121);
    expect(await attempt(RIGHT, OTHER_CASE)).toBe(121);
  });

  test('count under another spelling of the email, which is told of a wrong password alone', async () => {
    mock.accounts.create({ email: EMAIL });
    for (let round = 1; round <= LIMIT; round += 1) expect(await attempt(WRONG, OTHER_CASE)).toBe(120);
    expect(await attempt(RIGHT, OTHER_CASE)).toBe(121);
  });
});

describe('a lock', () => {
  test('counts wrong passwords of every operation together, and no other account', async () => {
    const bob = mock.accounts.create({ email: 'bob@example.test' });
    mock.accounts.create({ email: EMAIL });
    for (const [path, name] of PROOFS)
      expect((await client.post(path, { email: EMAIL, [name]: WRONG })).body.errno).toBe(103);
    expect((await login(RIGHT)).errno).toBe(121);
    expect(await login(bob.authPW ?? '', 'bob@example.test')).toMatchObject({ uid: bob.uid });
    expect((await statusOf(bob.uid)).locked).toBe(false);
  });

  test('leaves sessions, tokens and the way of the forgotten password alone', async () => {
    const { uid, sessionToken, keyFetchToken } = mock.accounts.create({ email: EMAIL });
    const session: Held = ['sessionToken', sessionToken];
    const started = await client.ok(client.post('/password/change/start', { email: EMAIL, oldAuthPW: RIGHT }));
    await lockOut();
    expect(await client.ok(client.get('/session/status', session))).toEqual({ uid });
    expect(await client.ok(client.get('/recovery_email/status', session))).toEqual({ email: EMAIL, verified: true });
    expect((await client.ok(client.get('/account/devices', session))).devices).toHaveLength(1);
    expect(await client.ok(client.post('/certificate/sign', { publicKey, duration: 1000 }, session))).toHaveProperty(
      'cert',
    );
    const { kA, wrapKb } = await client.keys(keyFetchToken);
    expect(await client.keys(started.keyFetchToken)).toEqual({ kA, wrapKb });
    expect((await client.post('/password/forgot/send_code', { email: EMAIL })).status).toBe(200);
    const finished = client.post('/password/change/finish', { authPW: RIGHT, wrapKb }, [
      'passwordChangeToken',
      started.passwordChangeToken,
    ]);
    expect(await client.ok(finished)).toEqual({});
    expect((await login(RIGHT)).errno).toBe(121);
  });

  test('is gone with the account: who gets the address next begins at zero', async () => {
    const first = { email: EMAIL, authPW: RIGHT };
    const { uid } = await client.ok(client.post('/account/create', first));
    await lockOut();
    const second = await client.ok(client.post('/account/create', first));
    expect([await statusOf(String(uid)), await statusOf(String(second.uid))]).toEqual([
      { exists: false, locked: false },
      { exists: true, locked: false },
    ]);
    for (let round = 1; round < LIMIT; round += 1) expect((await login(WRONG)).errno).toBe(103);
    expect(await login(RIGHT)).toMatchObject({ uid: second.uid });
  });

  test('over a verified account is no way to take its address', async () => {
    mock.accounts.create({ email: EMAIL });
    await lockOut();
    expect((await client.post('/account/create', { email: EMAIL, authPW: WRONG })).body.errno).toBe(101);
  });
});

describe('the unlock code', () => {
  test('is mailed once by the lock, and again for whoever asks', async () => {
    const { uid } = mock.accounts.create({ email: EMAIL });
    await lockOut();
    await login(WRONG);
    expect(mails().map(({ headers }) => headers['x-template-name'])).toEqual(['unlockEmail']);
    const code = lastCode();
    expect(code).toMatch(/^[0-9a-f]{32}$/);
    expect((await resend({ service: 'sync', resume: 'r', redirectTo: 'https://a.example' })).body).toEqual({});
    expect([mails().length, lastCode()]).toEqual([2, code]);
    const link = new URL(mails().at(-1)?.headers['x-link'] ?? '');
    expect([link.pathname, Object.fromEntries(link.searchParams), link.hash]).toEqual([
      '/complete_unlock_account',
      { uid, service: 'sync', redirectTo: 'https://a.example', resume: 'r' },
      `#code=${code}&uid=${uid}`,
    ]);
  });

  test('unlocks; a wrong one is 105, one for nobody 102', async () => {
    const { uid } = mock.accounts.create({ email: EMAIL });
    await lockOut();
    const code = lastCode();
    expect((await verify(uid, '00'.repeat(16))).body.errno).toBe(105);
    expect((await verify('00'.repeat(16), code)).body.errno).toBe(102);
    expect((await statusOf(uid)).locked).toBe(true);
    expect((await verify(uid.toUpperCase(), String(code).toUpperCase())).body).toEqual({});
    expect((await statusOf(uid)).locked).toBe(false);
    expect(await login(RIGHT)).toMatchObject({ uid, verified: true });
  });

  test('is a new one for a new lock, before which all wrong passwords are forgiven', async () => {
    const { uid } = mock.accounts.create({ email: EMAIL });
    await lockOut();
    const first = lastCode();
    await verify(uid, first);
    await lockOut();
    expect([mails().length, lastCode() === first]).toEqual([2, false]);
    expect((await verify(uid, first)).body.errno).toBe(105);
    expect((await verify(uid, lastCode())).status).toBe(200);
  });

  test('is nothing to an account that is not locked: any will do, and none is mailed', async () => {
    const { uid } = mock.accounts.create({ email: EMAIL });
    expect((await verify(uid, '00'.repeat(16))).body).toEqual({});
    expect((await resend()).body).toEqual({});
    expect(mails()).toEqual([]);
    expect((await client.post('/account/unlock/resend_code', { email: 'nobody@example.test' })).body.errno).toBe(102);
  });

  test('of one account unlocks no other', async () => {
    const bob = mock.accounts.create({ email: 'bob@example.test' });
    mock.accounts.create({ email: EMAIL });
    mock.accounts.change(bob.uid, { locked: true });
    await lockOut();
    expect((await verify(bob.uid, lastCode())).body.errno).toBe(105);
    expect((await statusOf(bob.uid)).locked).toBe(true);
  });
});

test('a code for a forgotten password unlocks as well, and the old password is good until the reset', async () => {
  const { uid } = mock.accounts.create({ email: EMAIL });
  await lockOut();
  const { passwordForgotToken } = await client.ok(client.post('/password/forgot/send_code', { email: EMAIL }));
  const code = await client.mailed(EMAIL, 'x-recovery-code');
  const forgot: Held = ['passwordForgotToken', passwordForgotToken];
  const { accountResetToken } = await client.ok(client.post('/password/forgot/verify_code', { code }, forgot));
  expect(await login(RIGHT)).toMatchObject({ uid });
  await lockOut();
  const reset = client.post('/account/reset', { authPW: WRONG }, ['accountResetToken', accountResetToken]);
  expect(await client.ok(reset)).toEqual({});
  expect(await login(WRONG)).toMatchObject({ uid });
});

test('the control API shows locks, sets them with a mail, and lifts them', async () => {
  const { uid } = mock.accounts.create({ email: EMAIL });
  const control = async (method: string, body?: object) => {
    const init = { method, headers: { 'content-type': 'application/json' } };
    const answer = await fetch(
      `${mock.controlUrl}/accounts/${uid}`,
      body === undefined ? init : { ...init, body: JSON.stringify(body) },
    );
    return (await answer.json()) as Record<string, unknown>;
  };
  expect((await control('GET')).locked).toBe(false);
  expect((await control('PATCH', { locked: true })).locked).toBe(true);
  expect((await login(RIGHT)).errno).toBe(121);
  const code = lastCode();
  expect((await control('PATCH', { locked: true })).locked).toBe(true);
  expect([mails().length, lastCode()]).toEqual([1, code]);
  expect((await control('PATCH', { locked: false })).locked).toBe(false);
  expect(await login(RIGHT)).toMatchObject({ uid });
});
