import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { type Mock, startMock } from '../../mock-server/start-mock.js';
import { decodeJwt } from '../../protocol/browserid.js';
import { authPW, type Held, rewrapped, TestClient } from './client-for-tests.js';

const EMAIL = 'ann@example.test';
const proof = { email: EMAIL, authPW: authPW(EMAIL, 'first') };
const WRONG_CODE = '00'.repeat(16);
const publicKey = { algorithm: 'RS', n: '1234567890123456789', e: '65537' };
const FIREFOX = 'Mozilla/5.0 (Windows NT 6.1; rv:35.0) Gecko/20100101 Firefox/35.0';
const PHONE = 'Mozilla/5.0 (Android; Mobile; rv:35.0) Gecko/35.0 Firefox/35.0';
const faults: unknown[] = [];

let mock: Mock;
let client: TestClient;
beforeAll(async () => {
  mock = await startMock({
    edition: 'auth-2015',
    // Nothing of this may have a meaning in an edition that confirms no sign-ins.
    signInConfirmation: 'always',
    onUnexpected: (operation, error) => faults.push([operation, error]),
  });
  client = new TestClient(mock);
});
afterEach(() => mock.reset());
afterAll(() => mock.stop());
afterAll(() => expect(faults).toEqual([]));

const session = ({ sessionToken }: { sessionToken?: unknown }): Held => ['sessionToken', sessionToken];
const mails = () => mock.world.mail.read(EMAIL).map(({ headers }) => headers['x-template-name']);
const code = () => client.mailed(EMAIL, 'x-verify-code');
const statusOf = async (token: Held) => (await client.get('/recovery_email/status', token)).body;
const create = () => client.ok(client.post('/account/create?keys=true', proof));
const verify = (uid: unknown, given: string) => client.post('/recovery_email/verify_code', { uid, code: given });

/** A code for the forgotten password, handed in; the accountResetToken. */
async function forgotten(): Promise<Held> {
  const { passwordForgotToken } = await client.ok(client.post('/password/forgot/send_code', { email: EMAIL }));
  const given = { code: await client.mailed(EMAIL, 'x-recovery-code') };
  const answer = await client.ok(
    client.post('/password/forgot/verify_code', given, ['passwordForgotToken', passwordForgotToken]),
  );
  return ['accountResetToken', answer.accountResetToken];
}

describe('a sign-in', () => {
  test('answers five fields, needs no confirmation and mails nothing', async () => {
    const { uid } = await create();
    expect(mails()).toEqual(['verifyEmail']);
    const early = await client.ok(client.post('/account/login', proof));
    expect(Object.keys(early).sort()).toEqual(['authAt', 'sessionToken', 'uid', 'verified']);
    expect(early).toMatchObject({ uid, verified: false });
    await verify(uid, await code());
    const login = await client.ok(client.post('/account/login?keys=true', proof));
    expect(Object.keys(login).sort()).toEqual(['authAt', 'keyFetchToken', 'sessionToken', 'uid', 'verified']);
    expect(login.verified).toBe(true);
    expect(await statusOf(session(login))).toEqual({ email: EMAIL, verified: true });
    expect(await client.keys(login.keyFetchToken)).toHaveProperty('kA');
    expect(mails()).toEqual(['verifyEmail']);
  });

  test('in another case is good with the right password, and 120 with a wrong one', async () => {
    const { uid } = await create();
    const email = EMAIL.toUpperCase();
    expect(await client.ok(client.post('/account/login', { ...proof, email }))).toMatchObject({ uid });
    const wrong = await client.post('/account/login', { email, authPW: 'ab'.repeat(32) });
    expect(wrong.body).toMatchObject({ errno: 120, email: EMAIL });
  });
});

describe('the verification of an address', () => {
  test('is one for every session and keyFetchToken, whenever it was opened', async () => {
    const created = await create();
    const login = await client.ok(client.post('/account/login?keys=true', proof));
    expect([await statusOf(session(created)), await statusOf(session(login))]).toEqual([
      { email: EMAIL, verified: false },
      { email: EMAIL, verified: false },
    ]);
    expect((await verify(created.uid, WRONG_CODE)).body.errno).toBe(105);
    expect((await verify(created.uid, await code())).body).toEqual({});
    expect([(await statusOf(session(created))).verified, (await statusOf(session(login))).verified]).toEqual([
      true,
      true,
    ]);
    expect(await client.keys(created.keyFetchToken)).toEqual(await client.keys(login.keyFetchToken));
  });

  test('once there is not undone or looked at again: any code is good, and none is mailed', async () => {
    const created = await create();
    await verify(created.uid, await code());
    expect((await verify(created.uid, WRONG_CODE)).body).toEqual({});
    expect((await verify(created.uid, 'no code')).body.errno).toBe(107);
    expect((await client.post('/recovery_email/resend_code', {}, session(created))).body).toEqual({});
    expect(mails()).toEqual(['verifyEmail']);
  });

  test('follows from a code for the forgotten password, and the sessions stay until the reset', async () => {
    const created = await create();
    const token = await forgotten();
    expect(await statusOf(session(created))).toEqual({ email: EMAIL, verified: true });
    const { kA } = await client.keys(created.keyFetchToken);
    expect(await client.ok(client.post('/account/reset', { authPW: authPW(EMAIL, 'second') }, token))).toEqual({});
    expect((await statusOf(session(created))).errno).toBe(110);
    const login = await client.ok(
      client.post('/account/login?keys=true', { ...proof, authPW: authPW(EMAIL, 'second') }),
    );
    expect((await client.keys(login.keyFetchToken)).kA).toBe(kA);
  });
});

