import { connect } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { type Mock, startMock } from '../../mock-server/start-mock.js';
import { authPW, TestClient } from './client-for-tests.js';

const EMAIL = 'ann@example.test';
const PASSWORD = authPW(EMAIL, 'correct horse');
const WRONG = authPW(EMAIL, 'battery staple');
/** From a range kept free for fiction. */
const NUMBER = '+12025550123';

let mock: Mock;
let client: TestClient;
let uid: string;
let sessionToken: unknown;

beforeAll(async () => {
  mock = await startMock();
  client = new TestClient(mock);
});

afterAll(() => mock.stop());

beforeEach(async () => {
  const former = mock.world.accounts.findByEmail(EMAIL);
  if (former !== undefined) mock.world.accounts.destroy(former);
  const created = await client.ok(client.post('/account/create', { email: EMAIL, authPW: PASSWORD }));
  uid = String(created.uid);
  sessionToken = created.sessionToken;
  await client.ok(
    client.post('/recovery_email/verify_code', { uid, code: await client.mailed(EMAIL, 'x-verify-code') }),
  );
});

const login = (more: object = {}) =>
  client.post('/account/login?keys=true', { email: EMAIL, authPW: PASSWORD, ...more });
const sms = (phoneNumber: string, messageId: unknown = 1) =>
  client.post('/sms', { phoneNumber, messageId }, ['sessionToken', sessionToken]);

describe('customs', () => {
  test('a throttled client is told for how long, in header and body', async () => {
    const end = mock.world.customs.rule(EMAIL, 'throttled');
    const answers = [await login(), await client.post('/account/status', { email: EMAIL })];
    end();
    for (const { status, headers, body } of answers) {
      expect([status, body.errno, body.retryAfter, headers.get('retry-after')]).toEqual([429, 114, 30, '30']);
      expect(body.retryAfterLocalized).toBe('in 30 seconds');
    }
    expect((await login()).status).toBe(200);
  });

  test('a blocked sign-in is unblocked by mail', async () => {
    const end = mock.world.customs.rule(EMAIL, 'blocked, email unblocks');
    expect((await login()).body).toMatchObject({
      code: 400,
      errno: 125,
      verificationMethod: 'email-captcha',
      verificationReason: 'login',
    });
    expect(await client.ok(client.post('/account/login/send_unblock_code', { email: EMAIL }))).toEqual({});
    const unblockCode = await client.mailed(EMAIL, 'x-unblock-code');
    expect((await login({ unblockCode: 'WRONG123' })).body).toMatchObject({ code: 400, errno: 127 });
    expect((await login({ unblockCode })).body).toMatchObject({ uid, verified: true });
    expect((await login({ unblockCode })).body.errno).toBe(127);
    end();
  });

  test('a rejected code unblocks nothing', async () => {
    const end = mock.world.customs.rule(EMAIL, 'blocked, email unblocks');
    await client.ok(client.post('/account/login/send_unblock_code', { email: EMAIL }));
    const unblockCode = await client.mailed(EMAIL, 'x-unblock-code');
    const reject = () => client.post('/account/login/reject_unblock_code', { uid, unblockCode });
    expect(await client.ok(reject())).toEqual({});
    expect((await reject()).body.errno).toBe(127);
    expect((await login({ unblockCode })).body.errno).toBe(127);
    end();
  });

  test('wrong passwords are limited wherever a password is asked for', async () => {
    const limited = await startMock({
      customs: { wrongPassword: { perEmail: { count: 3, seconds: 600 }, ruling: 'blocked' } },
    });
    const other = new TestClient(limited);
    await other.ok(other.post('/account/create', { email: EMAIL, authPW: PASSWORD }));
    const wrong = [
      await other.post('/account/login', { email: EMAIL, authPW: WRONG }),
      await other.post('/account/destroy', { email: EMAIL, authPW: WRONG }),
      await other.post('/password/change/start', { email: EMAIL, oldAuthPW: WRONG }),
      await other.post('/account/login', { email: EMAIL, authPW: PASSWORD }),
    ];
    expect(wrong.map(({ body }) => body.errno)).toEqual([103, 103, 103, 125]);
    await limited.stop();
  });
});

test('a marked account has to be reset, which is all it takes', async () => {
  mock.world.accounts.update(uid, { mustReset: true });
  const refused = [
    await login(),
    await client.post('/account/destroy', { email: EMAIL, authPW: PASSWORD }),
    await client.post('/password/change/start', { email: EMAIL, oldAuthPW: PASSWORD }),
  ];
  expect(refused.map(({ status, body }) => [status, body.errno])).toEqual([
    [400, 126],
    [400, 126],
    [400, 126],
  ]);
  const { passwordForgotToken } = await client.ok(client.post('/password/forgot/send_code', { email: EMAIL }));
  const code = await client.mailed(EMAIL, 'x-recovery-code');
  const { accountResetToken } = await client.ok(
    client.post('/password/forgot/verify_code', { code }, ['passwordForgotToken', passwordForgotToken]),
  );
  await client.ok(client.post('/account/reset', { authPW: PASSWORD }, ['accountResetToken', accountResetToken]));
  expect((await login()).status).toBe(200);
});

