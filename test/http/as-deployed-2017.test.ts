import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { type Mock, startMock } from '../../mock-server/start-mock.js';
import { decodeJwt } from '../../protocol/browserid.js';
import { hex, unhex } from '../../protocol/bytes.js';
import { deriveToken } from '../../protocol/tokens.js';
import { authPW, type Held, TestClient } from './client-for-tests.js';
import { probe } from './probe.js';

const EMAIL = 'ann@example.test';
const proof = { email: EMAIL, authPW: authPW(EMAIL, 'first') };
const publicKey = { algorithm: 'RS', n: '1234567890123456789', e: '65537', version: '2012.08.15' };
const PUSH = 'https://updates.push.services.mozilla.com/push/1';
const faults: unknown[] = [];

let mock: Mock;
let client: TestClient;
beforeAll(async () => {
  mock = await startMock({
    edition: 'auth-2017',
    as: 'deployed',
    onUnexpected: (operation, error) => faults.push([operation, error]),
  });
  client = new TestClient(mock);
});
afterEach(() => mock.reset());
afterAll(() => mock.stop());
afterAll(() => expect(faults).toEqual([]));

const create = (more: object = {}) => client.ok(client.post('/account/create?keys=true', { ...proof, ...more }));
const held = (opened: Record<string, unknown>): Held => ['sessionToken', opened.sessionToken];
const link = () => client.mailed(EMAIL, 'x-link');
async function verified(): Promise<Record<string, unknown>> {
  const opened = await create();
  await client.ok(client.post('/recovery_email/verify_code', { uid: opened.uid, code: await code() }));
  return opened;
}
const code = () => client.mailed(EMAIL, 'x-verify-code');

describe('accounts', () => {
  test('are verified when the client says so, and their sessions wait without a mail', async () => {
    const { sessionToken, keyFetchToken } = await create({ preVerified: true });
    expect(await client.ok(client.get('/recovery_email/status', ['sessionToken', sessionToken]))).toMatchObject({
      emailVerified: true,
      sessionVerified: false,
    });
    expect((await client.get('/account/keys', ['keyFetchToken', keyFetchToken])).body.errno).toBe(104);
    expect(mock.world.mail.read(EMAIL)).toEqual([]);
  });

  test.each<[string, object, number]>([
    ['a service with a dash', { service: 'sync-2' }, 200],
    ['a long service', { service: 'a'.repeat(17) }, 107],
    ['a page of theirs', { redirectTo: 'https://accounts.firefox.com/x' }, 200],
    ['a page of others', { redirectTo: 'https://notfirefox.com/x' }, 107],
    ['an empty resume', { resume: '' }, 107],
  ])('are created with limits: %s', async (_name, more, errno) => {
    const { status, body } = await client.post('/account/create', { ...proof, ...more });
    expect(body.errno ?? status).toBe(errno);
  });

  test('are told of to their sessions', async () => {
    const token = held(await create());
    const own = await probe(mock, { to: 'GET /account/status', token });
    expect(own.body).toEqual({ exists: true, locale: null });
    const dead: Held = ['sessionToken', 'ab'.repeat(32)];
    expect((await probe(mock, { to: 'GET /account/status', token: dead })).body.errno).toBe(110);
    expect((await client.get('/account/status')).body.errno).toBe(108);
  });

  test('a sign-in tells of the mail it sent, and that it was the first', async () => {
    await create();
    expect(await client.ok(client.post('/account/login?keys=true', proof))).toMatchObject({
      ...{ emailSent: true, verified: false, verificationReason: 'signup', verificationMethod: 'email' },
    });
  });

  test('a sign-in with keys waits for a mail, wherever it comes from', async () => {
    await verified();
    const login = await client.ok(client.post('/account/login?keys=true', proof));
    expect(login).toMatchObject({ emailSent: true, verified: false, verificationReason: 'login' });
    expect(new URL(await link()).searchParams.get('code')).toBe(await code());
    expect(new URL(await link()).hash).toBe('');
    expect(await client.ok(client.post('/account/login', proof))).toMatchObject({ emailSent: false, verified: true });
  });

  test('a reset that wants keys and no session is done all the same', async () => {
    const { passwordForgotToken, ...state } = await client.ok(
      client.post('/password/forgot/send_code', (await verified()) && { email: EMAIL }),
    );
    expect(state).toEqual({ ttl: 3600, codeLength: 16, tries: 3 });
    const forgot: Held = ['passwordForgotToken', passwordForgotToken];
    expect((await client.post('/password/forgot/verify_code', { code: '12345678' }, forgot)).body.errno).toBe(107);
    expect((await client.post('/password/forgot/resend_code', { email: 'x@example.test' }, forgot)).status).toBe(200);
    const mailed = await client.mailed(EMAIL, 'x-recovery-code');
    const given = { code: mailed.toUpperCase() };
    const { accountResetToken } = await client.ok(client.post('/password/forgot/verify_code', given, forgot));
    const reset: Held = ['accountResetToken', accountResetToken];
    const changed = { authPW: authPW(EMAIL, 'second') };
    expect((await client.post('/account/reset', {}, reset)).body.errno).toBe(108);
    expect((await client.post('/account/reset?keys=true', changed, reset)).body).toMatchObject({
      ...{ errno: 108, param: 'sessionToken' },
    });
    expect((await client.post('/account/login', { email: EMAIL, ...changed })).status).toBe(200);
  });

  test('a password change names its session by the Hawk id', async () => {
    const { sessionToken } = await verified();
    const { passwordChangeToken } = await client.ok(
      client.post('/password/change/start', { email: EMAIL, oldAuthPW: proof.authPW }),
    );
    const token: Held = ['passwordChangeToken', passwordChangeToken];
    const body = { authPW: authPW(EMAIL, 'second'), wrapKb: 'ab'.repeat(32) };
    const finish = (session: unknown) =>
      client.post('/password/change/finish', { ...body, sessionToken: session }, token);
    expect((await finish(sessionToken)).body.errno).toBe(110);
    const id = hex(deriveToken('sessionToken', unhex(String(sessionToken))).tokenId);
    expect((await finish(id)).body).toHaveProperty('sessionToken');
  });
});

