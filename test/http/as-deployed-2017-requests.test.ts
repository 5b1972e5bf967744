import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { type Mock, startMock } from '../../mock-server/start-mock.js';
import { authPW, type Held, TestClient } from './client-for-tests.js';
import { type Probe, probe } from './probe.js';

const EMAIL = 'ann@example.test';
const proof = { email: EMAIL, authPW: authPW(EMAIL, 'first') };
const publicKey = { algorithm: 'RS', n: '1234567890123456789', e: '65537', version: '2012.08.15' };
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
async function verified(): Promise<Record<string, unknown>> {
  const opened = await create();
  await client.ok(client.post('/recovery_email/verify_code', { uid: opened.uid, code: await code() }));
  return opened;
}
const code = () => client.mailed(EMAIL, 'x-verify-code');

describe('requests that cannot be read', () => {
  test.each<[string, Probe, number, number]>([
    ['no JSON', { to: 'POST /account/create', body: '{' }, 400, 999],
    ['a byte order mark', { to: 'POST /account/create', body: `\ufeff${JSON.stringify(proof)}` }, 400, 999],
    ['no JSON where none is asked for', { to: 'POST /get_random_bytes', body: '{' }, 400, 999],
    [
      'no content-type at all',
      { to: 'POST /get_random_bytes', body: '7', headers: { 'content-type': 'text/x' } },
      200,
      0,
    ],
    ['no media type', { to: 'POST /account/login', body: proof, headers: { 'content-type': 'garbage' } }, 400, 999],
    [
      'bytes',
      { to: 'POST /account/login', body: proof, headers: { 'content-type': 'application/octet-stream' } },
      400,
      108,
    ],
    ['no body', { to: 'POST /account/login' }, 400, 107],
    ['null', { to: 'POST /account/login', body: 'null' }, 400, 107],
    ['a missing parameter', { to: 'POST /account/login', body: {} }, 400, 108],
    ['chunks', { to: 'POST /account/login', body: proof, headers: { 'transfer-encoding': 'chunked' } }, 400, 102],
    ['too much', { to: 'POST /account/login', body: ' '.repeat(16_385) }, 413, 113],
    ['OPTIONS from nowhere', { to: 'OPTIONS /account/login' }, 404, 999],
  ])('%s', async (_name, request, status, errno) => {
    const answer = await probe(mock, request);
    expect([answer.status, answer.body.errno ?? 0]).toEqual([status, errno]);
  });

  test('too much in chunks ends the connection', async () => {
    const headers = { 'transfer-encoding': 'chunked' };
    await expect(probe(mock, { to: 'POST /account/login', body: ' '.repeat(20_000), headers })).rejects.toThrow();
  });

  test('a form is as good as JSON', async () => {
    const body = new URLSearchParams(proof).toString();
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    expect((await probe(mock, { to: 'POST /account/create', body, headers })).status).toBe(200);
  });
});

describe('Hawk', () => {
  test.each<[string, string | undefined, number, number, string]>([
    ['nothing', undefined, 401, 110, 'Missing authentication'],
    ['another scheme', 'Basic abc', 401, 110, 'Missing authentication'],
    ['the scheme alone', 'Hawk', 400, 999, 'Invalid header syntax'],
    ['garbage', 'Hawk garbage', 400, 999, 'Bad header format'],
    ['few attributes', 'Hawk id="a"', 400, 999, 'Missing attributes'],
    ['a strange attribute', 'Hawk foo="a"', 400, 999, 'Unknown attribute: foo'],
    ['an attribute twice', 'Hawk ts="1", ts="1"', 400, 999, 'Duplicate attribute: ts'],
    ['an empty attribute', 'Hawk id=""', 400, 999, 'Bad attribute value: id'],
    ['an id of nobody', 'Hawk id="xyz", ts="1", nonce="a", mac="b"', 401, 110, 'Unknown credentials'],
    ['an unknown id', 'Hawk id="ab", ts="1", nonce="a", mac="b"', 401, 110, 'could not be found'],
  ])('%s', async (_name, authorization, status, errno, message) => {
    const headers: Record<string, string> = authorization === undefined ? {} : { authorization };
    const answer = await probe(mock, { to: 'GET /session/status', headers });
    expect([answer.status, answer.body.errno]).toEqual([status, errno]);
    expect(answer.body.message).toContain(message);
  });

  test('takes old timestamps, none that is a number, and any nonce again', async () => {
    const token = held(await create());
    const status = async (hawk: Probe['hawk']) => {
      const answer = await probe(mock, { to: 'GET /session/status', token, hawk });
      return answer.body.errno ?? answer.status;
    };
    const now = mock.world.clock.seconds();
    expect(await status({ ts: now - 3600, nonce: 'again' })).toBe(200);
    expect(await status({ ts: now - 3600, nonce: 'again' })).toBe(200);
    expect(await status({ ts: 'abc' })).toBe(200);
    expect(await status({ ts: 1 })).toBe(111);
    expect(await status({ ts: now * 1000 })).toBe(111);
  });

  test('counts the payload hash at two operations', async () => {
    const token = held(await verified());
    const errno = async (to: string, body: object, hash: string | false) =>
      (await probe(mock, { to, body, token, hawk: { hash } })).body.errno;
    expect(await errno('POST /recovery_email/resend_code', {}, false)).toBeUndefined();
    expect(await errno('POST /recovery_email/resend_code', {}, 'AAAA')).toBeUndefined();
    expect(await errno('POST /certificate/sign', { publicKey, duration: 1 }, false)).toBe(110);
    expect(await errno('POST /certificate/sign', { publicKey, duration: 1 }, 'AAAA')).toBe(109);
  });

  test('signs successes in a trailer and no failures', async () => {
    const token = held(await create());
    const good = await probe(mock, { to: 'GET /session/status', token });
    expect(good.headers).toMatchObject({ 'transfer-encoding': 'chunked', trailer: 'server-authorization' });
    expect(good.headers).not.toHaveProperty('content-length');
    expect(good.trailers['server-authorization']).toMatch(/^Hawk mac="[^"]+", hash="[^"]+"$/);
    const bad = await probe(mock, { to: 'POST /recovery_email/resend_code', body: '7', token });
    expect(bad.headers).toHaveProperty('content-length');
    expect(bad.headers).not.toHaveProperty('trailer');
  });

  test('is nothing that account/profile can do without', async () => {
    const answer = await probe(mock, { to: 'GET /account/profile' });
    expect([answer.status, answer.body.errno]).toEqual([500, 999]);
  });
});
