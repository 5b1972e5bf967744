import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { type Mock, startMock } from '../../mock-server/start-mock.js';
import { decodeJwt } from '../../protocol/browserid.js';
import { type Probe, probe } from './probe.js';
import { hexed, newUser, SrpClient, type SrpHeld, type SrpUser } from './srp-client.js';

const MEBIBYTE = 1_048_576;
const HOUR = 3_600_000;
const NOBODY = { email: hexed('nobody@example.test') };
const publicKey = { algorithm: 'RS', n: '1234567890123456789', e: '65537' };
const faults: unknown[] = [];

let mock: Mock;
let client: SrpClient;
let ann: SrpUser;
let uid: string;
beforeAll(async () => {
  mock = await startMock({
    edition: 'auth-2013',
    as: 'deployed',
    mostSessions: 1,
    customs: { signIn: { perEmail: { count: 1, seconds: 3600 } } },
    onUnexpected: (operation, error) => faults.push([operation, error]),
  });
});
beforeEach(async () => {
  mock.reset();
  client = new SrpClient(mock);
  ann = newUser();
  uid = await client.create(ann);
});
afterAll(() => mock.stop());
afterAll(() => expect(faults).toEqual([]));

const named = (...keys: readonly string[]) => ({ validation: { source: 'payload', keys } });
const padded = (body: object, bytes: number) => JSON.stringify(body).padEnd(bytes, ' ');
const start = (text: string): Probe => ({ to: 'POST /auth/start', body: text });

describe('requests', () => {
  test.each<[string, Probe, number, number, object]>([
    ['no JSON', start('{'), 400, 999, {}],
    ['a missing parameter', start('{}'), 400, 999, named('email')],
    ['an invalid parameter', start('{"email":"xyz"}'), 400, 999, named('email')],
    ['bytes that are no UTF-8', start('{"email":"ff"}'), 400, 999, named('email')],
    ['a missing one within another', { to: 'POST /account/create', body: { ...NOBODY, srp: {} } }, 400, 999, {}],
    ['chunks', { ...start(JSON.stringify(NOBODY)), headers: { 'transfer-encoding': 'chunked' } }, 400, 102, {}],
    ['as much as the server reads', start(padded(NOBODY, MEBIBYTE)), 400, 102, {}],
    ['a byte more', start(padded(NOBODY, MEBIBYTE + 1)), 413, 113, {}],
  ])('%s', async (_name, request, status, errno, extras) => {
    const answer = await probe(mock, request);
    expect([answer.status, answer.body.errno]).toEqual([status, errno]);
    expect(answer.body).toMatchObject(extras);
  });

  test.each([
    ['/account/destroy', () => client.login(ann)],
    ['/recovery_email/resend_code', async () => (await client.session(ann)).session],
  ])('%s needs no payload hash, and compares one that is there', async (path, tokenFor) => {
    const post = async (payload?: string) => {
      const authorization = client.authorization('POST', path, await tokenFor(), payload);
      const headers = { authorization, 'content-type': 'application/json' };
      return (await fetch(`${mock.url}/v1${path}`, { method: 'POST', headers, body: '{}' })).status;
    };
    expect(await post('{"another":1}')).toBe(401);
    expect(await post()).toBe(200);
  });

  test('nobody is too many', async () => {
    const sessions = [await client.session(ann), await client.session(ann), await client.session(ann)];
    const [{ session }] = sessions as [(typeof sessions)[0]];
    expect(await client.ok(client.get('/account/devices', session))).toEqual({ devices: ['0', '1', '2'] });
    const raw = { email: hexed('raw@example.test'), password: 'first' };
    await client.ok(client.post('/raw_password/account/create', raw));
    for (let times = 0; times < 2; times += 1) await client.ok(client.post('/raw_password/session/create', raw));
  });
});