describe('a new password', () => {
  test('opens no session, whatever is asked for, and mails no notice', async () => {
    const { uid, sessionToken } = mock.accounts.create({ email: EMAIL, authPW: proof.authPW });
    const started = await client.ok(client.post('/password/change/start', { email: EMAIL, oldAuthPW: proof.authPW }));
    const { kA, wrapKb: old } = await client.keys(started.keyFetchToken);
    const wrapKb = rewrapped(EMAIL, 'first', 'second', old);
    const finish = client.post(
      '/password/change/finish?keys=true',
      { authPW: authPW(EMAIL, 'second'), wrapKb, sessionToken },
      ['passwordChangeToken', started.passwordChangeToken],
    );
    expect(await client.ok(finish)).toEqual({});
    expect((await client.get('/session/status', ['sessionToken', sessionToken])).body.errno).toBe(110);
    const login = await client.ok(
      client.post('/account/login?keys=true', { ...proof, authPW: authPW(EMAIL, 'second') }),
    );
    expect([login.uid, await client.keys(login.keyFetchToken)]).toEqual([uid, { kA, wrapKb }]);
    const reset = client.post('/account/reset?keys=true', { ...proof, sessionToken: true }, await forgotten());
    expect(await client.ok(reset)).toEqual({});
    expect((await client.get('/session/status', session(login))).body.errno).toBe(110);
    expect(mails()).toEqual(['recoveryEmail']);
  });

  test('is not to be had with the token of an earlier start', async () => {
    mock.accounts.create({ email: EMAIL, authPW: proof.authPW });
    const start = () => client.ok(client.post('/password/change/start', { email: EMAIL, oldAuthPW: proof.authPW }));
    const [first, second] = [await start(), await start()];
    const finish = ({ passwordChangeToken }: Record<string, unknown>) =>
      client.post('/password/change/finish', { authPW: 'ab'.repeat(32), wrapKb: 'cd'.repeat(32) }, [
        'passwordChangeToken',
        passwordChangeToken,
      ]);
    expect([(await finish(first)).body.errno, (await finish(second)).status]).toEqual([110, 200]);
  });
});

describe('the devices of an account', () => {
  const signIn = async (userAgent: string) => {
    const answer = await fetch(`${mock.url}/v1/account/login`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'user-agent': userAgent },
      body: JSON.stringify(proof),
    });
    return session((await answer.json()) as object);
  };
  const devices = async (token: Held) =>
    (await client.ok(client.get('/account/devices', token))).devices as { id: string; name: string; type: string }[];

  test('are its sessions, as their User-Agent describes them, for every session alike', async () => {
    mock.accounts.create({ email: 'bob@example.test' });
    mock.accounts.create({ email: EMAIL, authPW: proof.authPW });
    const [desktop, phone] = [await signIn(FIREFOX), await signIn(PHONE)];
    const listed = await devices(phone);
    expect(listed.map(({ name, type }) => [name, type])).toEqual([
      ['', 'computer'],
      ['Firefox 35, Windows 6.1', 'computer'],
      ['Firefox 35, Android', 'mobile'],
    ]);
    expect(new Set(listed.map(({ id }) => id)).size).toBe(3);
    expect(await devices(desktop)).toEqual(listed);
    await client.post('/session/destroy', {}, desktop);
    expect(await devices(phone)).toEqual(listed.filter(({ name }) => !name.includes('Windows')));
    expect((await client.get('/account/devices', desktop)).body.errno).toBe(110);
  });

  test('do not show what signs their requests', async () => {
    mock.accounts.create({ email: EMAIL, authPW: proof.authPW });
    const token = await signIn(FIREFOX);
    const shown = JSON.stringify(await devices(token));
    for (const { tokenId, seed, hawkKey } of mock.world.store.tokens.values())
      expect([tokenId, seed, hawkKey].filter((secret) => shown.includes(secret.slice(0, 32)))).toEqual([]);
  });

  test('are not registered by a certificate, which has the claims of its time alone', async () => {
    const { sessionToken } = mock.accounts.create({ email: EMAIL, authPW: proof.authPW });
    const token: Held = ['sessionToken', sessionToken];
    const { cert } = await client.ok(client.post('/certificate/sign', { publicKey, duration: 1000 }, token));
    const claims = Object.keys(decodeJwt(String(cert)).payload).filter((name) => name.startsWith('fxa-'));
    expect(claims.sort()).toEqual(['fxa-generation', 'fxa-lastAuthAt', 'fxa-verifiedEmail']);
    expect([await devices(token), mock.accounts.inspect(EMAIL).devices]).toEqual([[expect.anything()], 0]);
  });
});

test.each([
  'POST /account/device',
  'POST /account/status',
  'GET /account/profile',
  'POST /account/login/send_unblock_code',
  'POST /sms',
  'POST /account/lock',
])('%s is no endpoint of this edition', async (endpoint) => {
  const [method, path] = endpoint.split(' ') as [string, string];
  const answer = await (method === 'GET' ? client.get(path) : client.post(path, { email: EMAIL }));
  expect([answer.status, answer.body.errno]).toEqual([404, 999]);
});
