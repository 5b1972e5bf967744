import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Mock, startMock } from '../../mock-server/start-mock.js';
import { decodeJwt, publicKeyFromDecimal, verifyJwt } from '../../protocol/browserid.js';
import { authPW, type Held, rewrapped, TestClient } from './client-for-tests.js';

const HOUR = 3_600_000;
const publicKey = { algorithm: 'RS', n: '1234567890123456789', e: '65537' };
const faults: unknown[] = [];
let mock: Mock;
let client: TestClient;

beforeAll(async () => {
  mock = await startMock({ onUnexpected: (operation, error) => faults.push([operation, error]) });
  client = new TestClient(mock);
});
afterAll(() => mock.stop());
afterAll(() => expect(faults).toEqual([]));

/** "Create account" up to the keys; the password is `first`. */
async function createAccount(email: string) {
  const proof = { email, authPW: authPW(email, 'first') };
  expect((await client.ok(client.post('/get_random_bytes'))).data).toMatch(/^[0-9a-f]{64}$/);
  const created = await client.ok(client.post('/account/create', proof));
  const login = await client.ok(client.post('/account/login?keys=true', proof));
  const session: Held = ['sessionToken', login.sessionToken];
  const device = await client.ok(client.post('/account/device', { name: 'Phone', type: 'mobile' }, session));
  const before = await client.ok(client.get('/recovery_email/status', session));
  const code = await client.mailed(email, 'x-verify-code');
  await client.ok(client.post('/recovery_email/verify_code', { uid: created.uid, code }));
  return { created, login, session, device, before, keys: await client.keys(login.keyFetchToken) };
}

/** "Attach a new device" as it stands in the document: no mail in between. */
async function attachDevice(email: string, password: string) {
  const login = await client.ok(client.post('/account/login?keys=true', { email, authPW: authPW(email, password) }));
  const session: Held = ['sessionToken', login.sessionToken];
  await client.ok(client.post('/account/device', { name: 'Desktop', type: 'desktop' }, session));
  const keys = await client.keys(login.keyFetchToken);
  const { cert } = await client.ok(client.post('/certificate/sign', { publicKey, duration: HOUR }, session));
  return { login, session, keys, cert: String(cert) };
}

describe('the documented flows', () => {
  test('create account', async () => {
    const { created, login, session, device, before } = await createAccount('create@example.test');
    expect(login).toMatchObject({
      uid: created.uid,
      verified: false,
      verificationReason: 'login',
      verificationMethod: 'email',
    });
    expect(before).toEqual({
      email: 'create@example.test',
      verified: false,
      sessionVerified: false,
      emailVerified: false,
    });
    const { cert } = await client.ok(client.post('/certificate/sign', { publicKey, duration: HOUR }, session));
    expect(decodeJwt(String(cert)).payload).toMatchObject({ 'fxa-deviceId': device.id, 'fxa-tokenVerified': true });
  });

  test('attach a new device', async () => {
    const first = await createAccount('attach@example.test');
    const second = await attachDevice('attach@example.test', 'first');
    expect(second.login).toMatchObject({ uid: first.created.uid, verified: true });
    expect(second.login).not.toHaveProperty('verificationReason');
    expect(second.keys).toEqual(first.keys);
    const support = (await (await fetch(`${mock.url}/.well-known/browserid`)).json()) as {
      'public-key': { n: string; e: string };
    };
    expect(verifyJwt(second.cert, publicKeyFromDecimal(support['public-key']))).toBe(true);
  });

  test('forgot password', async () => {
    const email = 'forgot@example.test';
    const first = await createAccount(email);
    const sent = await client.ok(client.post('/password/forgot/send_code', { email, service: 'sync' }));
    const forgot: Held = ['passwordForgotToken', sent.passwordForgotToken];
    expect(await client.ok(client.get('/password/forgot/status', forgot))).toEqual({ tries: 3, ttl: 900 });
    const code = await client.mailed(email, 'x-recovery-code');
    const { accountResetToken } = await client.ok(client.post('/password/forgot/verify_code', { code }, forgot));
    const reset = await client.ok(
      client.post('/account/reset?keys=true', { authPW: authPW(email, 'second'), sessionToken: true }, [
        'accountResetToken',
        accountResetToken,
      ]),
    );
    expect(reset).toMatchObject({ uid: first.created.uid, verified: true });
    const keys = await client.keys(reset.keyFetchToken);
    expect([keys.kA === first.keys.kA, keys.wrapKb === first.keys.wrapKb]).toEqual([true, false]);
    expect((await client.get('/session/status', first.session)).body).toMatchObject({ code: 401, errno: 110 });
    expect((await attachDevice(email, 'second')).keys).toEqual(keys);
  });

  test('change password', async () => {
    const email = 'change@example.test';
    const first = await createAccount(email);
    const started = await client.ok(
      client.post('/password/change/start', { email, oldAuthPW: authPW(email, 'first') }),
    );
    expect(started.verified).toBe(true);
    const { wrapKb: oldWrapKb } = await client.keys(started.keyFetchToken);
    const wrapKb = rewrapped(email, 'first', 'second', oldWrapKb);
    const finish = { authPW: authPW(email, 'second'), wrapKb, sessionToken: first.login.sessionToken };
    const finished = await client.ok(
      client.post('/password/change/finish?keys=true', finish, ['passwordChangeToken', started.passwordChangeToken]),
    );
    expect(finished).toMatchObject({ uid: first.created.uid, verified: true });
    expect(await client.keys(finished.keyFetchToken)).toEqual({ kA: first.keys.kA, wrapKb });
    expect((await attachDevice(email, 'second')).keys).toEqual({ kA: first.keys.kA, wrapKb });
    expect((await client.post('/account/login', { email, authPW: authPW(email, 'first') })).body).toMatchObject({
      errno: 103,
    });
  });
});

