import { createHash, generateKeyPairSync, type KeyObject } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { type Mock, startMock } from '../../mock-server/start-mock.js';
import { jwkToDecimal, type RsaJwk, signCertificate } from '../../protocol/browserid.js';
import { authPW, TestClient } from './client-for-tests.js';
import { ask, type Told } from './profile-for-tests.js';

const EMAIL = 'ann@example.test';
const CLIENT = 'a1b2c3d4e5f60718';
const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const ownKey = { algorithm: 'RS', ...jwkToDecimal(publicKey.export({ format: 'jwk' }) as RsaJwk) };

let mock: Mock;
let auth: TestClient;
let uid: string;
let sessionToken: string;
beforeAll(async () => {
  mock = await startMock({ also: [{ edition: 'profile-2020' }] });
  auth = new TestClient(mock);
});
beforeEach(() => {
  ({ uid, sessionToken } = mock.accounts.create({ email: EMAIL }));
});
afterEach(() => {
  mock.clock.reset();
  mock.reset();
});
afterAll(() => mock.stop());

/** A certificate of the session's account for our key, from the auth edition. */
async function certificate(): Promise<string> {
  const body = { publicKey: ownKey, duration: 3_600_000 };
  const { cert } = await auth.ok(auth.post('/certificate/sign', body, ['sessionToken', sessionToken]));
  return String(cert);
}

/** What our key says under a certificate. */
function asserted(cert: string, claims: object = {}, signingKey: KeyObject = privateKey): string {
  const payload = { exp: mock.world.clock.now() + 60_000, aud: mock.urls['profile-2020'], ...claims };
  return `${cert}~${signCertificate({ signingKey, payload })}`;
}

const oauth = (path: string, body: object): Promise<Told> => ask(mock, 'POST', path, { body });
const verify = async (token: unknown) => oauth('/v1/verify', { token });
const grant = (more: object) => ({ client_id: CLIENT, grant_type: 'fxa-credentials', scope: 'profile:uid', ...more });

describe('a session', () => {
  const exchange = (body: object, token = sessionToken) => auth.post('/oauth/token', body, ['sessionToken', token]);

  test('is exchanged for a token with the scopes that were asked for', async () => {
    const { status, body } = await exchange(grant({ scope: 'profile:uid openid', ttl: 60 }));
    expect([status, body]).toEqual([
      200,
      {
        access_token: expect.stringMatching(/^[0-9a-f]{64}$/),
        token_type: 'bearer',
        scope: 'profile:uid openid',
        expires_in: 60,
        auth_at: expect.any(Number),
      },
    ]);
    const authorization = `Bearer ${body.access_token}`;
    expect((await ask(mock, 'GET', '/v1/profile', { authorization })).body).toEqual({ uid, sub: uid });
    expect((await verify(body.access_token)).body).toEqual({
      user: uid,
      client_id: CLIENT,
      scope: ['profile:uid', 'openid'],
    });
    mock.clock.advance(60_000);
    expect(await verify(body.access_token)).toMatchObject({ status: 400, body: { code: 400, errno: 115 } });
    expect((await ask(mock, 'GET', '/v1/profile', { authorization })).status).toBe(403);
  });

  test('gives a token for two weeks at most', async () => {
    expect((await exchange(grant({ ttl: 10 ** 9 }))).body.expires_in).toBe(1_209_600);
    expect((await exchange(grant({}))).body.expires_in).toBe(1_209_600);
  });

  test('that nobody has, or whose email is not verified, gives none', async () => {
    expect(await exchange(grant({}), '00'.repeat(32))).toMatchObject({ status: 401, body: { errno: 110 } });
    mock.accounts.change(uid, { verified: false });
    expect(await exchange(grant({}))).toMatchObject({ status: 400, body: { errno: 104 } });
  });

  test('gives a code too, which is good once', async () => {
    const asked = { client_id: CLIENT, scope: 'profile', state: 'xyz', redirect_uri: 'https://rp.example.test/?a=b' };
    const { body } = await auth.post('/oauth/authorization', asked, ['sessionToken', sessionToken]);
    expect(body).toEqual({
      redirect: `https://rp.example.test/?a=b&code=${body.code}&state=xyz`,
      code: expect.stringMatching(/^[0-9a-f]{64}$/),
      state: 'xyz',
    });
    expect((await oauth('/v1/token', { client_id: CLIENT, code: body.code })).body).toMatchObject({ scope: 'profile' });
    expect(await oauth('/v1/token', { client_id: CLIENT, code: body.code })).toMatchObject({ body: { errno: 105 } });
  });
});