describe('text messages', () => {
  test('reach their number', async () => {
    expect(await client.ok(sms(NUMBER))).toEqual({});
    expect(mock.world.sms.read(NUMBER)).toHaveLength(1);
    expect(await client.ok(client.get('/sms/status', ['sessionToken', sessionToken]))).toEqual({ ok: true });
  });

  test.each([
    ['a number that cannot exist', '+15551234567', 1, 129, 400],
    ['a number of another form', 'tel:1', 1, 129, 400],
    ['a region without a sender', '+886287861100', 1, 130, 400],
    ['an unknown message', NUMBER, 99, 131, 400],
  ])('%s is refused', async (_what, number, messageId, errno, status) => {
    const answer = await sms(number, messageId);
    expect([answer.status, answer.body.errno]).toEqual([status, errno]);
    expect(answer.body.region).toBe(errno === 130 ? 'TW' : undefined);
  });

  test('are refused by the provider when it was told to', async () => {
    mock.world.sms.rejectNext(1, { reason: 'Unroutable', reasonCode: '6' });
    const { status, body } = await sms(NUMBER);
    expect([status, body]).toMatchObject([500, { errno: 132, reason: 'Unroutable', reasonCode: '6' }]);
    expect((await sms(NUMBER)).status).toBe(200);
  });

  test('can be switched off', async () => {
    const end = mock.world.features.disable('sms');
    const { status, body, headers } = await sms(NUMBER);
    expect([status, body.errno, body.retryAfter, headers.get('retry-after')]).toEqual([503, 202, 30, '30']);
    expect(await client.ok(client.get('/sms/status', ['sessionToken', sessionToken]))).toEqual({ ok: false });
    end();
    expect((await sms(NUMBER)).status).toBe(200);
  });
});

test('under high load every operation asks for patience and uses no token up', async () => {
  const { keyFetchToken } = await client.ok(login());
  mock.world.load.overload(true, 12);
  for (const answer of [
    await login(),
    await client.post('/get_random_bytes'),
    await client.get('/account/keys', ['keyFetchToken', keyFetchToken]),
  ]) {
    const { status, body, headers } = answer;
    expect([status, body.errno, body.retryAfter, headers.get('retry-after')]).toEqual([503, 201, 12, '12']);
    expect(body.retryAfterLocalized).toBe('in 12 seconds');
  }
  mock.world.load.overload(false);
  await client.ok(client.get('/account/keys', ['keyFetchToken', keyFetchToken]));
});

test('requests that hang up half-way leave room for others', async () => {
  const small = await startMock({ mostInFlight: 2 });
  for (let round = 0; round < 6; round += 1) {
    const socket = connect(Number(new URL(small.url).port), '127.0.0.1');
    socket.write('POST /v1/get_random_bytes HTTP/1.1\r\nhost: x\r\ncontent-length: 9\r\n\r\n{');
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(small.world.load.inFlight()).toBe(1);
    socket.destroy();
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  expect(small.world.load.inFlight()).toBe(0);
  await small.stop();
});

test('codes that are asked for again and again are limited wherever they are asked for', async () => {
  const limited = await startMock({ customs: { sendCode: { perEmail: { count: 4, seconds: 600 } } } });
  const other = new TestClient(limited);
  const created = await other.ok(other.post('/account/create', { email: EMAIL, authPW: PASSWORD }));
  const session = ['sessionToken', created.sessionToken] as const;
  const forgot = () => other.post('/password/forgot/send_code', { email: EMAIL });
  const { passwordForgotToken } = await other.ok(forgot());
  const token = ['passwordForgotToken', passwordForgotToken] as const;
  const answers = [
    await other.post('/recovery_email/resend_code', {}, session),
    await other.post('/password/forgot/resend_code', { email: EMAIL }, token),
    await other.post('/account/login/send_unblock_code', { email: EMAIL }),
    await other.post('/recovery_email/resend_code', {}, session),
    await other.post('/password/forgot/resend_code', { email: EMAIL }, token),
    await other.post('/account/login/send_unblock_code', { email: EMAIL }),
    await forgot(),
  ];
  expect(answers.map(({ body }) => body.errno)).toEqual([undefined, undefined, undefined, 114, 114, 114, 114]);
  await limited.stop();
});

test('with real stretching the flows are the same', async () => {
  const slow = await startMock({ stretch: 'real' });
  const other = new TestClient(slow);
  await other.ok(other.post('/account/create', { email: EMAIL, authPW: PASSWORD }));
  expect((await other.post('/account/login', { email: EMAIL, authPW: PASSWORD })).status).toBe(200);
  expect((await other.post('/account/login', { email: EMAIL, authPW: WRONG })).body.errno).toBe(103);
  await slow.stop();
});