describe('what the flows leave out', () => {
  test('an account is found by uid and by email until it is destroyed', async () => {
    const email = 'Gone@example.test';
    const { created, session } = await createAccount(email);
    const exists = async () => [
      await client.ok(client.get(`/account/status?uid=${created.uid}`)),
      await client.ok(client.post('/account/status', { email: email.toLowerCase() })),
    ];
    expect(await exists()).toEqual([{ exists: true }, { exists: true }]);
    expect(await client.ok(client.get('/session/status', session))).toEqual({ uid: created.uid });
    expect(await client.ok(client.post('/account/destroy', { email, authPW: authPW(email, 'first') }))).toEqual({});
    expect(await exists()).toEqual([{ exists: false }, { exists: false }]);
    expect((await client.get('/account/status?uid=nobody')).body).toMatchObject({
      errno: 107,
      validation: { source: 'query', keys: ['uid'] },
    });
  });

  test('a keyFetchToken is used up by a request that fails', async () => {
    const email = 'early@example.test';
    const created = await client.ok(
      client.post('/account/create?keys=true', { email, authPW: authPW(email, 'first') }),
    );
    const fetchKeys = async () =>
      (await client.get('/account/keys', ['keyFetchToken', created.keyFetchToken])).body.errno;
    expect([await fetchKeys(), await fetchKeys()]).toEqual([104, 110]);
  });

  test('a reset or a change that names no session is answered with an empty object', async () => {
    const email = 'bare@example.test';
    await createAccount(email);
    const started = await client.ok(
      client.post('/password/change/start', { email, oldAuthPW: authPW(email, 'first') }),
    );
    const finish = { authPW: authPW(email, 'second'), wrapKb: 'c3'.repeat(32) };
    const token: Held = ['passwordChangeToken', started.passwordChangeToken];
    expect(await client.ok(client.post('/password/change/finish?keys=true', finish, token))).toEqual({});
    const { passwordForgotToken } = await client.ok(client.post('/password/forgot/send_code', { email }));
    const forgot: Held = ['passwordForgotToken', passwordForgotToken];
    expect(await client.ok(client.post('/password/forgot/resend_code', { email }, forgot))).toMatchObject({
      passwordForgotToken,
      tries: 3,
    });
    const code = await client.mailed(email, 'x-recovery-code');
    const { accountResetToken } = await client.ok(client.post('/password/forgot/verify_code', { code }, forgot));
    const reset = client.post('/account/reset?keys=true', { authPW: authPW(email, 'third') }, [
      'accountResetToken',
      accountResetToken,
    ]);
    expect(await client.ok(reset)).toEqual({});
  });

  test('a session that the change names wrongly costs the passwordChangeToken and nothing else', async () => {
    const email = 'wrong@example.test';
    const { session } = await createAccount(email);
    const started = await client.ok(
      client.post('/password/change/start', { email, oldAuthPW: authPW(email, 'first') }),
    );
    const finish = { authPW: authPW(email, 'second'), wrapKb: 'c3'.repeat(32), sessionToken: '00'.repeat(32) };
    const attempt = async () =>
      (await client.post('/password/change/finish', finish, ['passwordChangeToken', started.passwordChangeToken])).body
        .errno;
    expect([await attempt(), await attempt()]).toEqual([110, 110]);
    expect((await client.get('/session/status', session)).status).toBe(200);
  });

  test('a code is sent again, and a session destroyed', async () => {
    const email = 'again@example.test';
    const created = await client.ok(client.post('/account/create', { email, authPW: authPW(email, 'first') }));
    const session: Held = ['sessionToken', created.sessionToken];
    const code = await client.mailed(email, 'x-verify-code');
    expect(await client.ok(client.post('/recovery_email/resend_code', { resume: 'r' }, session))).toEqual({});
    expect([await client.mailed(email, 'x-verify-code'), await client.mailed(email, 'x-link')]).toEqual([
      code,
      expect.stringContaining('resume=r#code='),
    ]);
    expect(await client.ok(client.post('/session/destroy', {}, session))).toEqual({});
    expect((await client.get('/recovery_email/status', session)).body.errno).toBe(110);
  });
});