describe('an assertion', () => {
  test('is exchanged at /v1/token and at /v1/authorization', async () => {
    const assertion = asserted(await certificate());
    const { status, body } = await oauth('/v1/token', grant({ assertion }));
    expect([status, body]).toMatchObject([200, { scope: 'profile:uid', auth_at: expect.any(Number) }]);
    expect((await verify((body as { access_token: string }).access_token)).body).toMatchObject({ user: uid });
    const implicit = { client_id: CLIENT, assertion, scope: 'profile:email', response_type: 'token' };
    expect(await oauth('/v1/authorization', implicit)).toMatchObject({ status: 200, body: { scope: 'profile:email' } });
  });

  test.each<[string, (cert: string) => string]>([
    ['for somebody else', (cert) => asserted(cert, { aud: 'https://elsewhere.example.test' })],
    ['of a time that is over', (cert) => asserted(cert, { exp: mock.world.clock.now() - 1 })],
    ['without an end', (cert) => asserted(cert, { exp: undefined })],
    ['by another key', (cert) => asserted(cert, {}, generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey)],
    ['with two certificates', (cert) => `${cert}~${asserted(cert)}`],
    ['with a certificate alone', (cert) => cert],
    ['with a changed certificate', (cert) => asserted(changed(cert))],
    ['with a certificate of one’s own', () => asserted(selfMade())],
  ])('%s is 401 and 104', async (_what, made) => {
    const assertion = made(await certificate());
    expect(await oauth('/v1/token', grant({ assertion }))).toMatchObject({ status: 401, body: { errno: 104 } });
  });

  test('is refused once its account is destroyed, or its certificate is older than the password', async () => {
    const assertion = asserted(await certificate(), { exp: mock.world.clock.now() + 600_000 });
    mock.clock.advance(1000);
    const { store, clock } = mock.world;
    const account = mock.accounts.find(uid);
    store.accounts.set(uid, { ...account, verifierSetAt: clock.now() });
    expect(await oauth('/v1/token', grant({ assertion }))).toMatchObject({ status: 401 });
    store.accounts.set(uid, account);
    expect(await oauth('/v1/token', grant({ assertion }))).toMatchObject({ status: 200 });
    mock.accounts.destroy(uid);
    expect(await oauth('/v1/token', grant({ assertion }))).toMatchObject({ status: 401 });
  });

  test('that has none of the form is 400 and 109', async () => {
    for (const assertion of ['short', `${'x'.repeat(60)} `, 'x'.repeat(10_241)])
      expect(await oauth('/v1/token', grant({ assertion }))).toMatchObject({ status: 400, body: { errno: 109 } });
  });
});

describe('a code with a challenge', () => {
  const verifier = 'v'.repeat(43);
  const code_challenge = createHash('sha256').update(verifier).digest('base64url');
  const code = async () => {
    const asked = { client_id: CLIENT, scope: 'profile', state: 's', code_challenge, code_challenge_method: 'S256' };
    const { body } = await oauth('/v1/authorization', { ...asked, assertion: asserted(await certificate()) });
    return (body as { code: string }).code;
  };

  test('needs its verifier', async () => {
    const redeemed = async (more: object) =>
      (await oauth('/v1/token', { client_id: CLIENT, code: await code(), ...more })).body;
    expect(await redeemed({ code_verifier: verifier })).toMatchObject({ token_type: 'bearer' });
    expect(await redeemed({ code_verifier: 'w'.repeat(43) })).toMatchObject({ errno: 117 });
    expect(await redeemed({})).toMatchObject({ errno: 117 });
  });

  test('belongs to its client and lasts for 15 minutes', async () => {
    const given = await code();
    const redeem = (client_id: string) => oauth('/v1/token', { client_id, code: given, code_verifier: verifier });
    expect(await redeem('00'.repeat(8))).toMatchObject({ body: { errno: 105 } });
    mock.clock.advance(15 * 60_000);
    expect(await redeem(CLIENT)).toMatchObject({ body: { errno: 107 } });
  });
});