describe('logins', () => {
  test('a wrong password leaves the srpToken, a right one uses it up', async () => {
    const proof = await client.proof(ann);
    expect(await client.errno(client.finish({ ...proof, M: '00'.repeat(32) }))).toBe(103);
    expect((await client.finish(proof)).status).toBe(200);
    expect(await client.finish(proof)).toMatchObject({ status: 401, body: { errno: 110 } });
  });

  test.each([
    ['zero', '00'.repeat(256)],
    ['above N', 'ff'.repeat(256)],
    ['too short', '01'],
  ])('an A that is %s is a wrong password', async (_which, A) => {
    const refused = await client.finish({ ...(await client.proof(ann)), A });
    expect(refused).toMatchObject({ status: 400, body: { errno: 103, email: hexed(ann.email) } });
  });
});

describe('accounts', () => {
  test('are verified by a code of 8 hex digits', async () => {
    const code = client.mailed(ann.email, 'x-verify-code');
    expect(code).toMatch(/^[0-9a-f]{8}$/);
    const { session } = await client.session(ann);
    await client.ok(client.post('/recovery_email/verify_code', { uid, code }));
    const status = await client.get('/recovery_email/status', session, { accept: 'text/event-stream' });
    expect(status.headers.get('content-type')).toMatch(/^application\/json/);
    expect(status.body).toEqual({ email: hexed(ann.email), verified: true });
  });

  test('have certificates for as many milliseconds as they say', async () => {
    await client.ok(
      client.post('/recovery_email/verify_code', { uid, code: client.mailed(ann.email, 'x-verify-code') }),
    );
    const { session } = await client.session(ann);
    mock.world.clock.freeze();
    const { cert } = await client.ok(client.post('/certificate/sign', { publicKey, duration: HOUR }, session));
    expect(decodeJwt(String(cert)).payload.exp).toBe(mock.world.clock.now() + HOUR);
  });

  test('can be reset with a token that met a bad request, and one that was altered', async () => {
    const { reset } = await client.startChange(ann);
    const body = client.resetBody(ann, reset, '5a'.repeat(32));
    const last = body.bundle.endsWith('0') ? '1' : '0';
    const altered = { ...body, bundle: `${body.bundle.slice(0, -1)}${last}` };
    const errnoFor = (given: object) => client.errno(client.post('/account/reset', given, reset));
    expect(await errnoFor({})).toBe(999);
    expect(await errnoFor({ ...body, bundle: body.bundle.slice(2) })).toBe(999);
    expect(await errnoFor(altered)).toBe(109);
    expect(await errnoFor(body)).toBeUndefined();
    expect(await errnoFor(body)).toBe(110);
  });
});

describe('forgotten passwords', () => {
  const send = async () => client.ok(client.post('/password/forgot/send_code', { email: hexed(ann.email) }));
  const held = (token: unknown): SrpHeld => ['forgotPasswordToken', String(token)];

  test('have codes of 8 digits, of whose length nothing is told', async () => {
    const sent = await send();
    expect(Object.keys(sent).sort()).toEqual(['forgotPasswordToken', 'tries', 'ttl']);
    expect(client.mailed(ann.email, 'x-recovery-code')).toMatch(/^\d{8}$/);
    const token = held(sent.forgotPasswordToken);
    const again = await client.ok(client.post('/password/forgot/resend_code', { email: hexed(ann.email) }, token));
    expect(Object.keys(again).sort()).toEqual(['forgotPasswordToken', 'tries', 'ttl']);
  });

  test('have several tokens at a time, each for three tries with its own code', async () => {
    const first = held((await send()).forgotPasswordToken);
    const code = client.mailed(ann.email, 'x-recovery-code');
    const second = held((await send()).forgotPasswordToken);
    const errnoFor = (token: SrpHeld, given: string) =>
      client.post('/password/forgot/verify_code', { code: given }, token).then(({ body }) => body);
    expect(await errnoFor(second, code)).toMatchObject({ errno: 105, tries: 2, ttl: 900 });
    expect(await errnoFor(second, code)).toMatchObject({ errno: 105, tries: 1 });
    expect(await errnoFor(second, code)).toMatchObject({ errno: 105, tries: 0 });
    expect(await errnoFor(second, code)).toMatchObject({ errno: 110 });
    expect(await errnoFor(first, code)).toHaveProperty('accountResetToken');
  });
});
