import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { Duration } from '../../mock-server/panel/duration.js';
import { type Mock, startMock } from '../../mock-server/start-mock.js';
import { authPW, TestClient } from './client-for-tests.js';

const EMAIL = 'ann@example.test';
let mock: Mock;
let client: TestClient;

beforeAll(async () => {
  mock = await startMock();
  client = new TestClient(mock);
});
afterEach(async () => {
  await mock.violate();
  mock.reset();
});
afterAll(() => mock.stop());

const signUp = (email = EMAIL) => client.post('/account/create', { email, authPW: authPW(email, 'password') });
const login = (email = EMAIL) => client.post('/account/login', { email, authPW: authPW(email, 'password') });

describe('mail is taken', () => {
  test('with its code, link and account, as soon as it is there, and is gone then', async () => {
    const waiting = mock.mail.take(EMAIL);
    const { uid } = (await signUp()).body;
    const { code, link, ...mail } = await waiting;
    expect(mail).toMatchObject({ template: 'verifyEmail', uid, subject: expect.any(String) });
    expect([code, link]).toEqual([expect.stringMatching(/^[0-9a-f]{32}$/), expect.stringContaining(`code=${code}`)]);
    expect((await client.post('/recovery_email/verify_code', { uid, code })).status).toBe(200);
    expect(mock.mail.read(EMAIL).map(({ headers }) => headers['x-template-name'])).not.toContain('verifyEmail');
  });

  test('oldest first, each once, by several who wait', async () => {
    const waiting = [mock.mail.take('ann'), mock.mail.take('ann')];
    await signUp();
    const { uid } = (await signUp()).body;
    const taken = await Promise.all(waiting);
    expect(new Set(taken.map(({ messageId }) => messageId)).size).toBe(2);
    expect(taken[1]?.uid).toBe(uid);
    expect(mock.mail.read(EMAIL)).toEqual([]);
  });

  test('with the code of each kind', async () => {
    mock.accounts.create({ email: EMAIL });
    await client.post('/password/forgot/send_code', { email: EMAIL });
    expect(await mock.mail.take(EMAIL)).toMatchObject({ template: 'recoveryEmail', code: expect.any(String) });
    await client.post('/account/login/send_unblock_code', { email: EMAIL });
    const unblock = await mock.mail.take(EMAIL);
    expect(unblock).toMatchObject({ template: 'unblockCodeEmail', link: expect.stringContaining('report_signin') });
    expect(unblock.code).toMatch(/^[0-9A-Z]{8}$/);
  });

  test('or not, when none came in time', async () => {
    await expect(mock.mail.take('nobody', 10)).rejects.toThrow('No mail for nobody came within 10 ms');
  });
});

describe('the clock is moved', () => {
  test('by words, and tokens follow it', async () => {
    mock.accounts.create({ email: EMAIL });
    const { body } = await client.post('/password/forgot/send_code', { email: EMAIL });
    const token = ['passwordForgotToken', body.passwordForgotToken] as const;
    mock.clock.advance('14 minutes');
    expect((await client.get('/password/forgot/status', token)).status).toBe(200);
    mock.clock.advance('2 minutes');
    expect((await client.get('/password/forgot/status', token)).body.errno).toBe(110);
  });

  test('and stays where it is when nobody understands the words', () => {
    const { now } = mock.clock.freeze();
    expect(() => mock.clock.advance('16 minuets' as Duration)).toThrow('did you mean "minutes"?');
    expect(mock.clock.read().now).toBe(now);
  });
});

describe('the next call of an operation', () => {
  test('meets what it is told to, and only the next', async () => {
    mock.accounts.create({ email: EMAIL });
    const { id } = mock.faults.next('accountLogin', { errno: 114, retryAfter: 7 });
    expect((await login()).body).toMatchObject({ errno: 114, retryAfter: 7 });
    expect((await login()).status).toBe(200);
    expect(mock.faults.log()).toMatchObject([{ fault: id, retryAfter: 7 }]);
  });

  test('can be several, and further fields stay', async () => {
    mock.faults.next('accountLogin', { times: 2, errno: 114, retryAfter: 7, fields: { verificationReason: 'x' } });
    for (const _call of [1, 2])
      expect((await login()).body).toMatchObject({ errno: 114, retryAfter: 7, verificationReason: 'x' });
    expect((await login()).body.errno).toBe(102);
  });

  test('can be named by sequence', async () => {
    mock.accounts.create({ email: EMAIL });
    mock.faults.next('accountLogin', { sequence: [false, true, true], errno: 201 });
    const seen: unknown[] = [];
    for (const _call of [1, 2, 3, 4]) seen.push((await login()).status);
    expect(seen).toEqual([200, 503, 503, 200]);
  });

  test('is not that of an operation nobody knows', () => {
    expect(() => mock.faults.next('acountLogin', { errno: 114 })).toThrow('did you mean "accountLogin"?');
  });
});

describe('a rule is broken', () => {
  const RULE = 'account-keys/token-single-use-after-success';
  /** Statuses of fetching the keys twice with one token. */
  async function fetchedTwice(): Promise<number[]> {
    const { keyFetchToken } = mock.accounts.create();
    const fetch = async () => (await client.get('/account/keys', ['keyFetchToken', keyFetchToken])).status;
    return [await fetch(), await fetch()];
  }

  test('when it is named, until nothing is named', async () => {
    expect(await fetchedTwice()).toEqual([200, 401]);
    expect(await mock.violate(RULE)).toMatchObject([{ on: true, violates: [RULE] }]);
    expect(await fetchedTwice()).toEqual([200, 200]);
    expect(await mock.violate()).toEqual([]);
    expect(await fetchedTwice()).toEqual([200, 401]);
  });

  test('only if there is such a rule', async () => {
    await expect(mock.violate(`${RULE}s`)).rejects.toThrow(`did you mean "${RULE}"?`);
  });
});

describe('an account', () => {
  test('needs no address of its own', async () => {
    const { email, sessionToken } = mock.accounts.create({ verified: true });
    const { email: other } = mock.accounts.create({ verified: true });
    expect(other).not.toBe(email);
    expect((await login(email)).body).toMatchObject({ verified: true });
    expect((await client.get('/session/status', ['sessionToken', sessionToken])).status).toBe(200);
    mock.reset();
    expect((await mock.accounts.createInTime()).email).toBe(email);
  });

  test('is still checked', () => {
    expect(() => mock.accounts.create({ email: 'nonsense' })).toThrow();
    expect(() => mock.accounts.create({ verifyed: true } as object)).toThrow('did you mean "verified"?');
  });
});

describe('a mock for each test', () => {
  test('is there within 20 ms, in the median of many', async () => {
    const times: number[] = [];
    for (let n = 0; n < 25; n++) {
      const begin = performance.now();
      const one = await startMock({ seed: String(n) });
      await one.stop();
      times.push(performance.now() - begin);
    }
    expect(times.sort((a, b) => a - b)[12]).toBeLessThan(20);
  });

  test('stops with the block that it was started in', async () => {
    const one = await startMock();
    const { url } = one;
    // `await using` calls it; what compiles these tests does not know that form yet.
    await one[Symbol.asyncDispose]();
    await expect(fetch(`${url}/v1/get_random_bytes`, { method: 'POST' })).rejects.toThrow();
  });
});
