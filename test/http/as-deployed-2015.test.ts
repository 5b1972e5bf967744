import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { preVerifyIssuer, signerOf } from '../../cli/pre-verify-issuer.js';
import { type Mock, startMock } from '../../mock-server/start-mock.js';
import { decodeJwt } from '../../protocol/browserid.js';
import { authPW, type Held, TestClient } from './client-for-tests.js';
import { type Probe, type Probed, probe } from './probe.js';

const EMAIL = 'ann@example.test';
const proof = { email: EMAIL, authPW: authPW(EMAIL, 'first') };
const wrong = { email: EMAIL, authPW: authPW(EMAIL, 'wrong') };
const publicKey = { algorithm: 'RS', n: '1234567890123456789', e: '65537', version: '2012.08.15' };
const faults: unknown[] = [];

let mock: Mock;
let mailed: TestClient['mailed'];
let tokenOf: (header?: object, payload?: object) => string;
beforeAll(async () => {
  const issuer = await preVerifyIssuer();
  mock = await startMock({
    edition: 'auth-2015',
    as: 'deployed',
    preVerifyTrust: issuer.trust,
    customs: { lockout: { perEmail: { count: 1, seconds: 60 } } },
    onUnexpected: (operation, error) => faults.push([operation, error]),
  });
  const client = new TestClient(mock);
  mailed = client.mailed.bind(client);
  const { sign, jku, kid } = signerOf(issuer, new URL(mock.url).host);
  tokenOf = (header = {}, payload = {}) => sign({ alg: 'RS256', jku, kid, ...header }, { ...payload }, kid);
});
afterEach(() => mock.reset());
afterAll(() => mock.stop());
afterAll(() => expect(faults).toEqual([]));

// fetch refuses answers that have a length and come in chunks.
const get = (path: string, token?: Held) => probe(mock, { to: `GET ${path}`, ...(token && { token }) });
const post = (path: string, body: object, token?: Held) =>
  probe(mock, { to: `POST ${path}`, body, ...(token && { token }) });
async function ok(answer: Promise<Probed>): Promise<Record<string, unknown>> {
  const { status, body, text } = await answer;
  if (status !== 200) throw new Error(`${status} ${text}`);
  return body;
}
const create = (more: object = {}) => ok(post('/account/create', { ...proof, ...more }));
const held = (opened: Record<string, unknown>): Held => ['sessionToken', opened.sessionToken];
const errnoOf = async (answer: Promise<Probed>) => (await answer).body.errno;

describe('requests', () => {
  test.each<[string, Probe, number, number, object]>([
    ['no JSON', { to: 'POST /account/create', body: '{' }, 400, 999, { log: [] }],
    ['a missing parameter', { to: 'POST /account/login', body: {} }, 400, 107, keys('email')],
    ['an unknown one', { to: 'POST /account/login', body: { ...proof, service: 'sync' } }, 400, 107, keys('service')],
    ['no body', { to: 'POST /account/login' }, 400, 107, keys('value')],
    ['a list', { to: 'POST /account/login', body: '[]' }, 400, 107, keys('value')],
    ['a number', { to: 'POST /account/login', body: '7' }, 415, 999, {}],
    ['plain text', { to: 'POST /account/login', body: proof, headers: { 'content-type': 'text/plain' } }, 415, 999, {}],
    [
      'a strange type',
      { to: 'POST /account/login', body: proof, headers: { 'content-type': 'application/foo' } },
      415,
      999,
      {},
    ],
    [
      'a kind of JSON',
      { to: 'POST /account/login', body: proof, headers: { 'content-type': 'application/x+json' } },
      400,
      102,
      {},
    ],
    ['chunks', { to: 'POST /account/login', body: proof, headers: { 'transfer-encoding': 'chunked' } }, 400, 102, {}],
    ['no uid', { to: 'GET /account/status' }, 400, 108, { param: 'uid' }],
    ['more than a uid', { to: `GET /account/status?uid=${'ab'.repeat(16)}&x=1` }, 400, 107, {}],
    ['no signature', { to: 'GET /session/status' }, 401, 109, { message: 'Missing authentication' }],
    ['no Hawk', { to: 'GET /session/status', headers: { authorization: 'Hawk x' } }, 400, 999, {}],
    ['a dead token', { to: 'GET /session/status', token: ['sessionToken', 'ab'.repeat(32)] }, 401, 110, {}],
  ])('%s', async (_name, request, status, errno, extras) => {
    const answer = await probe(mock, request);
    expect([answer.status, answer.body.errno]).toEqual([status, errno]);
    expect(answer.body).toMatchObject(extras);
  });

  test('OPTIONS is answered for everybody', async () => {
    const { status, text, headers } = await probe(mock, { to: 'OPTIONS /account/login' });
    expect([status, text]).toEqual([200, '{}']);
    expect(headers).toMatchObject({ 'access-control-allow-origin': '*', 'access-control-max-age': '86400' });
  });

  test('only keys=true asks for keys', async () => {
    await create();
    expect(await ok(post('/account/login?keys=yes', proof))).not.toHaveProperty('keyFetchToken');
    expect(await ok(post('/account/login?keys=what', proof))).not.toHaveProperty('keyFetchToken');
    expect(await ok(post('/account/login?keys=true', proof))).toHaveProperty('keyFetchToken');
  });

  test.each(['{}', '{'])('every answer to a good signature has a length, chunks and a trailer: to %s', async (body) => {
    const token = held(await create());
    const { headers, trailers, text } = await probe(mock, { to: 'POST /session/destroy', body, token });
    expect(headers).toMatchObject({ 'transfer-encoding': 'chunked', trailer: 'server-authorization' });
    expect(headers['content-length']).toBe(String(Buffer.byteLength(text)));
    expect(trailers['server-authorization']).toMatch(/^Hawk mac=/);
  });
});

