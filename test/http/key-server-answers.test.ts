import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { type Mock, startMock } from '../../mock-server/start-mock.js';
import { loadEdition } from '../../openapi/editions.js';
import { decodeJwt } from '../../protocol/browserid.js';
import { codeIn, type HeldToken, KeyServerClient, type Someone } from './key-server-client-for-tests.js';
import { sendRaw } from './raw-connection.js';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const INFO = expect.stringMatching(/^https:\/\//);
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

async function signedIn(email: string): Promise<{ someone: Someone; session: HeldToken; keyFetchToken: string }> {
  const someone = await client.account(email);
  const { sessionToken, keyFetchToken } = await client.signIn(someone);
  return { someone, session: ['sessionToken', sessionToken], keyFetchToken };
}

describe('a failure', () => {
  test('has the form of the document, with what its fault has to tell', async () => {
    const missing = await client.post('/session/auth/start');
    expect(missing).toEqual({
      status: 400,
      body: {
        status: 400,
        errors: [{ code: 108, message: 'Missing parameter in request body: email', info: INFO, param: 'email' }],
      },
    });
    const code = (await client.get('/session/status')).body;
    expect(code).toEqual({ status: 401, errors: [{ code: 110, message: expect.any(String), info: INFO }] });
  });

  test('has it outside the API too', async () => {
    expect(await client.get('/v1/account/devices')).toEqual({
      status: 404,
      body: { status: 404, errors: [{ code: 999, message: expect.any(String), info: INFO }] },
    });
    const { statuses, text } = await sendRaw(mock.url, 'no HTTP\r\n\r\n');
    expect(statuses).toEqual([400]);
    expect(text).toContain('"status":400,"errors":[{"code":999');
  });

  test('tells a client with a slow clock the time', async () => {
    const { session } = await signedIn('slow@example.test');
    const ahead = new Proxy(mock, {
      get: (target, name) =>
        name === 'world'
          ? { clock: { seconds: () => target.world.clock.seconds() - 3600 } }
          : Reflect.get(target, name),
    });
    const answer = await new KeyServerClient(ahead).get('/session/status', session);
    expect([answer.status, codeIn(answer)]).toEqual([401, 111]);
    expect(answer.body.errors).toEqual([expect.objectContaining({ serverTime: expect.any(Number) })]);
  });
});

describe('a forgotten password', () => {
  const verify = (body: object) => client.post('/password/forgot/verify_code', body);

  test('leaves three tries and fifteen minutes for its code', async () => {
    const email = 'tries@example.test';
    await client.account(email);
    const send = async () => {
      const { forgotPasswordToken } = await client.ok(client.post('/password/forgot/send_code', { email }));
      return { forgotPasswordToken, code: await client.mailed(email, 'x-recovery-code') };
    };
    const first = await send();
    const wrong = { ...first, code: 'wrong' };
    const tried = [await verify(wrong), await verify(wrong), await verify(wrong), await verify(first)];
    expect(tried.map(codeIn)).toEqual([105, 105, 105, 110]);
    const [second, third] = [await send(), await send()];
    expect(codeIn(await verify(second))).toBe(110);
    mock.clock.advance(15 * MINUTE);
    expect(codeIn(await verify(third))).toBe(110);
    const fourth = await send();
    expect(codeIn(await verify({ ...fourth, forgotPasswordToken: third.forgotPasswordToken }))).toBe(110);
    expect(codeIn(await verify({ ...fourth, forgotPasswordToken: 'b223b00e-5a10-46a9-983c-1c346c0d1907' }))).toBe(110);
    expect((await verify(fourth)).body).toEqual({ accountResetToken: expect.stringMatching(/^[0-9a-f]{64}$/) });
  });

  test('is not recovered for an address of nobody', async () => {
    const answer = await client.post('/password/forgot/send_code', { email: 'nobody@example.test' });
    expect([answer.status, codeIn(answer)]).toEqual([400, 102]);
  });
});

describe('a session', () => {
  test('fetches keys once with its keyFetchToken, in a bundle of full length', async () => {
    const { keyFetchToken } = await signedIn('once@example.test');
    const fetched = await client.ok(client.get('/account/keys', ['keyFetchToken', keyFetchToken]));
    expect(fetched).toEqual({ bundle: expect.stringMatching(/^[0-9a-f]{192}$/) });
    expect((await client.get('/account/keys', ['keyFetchToken', keyFetchToken])).status).toBe(401);
  });

  test('is a device with an id, a kind and a name', async () => {
    const { session } = await signedIn('device@example.test');
    const { devices } = await client.ok(client.get('/account/devices', session));
    expect(devices).toEqual([
      { id: expect.stringMatching(/^[0-9a-f]{32}$/), type: 'computer', name: expect.any(String) },
    ]);
  });

  test('gets certificates for as long as it asks for, unless they would be over already', async () => {
    const { session, someone } = await signedIn('cert@example.test');
    const sign = (duration: number) => client.post('/certificate/sign', { publicKey, duration }, session);
    const before = mock.clock.read().now;
    const { payload } = decodeJwt(String((await client.ok(sign(30 * DAY))).cert));
    expect(Number(payload.exp) - before).toBeGreaterThanOrEqual(30 * DAY);
    expect(Number(payload.exp) - before).toBeLessThan(30 * DAY + MINUTE);
    expect(Object.keys(payload).sort()).toEqual(['exp', 'iat', 'iss', 'principal', 'public-key']);
    expect(payload.principal).toEqual({ email: someone.email });
    expect([codeIn(await sign(-1)), codeIn(await sign(1e300))]).toEqual([107, 107]);
  });

  test('leaves no secret in the journal', async () => {
    mock.journal.empty();
    const { someone, session, keyFetchToken } = await signedIn('journal@example.test');
    await client.keys(keyFetchToken);
    const { accountResetToken } = await client.beginChange(someone, String(session[1]));
    const written = JSON.stringify(mock.journal.read());
    for (const secret of [session[1], keyFetchToken, accountResetToken]) expect(written).not.toContain(String(secret));
    expect(mock.journal.read({ account: someone.email }).map(({ operation }) => operation)).toEqual(
      expect.arrayContaining(['accountCreate', 'sessionAuthStart', 'accountKeys', 'passwordChangeAuthStart']),
    );
  });
});

test('faults are armed by the codes of the edition', async () => {
  mock.faults.arm({ operation: 'sessionAuthStart', errno: 114, times: 1 });
  const answer = await client.post('/session/auth/start', { email: 'ann@example.test' });
  expect([answer.status, answer.body.errors]).toEqual([429, [expect.objectContaining({ code: 114, retryAfter: 30 })]]);
});

test('every operation has an endpoint', async () => {
  const answers = await Promise.all(
    loadEdition('key-server-2013').operations.map(({ method, path }) =>
      method === 'GET' ? client.get(path) : client.post(path),
    ),
  );
  expect(answers.filter(({ status }) => status === 404)).toEqual([]);
});
