import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Mock, startMock } from '../../mock-server/start-mock.js';
import { decodeJwt, publicKeyFromDecimal, verifyJwt } from '../../protocol/browserid.js';
import { type HeldToken, KeyServerClient, resetOf, type Someone } from './key-server-client-for-tests.js';

const HOUR = 3_600_000;
const publicKey = { algorithm: 'RS', n: '1234567890123456789', e: '65537' };
const faults: unknown[] = [];
let mock: Mock;
let client: KeyServerClient;

beforeAll(async () => {
  mock = await startMock({
    edition: 'key-server-2013',
    onUnexpected: (operation, error) => faults.push([operation, error]),
  });
  client = new KeyServerClient(mock);
});
afterAll(() => mock.stop());
afterAll(() => expect(faults).toEqual([]));

/** "Attach a new device" as it stands in the document; the end of every other flow. */
async function attach(someone: Someone) {
  const { sessionToken, keyFetchToken } = await client.signIn(someone);
  const session: HeldToken = ['sessionToken', sessionToken];
  const keys = await client.keys(keyFetchToken);
  const { cert } = await client.ok(client.post('/certificate/sign', { publicKey, duration: HOUR }, session));
  return { sessionToken, session, keys, cert: String(cert) };
}

describe('the documented flows', () => {
  test('create account', async () => {
    const email = 'create@example.test';
    const someone = await client.account(email);
    const { sessionToken, keyFetchToken } = await client.signIn(someone);
    const methods = client.get('/account/recovery_methods', ['sessionToken', sessionToken]);
    expect(await client.ok(methods)).toEqual({ recoveryMethods: [{ email, verified: false, primary: true }] });
    expect(await client.keys(keyFetchToken)).toEqual({
      kA: expect.stringMatching(/^[0-9a-f]{64}$/),
      wrapKb: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    const { cert } = await client.ok(
      client.post('/certificate/sign', { publicKey, duration: HOUR }, ['sessionToken', sessionToken]),
    );
    expect(decodeJwt(String(cert)).payload).toMatchObject({ principal: { email }, 'public-key': publicKey });
  });

  test('attach a new device', async () => {
    const someone = await client.account('attach@example.test');
    const [first, second] = [await attach(someone), await attach(someone)];
    expect(second.keys).toEqual(first.keys);
    const support = (await (await fetch(`${mock.url}/.well-known/browserid`)).json()) as {
      'public-key': { n: string; e: string };
    };
    expect(verifyJwt(second.cert, publicKeyFromDecimal(support['public-key']))).toBe(true);
    const { devices } = await client.ok(client.get('/account/devices', second.session));
    expect(devices).toHaveLength(2);
    expect(await client.ok(client.post('/session/destroy', {}, first.session))).toEqual({});
    expect((await client.ok(client.get('/account/devices', second.session))).devices).toHaveLength(1);
    expect((await client.get('/session/status', first.session)).status).toBe(401);
    expect(await client.ok(client.get('/session/status', second.session))).toEqual({});
  });

  test('forgot password', async () => {
    const email = 'forgot@example.test';
    const someone = await client.account(email);
    const before = await attach(someone);
    const { forgotPasswordToken } = await client.ok(client.post('/password/forgot/send_code', { email }));
    const code = await client.mailed(email, 'x-recovery-code');
    const { accountResetToken } = await client.ok(
      client.post('/password/forgot/verify_code', { code, forgotPasswordToken }),
    );
    const changed = { ...someone, password: 'second' };
    const wrapKb = 'c3'.repeat(32);
    const body = resetOf(String(accountResetToken), changed, wrapKb);
    expect(await client.ok(client.post('/account/reset', body, ['accountResetToken', accountResetToken]))).toEqual({});
    expect((await attach(changed)).keys).toEqual({ kA: before.keys.kA, wrapKb });
    expect((await client.get('/session/status', before.session)).status).toBe(401);
  });

  test('change password', async () => {
    const someone = await client.account('change@example.test');
    const before = await attach(someone);
    const { keyFetchToken, accountResetToken } = await client.beginChange(someone, before.sessionToken);
    expect(await client.keys(keyFetchToken)).toEqual(before.keys);
    const changed = { ...someone, password: 'second' };
    const wrapKb = '00'.repeat(32);
    const body = resetOf(accountResetToken, changed, wrapKb);
    await client.ok(client.post('/account/reset', body, ['accountResetToken', accountResetToken]));
    // Zeros are a wrapKb like any other in this edition.
    expect((await attach(changed)).keys).toEqual({ kA: before.keys.kA, wrapKb });
    const { body: finish } = await client.proof(someone);
    expect((await client.post('/session/auth/finish', finish)).status).toBe(400);
  });
});