describe('certificates, devices and messages', () => {
  test('certificates keep the version of a key, and durations may be text', async () => {
    const token = held(await verified());
    const { cert } = await client.ok(client.post('/certificate/sign', { publicKey, duration: '1000' }, token));
    expect(decodeJwt(String(cert)).payload['public-key']).toEqual(publicKey);
    const { e: _e, ...half } = publicKey;
    expect((await client.post('/certificate/sign', { publicKey: half, duration: 1 }, token)).body).toMatchObject({
      ...{ errno: 108, param: 'e' },
    });
  });

  test.each<[string, object, number, object]>([
    ['a good one', { id: null, name: 'n', type: 'desktop', pushCallback: PUSH }, 200, {}],
    ['a push service of others', { name: 'n', type: 't', pushCallback: 'https://push.test/' }, 400, { param: 'id' }],
    ['an emoji', { name: '\u{1f98a}', type: 't' }, 400, { param: 'id' }],
    ['an id alone', { id: 'ab'.repeat(16) }, 400, { param: 'value' }],
    [
      'a changed name',
      { id: 'ab'.repeat(16), name: '\u{1f98a}' },
      400,
      { validation: { source: 'payload', keys: ['name', 'name'] } },
    ],
    ['a changed type', { id: 'ab'.repeat(16), type: 7 }, 400, { param: 'type' }],
  ])('devices: %s', async (_name, body, status, extras) => {
    const answer = await client.post('/account/device', body, held(await create()));
    expect(answer.status).toBe(status);
    expect(answer.body).toMatchObject(extras);
  });

  test('devices were never seen, and are desktops', async () => {
    const token = held(await verified());
    await client.ok(client.post('/certificate/sign', { publicKey, duration: 1 }, token));
    const [device] = (await client.ok(client.get('/account/devices', token))) as unknown as object[];
    expect(device).toMatchObject({ lastAccessTime: null, lastAccessTimeFormatted: '', type: 'desktop' });
  });

  test('notifications lose what is no id, and take numbers as text', async () => {
    const token = held(await create());
    const payload = { version: 1, command: 'fxaccounts:password_reset' };
    const answer = (body: object) => client.post('/account/devices/notify', { to: 'all', payload, ...body }, token);
    expect((await answer({ to: [7, 'x'], TTL: '5' })).status).toBe(200);
    expect((await answer({ to: 'nobody' })).body.validation).toEqual({ source: 'payload', keys: ['to', 'to'] });
    expect((await answer({ TTL: 'soon' })).body.validation).toEqual({ source: 'payload', keys: ['TTL', 'to'] });
  });

  test('text messages', async () => {
    const token = held(await create());
    const errno = async (phoneNumber: string) =>
      (await client.post('/sms', { phoneNumber, messageId: 1 }, token)).body.errno;
    expect(await errno('+15035550100')).toBeUndefined();
    expect(await errno('5035550100')).toBe(107);
    expect(await errno('+9991234567')).toBe(999);
    expect(await client.ok(client.get('/sms/status', token))).toEqual({ ok: false });
  });
});
