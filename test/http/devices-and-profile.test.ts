import { generateKeyPairSync } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { KeySet } from '../../mock-server/domain/rows.js';
import { type Mock, startMock } from '../../mock-server/start-mock.js';
import { signCertificate } from '../../protocol/browserid.js';
import { authPW, type Held, TestClient } from './client-for-tests.js';

const JKU = 'https://issuer.example.test/keys';
const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const { n, e } = publicKey.export({ format: 'jwk' }) as { n: string; e: string };
const TRUST: Record<string, KeySet> = { [JKU]: { keys: [{ kid: 'one', kty: 'RSA', n, e }] } };

let mock: Mock;
let client: TestClient;
beforeAll(async () => {
  mock = await startMock({ preVerifyTrust: TRUST });
  client = new TestClient(mock);
});
afterAll(() => mock.stop());

let people = 0;

/** Makes an account that an issuer vouches for. */
async function preVerified(): Promise<{ email: string; uid: string; session: Held; keyFetchToken: unknown }> {
  people += 1;
  const email = `vouched-${people}@example.test`;
  const { hostname } = new URL(mock.url);
  const payload = {
    exp: mock.world.clock.seconds() + 60,
    aud: hostname,
    sub: email,
    typ: 'mozilla/fxa/preVerifyToken/v1',
  };
  const header = { alg: 'RS256', kid: 'one', jku: JKU };
  const preVerifyToken = signCertificate({ signingKey: privateKey, header, payload });
  const body = { email, authPW: authPW(email, 'password'), preVerifyToken };
  const { uid, sessionToken, keyFetchToken } = await client.ok(client.post('/account/create?keys=true', body));
  return { email, uid: String(uid), session: ['sessionToken', sessionToken], keyFetchToken };
}

test('a preVerifyToken gives a verified account, session and keys, and causes no mail', async () => {
  const { email, session, keyFetchToken } = await preVerified();
  expect(await client.ok(client.get('/recovery_email/status', session))).toMatchObject({
    verified: true,
    emailVerified: true,
    sessionVerified: true,
  });
  expect((await client.keys(keyFetchToken)).kA).toMatch(/^[0-9a-f]{64}$/);
  expect(mock.world.mail.read(email)).toEqual([]);
});

test('a preVerifyToken of nobody is errno 105 and makes no account', async () => {
  const email = 'forged@example.test';
  const { status, body } = await client.post('/account/create', {
    email,
    authPW: authPW(email, 'password'),
    preVerifyToken: 'e30.e30.AAAA',
  });
  expect([status, body]).toMatchObject([400, { errno: 105, internal: 'untrusted' }]);
  expect(await client.ok(client.post('/account/status', { email }))).toEqual({ exists: false });
});

describe('devices', () => {
  test('are listed, notified and destroyed', async () => {
    const { email, session } = await preVerified();
    const signedIn = await client.ok(client.post('/account/login', { email, authPW: authPW(email, 'password') }));
    const phone: Held = ['sessionToken', signedIn.sessionToken];
    const pushCallback = `https://updates.push.services.mozilla.com/update/${people}`;
    const details = { name: 'Phone', type: 'mobile', pushCallback, pushPublicKey: 'BCp9', pushAuthKey: 'w3b1' };
    const { id } = await client.ok(client.post('/account/device', details, phone));
    await client.ok(client.post('/account/device', { name: 'Desk', type: 'desktop' }, session));
    const list = (await client.ok(client.get('/account/devices', session))) as unknown as Record<string, unknown>[];
    expect(list.map(({ name, isCurrentDevice }) => [name, isCurrentDevice])).toEqual([
      ['Phone', false],
      ['Desk', true],
    ]);
    expect(list[0]).toMatchObject({ ...details, id, lastAccessTimeFormatted: expect.any(String) });

    mock.world.push.empty(pushCallback);
    const payload = { version: 1, command: 'sync:collection_changed', data: { collections: ['tabs'] } };
    expect(await client.ok(client.post('/account/devices/notify', { to: 'all', payload, TTL: 5 }, session))).toEqual(
      {},
    );
    expect(mock.world.push.read(pushCallback)).toMatchObject([{ ttl: 5, payload }]);

    expect(await client.ok(client.post('/account/device/destroy', { id }, session))).toEqual({});
    expect((await client.get('/session/status', phone)).body.errno).toBe(110);
    expect((await client.post('/account/device/destroy', { id }, session)).body.errno).toBe(123);
  });

  test('a payload that fits no command is errno 107', async () => {
    const { session } = await preVerified();
    const { status, body } = await client.post('/account/devices/notify', { to: 'all', payload: {} }, session);
    expect([status, body]).toMatchObject([400, { errno: 107, validation: 'invalid payload' }]);
  });
});

describe('the profile', () => {
  const read = async (authorization: string) => {
    const response = await fetch(`${mock.url}/v1/account/profile`, { headers: { authorization } });
    return [response.status, (await response.json()) as unknown];
  };

  test('is read with a session or with a bearer token, whatever the case of its scheme', async () => {
    const { email, uid, session } = await preVerified();
    expect(await client.ok(client.get('/account/profile', session))).toMatchObject({ email });
    const token = mock.world.bearerTokens.mint(uid, ['profile:email']);
    expect(await read(`Bearer ${token}`)).toEqual([200, { email }]);
    expect(await read(`bearer ${token}`)).toEqual([200, { email }]);
    mock.world.accounts.destroy(mock.world.accounts.get(uid));
    expect(await read(`Bearer ${token}`)).toMatchObject([400, { errno: 102 }]);
  });

  test.each([
    'Bearer nobody',
    'Bearer',
    'Bearer ',
    'Bearer a b',
    'Basic YTpi',
    'Bearerx',
  ])('"%s" opens nothing', async (authorization) => {
    expect(await read(authorization)).toMatchObject([401, { errno: 110 }]);
  });

  test('a bearer token opens no other operation', async () => {
    const { uid } = await preVerified();
    const authorization = `Bearer ${mock.world.bearerTokens.mint(uid, ['profile'])}`;
    const response = await fetch(`${mock.url}/v1/account/devices`, { headers: { authorization } });
    expect([response.status, await response.json()]).toMatchObject([401, { errno: 110 }]);
  });
});