describe('the OAuth server', () => {
  test.each<[string, object]>([
    ['/v1/verify', {}],
    ['/v1/verify', { token: 7 }],
    ['/v1/token', { client_id: CLIENT }],
    ['/v1/token', { client_id: 'x', code: 'x' }],
    ['/v1/token', { client_id: CLIENT, grant_type: 'password' }],
    ['/v1/token', grant({ ttl: -1 })],
    ['/v1/authorization', { client_id: CLIENT }],
  ])('%s refuses %j with 400 and 109', async (path, body) => {
    expect(await oauth(path, body)).toMatchObject({ status: 400, body: { code: 400, errno: 109 } });
  });

  test('does not know tokens of nobody and of destroyed accounts', async () => {
    expect(await verify('00'.repeat(32))).toMatchObject({ status: 400, body: { errno: 108 } });
    const token = mock.bearerTokens.mint(uid, ['profile']);
    mock.accounts.destroy(uid);
    expect(await verify(token)).toMatchObject({ status: 400, body: { errno: 108 } });
  });

  test('can be made to fail by name, and is spared by faults without one', async () => {
    const token = mock.bearerTokens.mint(uid, ['profile']);
    mock.faults.arm({ errno: 104 });
    expect((await verify(token)).status).toBe(200);
    mock.faults.clear();
    mock.faults.arm({ operation: 'oauthVerify', status: 503, times: 1 });
    expect((await fetch(`${mock.url}/v1/verify`, { method: 'POST', body: '{}' })).status).toBe(503);
    expect((await verify(token)).status).toBe(200);
  });

  test('stands in the journal without secrets', async () => {
    await oauth('/v1/token', grant({ assertion: asserted(await certificate()) }));
    const entry = mock.journal.read({ operation: 'oauthToken' }).at(-1);
    expect(entry).toMatchObject({ edition: 'neighbours', status: 200, request: { body: { assertion: '***' } } });
  });

  test('is not there where no profile server is', async () => {
    const alone = await startMock({ controlPort: null });
    expect((await fetch(`${alone.url}/v1/verify`, { method: 'POST', body: '{}' })).status).toBe(404);
    await alone.stop();
  });
});

test('a profile server alone takes the sessions of accounts that an operator made', async () => {
  const alone = await startMock({ edition: 'profile-2020' });
  const made = alone.accounts.create({ email: EMAIL, password: 'x' });
  expect(made.authPW).toBe(authPW(EMAIL, 'x'));
  const { status, body } = await new TestClient(alone).post('/oauth/token', grant({}), [
    'sessionToken',
    made.sessionToken,
  ]);
  expect([status, body]).toMatchObject([200, { scope: 'profile:uid' }]);
  await alone.stop();
});

/** The certificate with another principal under the signature of the first. */
function changed(cert: string): string {
  const [header, payload = '', signature] = cert.split('.');
  const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as object;
  const other = { ...claims, 'fxa-lastAuthAt': 1 };
  return [header, Buffer.from(JSON.stringify(other)).toString('base64url'), signature].join('.');
}

/** A certificate that we signed ourselves. */
function selfMade(): string {
  const iss = new URL(mock.url).host;
  const exp = mock.world.clock.now() + 60_000;
  const payload = { 'public-key': ownKey, principal: { email: `${uid}@${iss}` }, iss, exp, 'fxa-generation': exp };
  return signCertificate({ signingKey: privateKey, payload });
}
