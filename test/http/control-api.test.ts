import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import request from 'supertest';
import { controlHandlerTable } from '../../mock-server/control/control-app.js';
import { controlOperations } from '../../mock-server/control/control-operations.js';
import { type Mock, startMock } from '../../mock-server/start-mock.js';
import { authPW, TestClient } from './client-for-tests.js';

const EMAIL = 'ann@example.test';
let mock: Mock;
let client: TestClient;

beforeAll(async () => {
  mock = await startMock();
  client = new TestClient(mock);
});
afterEach(async () => {
  await mock.deviations.set([]);
  mock.features.set([]);
  mock.load.tooHigh(false);
  mock.reset();
});
afterAll(() => mock.stop());

const control = () => request(mock.controlUrl ?? '');
const login = (body: object = {}) =>
  client.post('/account/login', { email: EMAIL, authPW: authPW(EMAIL, 'password'), ...body });

test('every operation of the control API has a handler, and every handler an operation', () => {
  expect([...controlHandlerTable().keys()].sort()).toEqual(
    controlOperations()
      .map(({ id }) => id)
      .sort(),
  );
});

describe('accounts', () => {
  test('are made verified with tokens that work at once, and without mail', async () => {
    const { body } = await control().post('/accounts').send({ email: EMAIL, locale: 'de' }).expect(200);
    expect((await client.get('/session/status', ['sessionToken', body.sessionToken])).status).toBe(200);
    expect(await client.keys(body.keyFetchToken)).toMatchObject({ kA: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect((await login({ authPW: body.authPW })).body).toMatchObject({ uid: body.uid, verified: true });
    expect(mock.mail.read(EMAIL)).toEqual([]);
  });

  test('show their state without secrets', async () => {
    const { uid } = mock.accounts.create({ email: EMAIL, password: 'x', verified: false });
    const { body } = await control().get(`/accounts/${EMAIL.toUpperCase()}`).expect(200);
    expect(body).toMatchObject({
      uid,
      emailVerified: false,
      tokens: { sessionToken: 1, keyFetchToken: 1 },
      devices: 0,
    });
    expect(Object.keys(body)).not.toEqual(expect.arrayContaining(['kA', 'wrapKb', 'verifyHash', 'authSalt']));
  });

  test('are marked, unmarked and destroyed', async () => {
    const { uid } = mock.accounts.create({ email: EMAIL });
    expect((await control().patch(`/accounts/${uid}`).send({ mustReset: true })).body.mustReset).toBe(true);
    expect((await login()).body.errno).toBe(126);
    await control().patch(`/accounts/${uid}`).send({ mustReset: false }).expect(200);
    expect((await login()).status).toBe(200);
    await control().delete(`/accounts/${uid}`).expect(200, {});
    expect((await login()).body.errno).toBe(102);
    await control().get(`/accounts/${uid}`).expect(404);
  });

  test.each([
    [{ email: EMAIL, pasword: 'x' }, 400, 'did you mean "password"?'],
    [{ emial: EMAIL }, 400, 'There is no "emial"; did you mean "email"?'],
    [{ password: 'x' }, 400, '"email" is missing'],
    [{ email: 'nonsense' }, 400, 'InvalidParameter, "email"'],
    [{ email: EMAIL, authPW: 'zz' }, 400, '"authPW"'],
    [{ email: 'taken@example.test' }, 409, 'verified account'],
  ])('refuse %j', async (body, status, message) => {
    mock.accounts.create({ email: 'taken@example.test' });
    const answer = await control().post('/accounts').send(body);
    expect([answer.status, answer.body.message]).toEqual([status, expect.stringContaining(message)]);
  });

  test('get bearer tokens', async () => {
    const { uid } = mock.accounts.create({ email: EMAIL });
    const { body } = await control()
      .post('/bearer-tokens')
      .send({ account: EMAIL, scopes: ['profile'] });
    const answer = await fetch(`${mock.url}/v1/account/profile`, {
      headers: { authorization: `Bearer ${body.token}` },
    });
    expect([answer.status, await answer.json()]).toEqual([200, expect.objectContaining({ email: EMAIL })]);
    expect(mock.bearerTokens.mint(uid, ['profile'])).not.toBe(body.token);
  });
});

describe('conditions', () => {
  test('features are switched off and on', async () => {
    await control()
      .put('/features')
      .send({ disabled: ['smss'] })
      .expect(400);
    expect(
      (
        await control()
          .put('/features')
          .send({ disabled: ['sms'] })
      ).body,
    ).toEqual({ disabled: ['sms'] });
    expect(mock.features.list()).toEqual(['sms']);
    mock.features.enable('sms');
    expect((await control().get('/features')).body).toEqual({ disabled: [] });
  });

  test('customs rule against an address', async () => {
    mock.accounts.create({ email: EMAIL });
    await control().put(`/customs/${EMAIL}`).send({ ruling: 'throttled' }).expect(200);
    expect((await login()).body).toMatchObject({ errno: 114, retryAfter: expect.any(Number) });
    await control().delete(`/customs/${EMAIL}`).expect(200);
    expect((await login()).status).toBe(200);
    await control().put(`/customs/${EMAIL}`).send({ ruling: 'kindly' }).expect(400);
  });

  test('the load is too high until it is not', async () => {
    await control().put('/load').send({ tooHigh: true, retryAfter: 7 }).expect(200);
    expect((await login()).body).toMatchObject({ errno: 201, retryAfter: 7 });
    mock.load.tooHigh(false);
    expect((await login()).body.errno).toBe(102);
  });

  test('settings and trust are read', async () => {
    expect((await control().get('/settings')).body).toMatchObject({ edition: 'auth-2017', bodyLimitBytes: 16384 });
    expect((await control().get('/pre-verify-trust')).body).toEqual({ keySets: {}, fetched: [] });
  });

  test('outboxes are read, and a number refused', async () => {
    expect((await control().get(`/sms/${encodeURIComponent('+15005550006')}`)).body).toEqual([]);
    expect((await control().get('/push?callback=https://push.example.test/1')).body).toEqual([]);
    await control().get('/push').expect(200, []);
    await control().put('/sms/%2B15005550006/refusal').expect(200, {});
    await control().delete('/sms/%2B15005550006/refusal').expect(200, {});
  });
});

describe('deviations', () => {
  const requirement = 'account-keys/token-single-use-after-success';

  test('are listed and switched while the mock runs', async () => {
    const { keyFetchToken } = mock.accounts.create({ email: EMAIL });
    const twice = async () => {
      await client.keys(keyFetchToken);
      return (await client.get('/account/keys', ['keyFetchToken', keyFetchToken])).status;
    };
    const { body } = await control()
      .put('/deviations')
      .send({ on: [requirement] });
    expect(body).toEqual([expect.objectContaining({ on: true, violates: [requirement] })]);
    expect(await twice()).toBe(200);
    expect((await mock.deviations.list()).filter(({ on }) => on)).toHaveLength(1);
    await control().put('/deviations').send({ on: [] }).expect(200, []);
    expect(await twice().catch(() => 401)).toBe(401);
  });

  test('that nobody knows are refused and change nothing', async () => {
    const answer = await control()
      .put('/deviations')
      .send({ on: ['account-keys/token-single-use-after-sucess'] });
    expect([answer.status, answer.body.message]).toEqual([400, expect.stringContaining(requirement)]);
  });
});

describe('snapshots', () => {
  test('bring back accounts, tokens, mail, clock, random stream and faults', async () => {
    const ann = mock.accounts.create({ email: EMAIL });
    mock.clock.change({ set: 1_500_000_000_000, freeze: true });
    mock.faults.arm({ operation: 'sms', errno: 201, times: 2 });
    const { snapshot } = (await control().post('/snapshots')).body;
    const bob = mock.accounts.create({ email: 'bob@example.test' });
    mock.accounts.destroy(ann.uid);
    mock.clock.thaw();
    mock.faults.clear();
    await control().post('/restore').send({ snapshot }).expect(200, {});
    expect(mock.clock.read()).toMatchObject({ now: 1_500_000_000_000, frozen: true });
    expect(mock.faults.list()).toHaveLength(1);
    mock.faults.clear();
    expect((await client.get('/session/status', ['sessionToken', ann.sessionToken])).status).toBe(200);
    expect(mock.world.accounts.find(bob.uid)).toBeUndefined();
    expect(mock.accounts.create({ email: 'bob@example.test' })).toEqual(bob);
  });

  test('stay as they are whatever happens after a restore', () => {
    const { uid } = mock.accounts.create({ email: EMAIL });
    const name = mock.snapshot();
    for (const _time of [1, 2]) {
      mock.restore(name);
      expect(mock.accounts.inspect(uid).tokens.sessionToken).toBe(1);
      mock.world.tokens.endAllOf(uid);
    }
  });

  test('that were never taken are refused', () => {
    expect(() => mock.restore('none')).toThrow('There is no snapshot "none"');
  });
});

describe('the journal', () => {
  test('tells what was asked, with secrets masked', async () => {
    mock.accounts.create({ email: EMAIL });
    await login();
    await login({ authPW: 'ab'.repeat(32) });
    await fetch(`${mock.url}/v1/nowhere`);
    const { body } = await control().get(`/journal?account=${EMAIL}`);
    expect(body).toMatchObject([
      { operation: 'accountLogin', status: 200, email: EMAIL, request: { body: { email: EMAIL, authPW: '***' } } },
      { operation: 'accountLogin', status: 400, errno: 103 },
    ]);
    expect(body[1].requirements).toEqual(
      expect.arrayContaining(['account-login/errno-103', 'api/errno-103', 'account-login/response-default']),
    );
    expect(JSON.stringify(mock.journal.read())).not.toContain(authPW(EMAIL, 'password'));
    expect(mock.journal.read().at(-1)).toMatchObject({ path: '/v1/nowhere', status: 404, errno: 999 });
    expect(mock.journal.exercised()).toMatchObject({
      'account-login/errno-103': 1,
      'account-login/response-200': 1,
      'account-login/response-200-sessionToken': 1,
    });
    expect((await control().get('/journal?operation=sms')).body).toEqual([]);
    await control().get('/journal?opperation=sms').expect(400);
  });

  test('keeps no more than a thousand entries', () => {
    for (let n = 0; n < 2500; n++) mock.world.journal.recordSmtpFailure(String(n));
    const entries = mock.journal.read();
    expect([entries.length, entries.at(-1)?.message]).toEqual([1000, '2499']);
    mock.journal.empty();
    expect(mock.journal.read()).toEqual([]);
  });
});

test('mail is waited for in the same process', async () => {
  const waiting = mock.mail.wait(EMAIL);
  await client.post('/account/create', { email: EMAIL, authPW: authPW(EMAIL, 'x') });
  expect((await waiting)[0]?.headers['x-verify-code']).toMatch(/^[0-9a-f]{32}$/);
  await expect(mock.mail.wait('nobody', 10)).rejects.toThrow('No mail for nobody came within 10 ms');
});