describe('accounts', () => {
  test('status knows no lock, and tells sessions their locale', async () => {
    const { uid, sessionToken } = await create();
    expect(await ok(get(`/account/status?uid=${uid}`))).toEqual({ exists: true });
    expect((await probe(mock, { to: 'GET /account/status', token: held({ sessionToken }) })).body).toEqual({
      ...{ exists: true, locale: null },
    });
  });

  test('devices are numbers', async () => {
    const token = held(await create());
    await ok(post('/account/login', proof));
    expect(await ok(get('/account/devices', token))).toEqual({ devices: ['0', '1'] });
  });

  test('preVerified verifies the address', async () => {
    const token = held(await create({ preVerified: 'true' }));
    expect(await ok(get('/recovery_email/status', token))).toEqual({ email: EMAIL, verified: true });
    expect(mock.world.mail.read(EMAIL)).toEqual([]);
  });

  test('a bad preVerifyToken costs the unverified account of the address', async () => {
    const token = held(await create());
    const refused = await post('/account/create', { ...proof, preVerifyToken: tokenOf({ kid: 'nobody' }) });
    expect(refused.body).toMatchObject({ errno: 105, kid: 'nobody' });
    expect(await errnoOf(get('/session/status', token))).toBe(110);
  });

  test.each<[string, object]>([
    ['without exp and typ', {}],
    ['with an exp in milliseconds', { exp: 1e12 }],
  ])('a preVerifyToken is good %s', async (_name, more) => {
    const preVerifyToken = tokenOf({}, { sub: EMAIL, aud: new URL(mock.url).host, ...more });
    const token = held(await create({ preVerifyToken }));
    expect(await ok(get('/recovery_email/status', token))).toMatchObject({ verified: true });
  });

  test('links lead to version one, with the code in the query', async () => {
    const { uid } = await create({ service: 'sync' });
    const link = new URL(await mailed(EMAIL, 'x-link'));
    expect(link.pathname).toBe('/v1/verify_email');
    expect([...link.searchParams]).toEqual([
      ['uid', uid],
      ['code', await mailed(EMAIL, 'x-verify-code')],
      ['service', 'sync'],
    ]);
    await ok(post('/password/forgot/send_code', { email: EMAIL, service: 'sync' }));
    expect(new URL(await mailed(EMAIL, 'x-link')).pathname).toBe('/v1/complete_reset_password');
    expect(await mailed(EMAIL, 'x-service-id')).toBe('');
  });
});

describe('certificates', () => {
  test('have no error, and keys may be text', async () => {
    const token = held(await create({ preVerified: true }));
    const body = { publicKey: JSON.stringify(publicKey), duration: '1000' };
    const { err, cert } = await ok(post('/certificate/sign', body, token));
    expect(err).toBeNull();
    expect(decodeJwt(String(cert)).payload['public-key']).toEqual(publicKey);
    expect((await post('/certificate/sign', { publicKey, duration: 0 }, token)).body).toMatchObject({
      ...{ errno: 107, validation: 'bad duration' },
    });
  });

  test('miss the numbers of a key behind the verified address', async () => {
    const body = { publicKey: { algorithm: 'DS' }, duration: 1 };
    const sign = (token: Held) => post('/certificate/sign', body, token);
    const { sessionToken, uid } = await create();
    expect(await errnoOf(sign(held({ sessionToken })))).toBe(104);
    await ok(post('/recovery_email/verify_code', { uid, code: await mailed(EMAIL, 'x-verify-code') }));
    expect((await sign(held({ sessionToken }))).body).toMatchObject({ errno: 108, param: 'y' });
  });
});

describe('the lockout', () => {
  test('is mailed to nobody, and asked for again by those who are locked alone', async () => {
    await create();
    expect((await post('/account/unlock/resend_code', { email: EMAIL })).body).toMatchObject({
      ...{ errno: 122, email: EMAIL },
    });
    expect(await errnoOf(post('/account/login', wrong))).toBe(103);
    expect(await errnoOf(post('/account/login', proof))).toBe(121);
    expect(mock.world.mail.read(EMAIL)).toHaveLength(1);
    expect((await post('/account/unlock/resend_code', { email: EMAIL })).status).toBe(200);
    expect(new URL(await mailed(EMAIL, 'x-link')).pathname).toBe('/v1/complete_unlock_account');
  });

  test('can be asked for by whoever knows the password', async () => {
    await create();
    expect(await errnoOf(post('/account/lock', wrong))).toBe(103);
    expect((await post('/account/lock', proof)).body).toEqual({});
    expect((await post('/account/lock', wrong)).status).toBe(200);
    expect(await errnoOf(post('/account/login', proof))).toBe(121);
  });
});

function keys(...names: readonly string[]): object {
  return { validation: { source: 'payload', keys: names } };
}
