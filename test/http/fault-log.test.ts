import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { type Mock, startMock } from '../../mock-server/start-mock.js';
import { authPW, TestClient } from './client-for-tests.js';

const [ANN, BOB] = ['ann@example.test', 'bob@example.test'];
let mock: Mock;
let client: TestClient;

beforeAll(async () => {
  mock = await startMock();
  client = new TestClient(mock);
});
afterEach(() => mock.reset());
afterAll(() => mock.stop());

const bytes = () => client.post('/get_random_bytes');
const login = (email = ANN) => client.post('/account/login', { email, authPW: authPW(email, 'password') });
const lastStrike = () => mock.faults.log().at(-1);

describe('of a client that was told to wait, the log says that it', () => {
  test('waited, by the clock of the mock', async () => {
    mock.faults.next('accountLogin', { errno: 114, retryAfter: 30 });
    expect((await login()).body).toMatchObject({ errno: 114, retryAfter: 30 });
    expect(lastStrike()).toMatchObject({ retryAfter: 30, client: 'gave up' });
    mock.clock.advance('30 seconds');
    await login();
    expect(lastStrike()).toMatchObject({ client: 'waited and retried', retry: { operation: 'accountLogin' } });
    expect(lastStrike()?.retry?.afterMs).toBeGreaterThanOrEqual(30_000);
    expect(lastStrike()?.retry?.realMs).toBeLessThan(10_000);
  });

  test('waited in earnest, though the clock of the mock stood still', async () => {
    mock.clock.freeze();
    mock.faults.next('accountLogin', { errno: 114, retryAfter: 0.05 });
    await login();
    const end = performance.now() + 60;
    while (performance.now() < end) await bytes();
    await login();
    expect(lastStrike()).toMatchObject({ client: 'waited and retried', retry: { afterMs: 0 } });
  });

  test('came too early', async () => {
    mock.clock.freeze();
    mock.faults.next('accountLogin', { errno: 114, retryAfter: 30 });
    await login();
    mock.clock.advance('29 seconds');
    await login();
    expect(lastStrike()).toMatchObject({ client: 'retried too early', retry: { afterMs: 29_000 } });
    mock.clock.advance('1 minute');
    await login();
    expect(lastStrike()).toMatchObject({ client: 'retried too early', retry: { afterMs: 29_000 } });
  });

  test('gave up, and what it asked instead', async () => {
    mock.faults.next('accountLogin', { errno: 114 });
    await login();
    await bytes();
    await bytes();
    expect(lastStrike()).toMatchObject({ client: 'gave up', next: { operation: 'getRandomBytes' } });
    expect(lastStrike()).not.toHaveProperty('retry');
  });
});

test('where no wait was told, a retry is a retry, also one that is struck again', async () => {
  mock.faults.next('getRandomBytes', { reset: true, times: 2 });
  await expect(bytes()).rejects.toThrow();
  await expect(bytes()).rejects.toThrow();
  expect(mock.faults.log()).toMatchObject([{ client: 'retried' }, { client: 'gave up' }]);
  expect(mock.faults.log()[0]).not.toHaveProperty('retryAfter');
  await bytes();
  expect(mock.faults.log()).toMatchObject([{ client: 'retried' }, { client: 'retried' }]);
});

test('a client that does not wait for its answer is measured from the strike', async () => {
  mock.faults.next('getRandomBytes', { latencyMs: 300, errno: 201, retryAfter: 30 });
  const first = bytes();
  while (mock.faults.log().length === 0) await new Promise(setImmediate);
  await bytes();
  await first;
  expect(lastStrike()?.client).toBe('retried too early');
  expect(lastStrike()?.retry?.realMs).toBeLessThan(300);
  expect(lastStrike()?.retry?.realMs).toBeGreaterThanOrEqual(0);
});

test('the call of another account is no retry', async () => {
  for (const email of [ANN, BOB]) mock.accounts.create({ email });
  mock.faults.next('accountLogin', { email: ANN, errno: 201 });
  await login(ANN);
  await login(BOB);
  expect(lastStrike()).toMatchObject({ client: 'gave up' });
  await login(ANN);
  expect(lastStrike()).toMatchObject({ client: 'retried too early' });
});

test('a call that came before the strike is no retry', async () => {
  mock.faults.next('getRandomBytes', { latencyMs: 200 });
  const slow = bytes();
  while (mock.faults.log().length === 0) await new Promise(setImmediate);
  mock.faults.next('getRandomBytes', { errno: 201 });
  await bytes();
  await slow;
  expect(lastStrike()).toMatchObject({ did: 'answered 201', client: 'gave up' });
});

test('a snapshot keeps the log, and the control port shows it', async () => {
  mock.faults.next('accountLogin', { errno: 114, retryAfter: 30 });
  await login();
  const name = mock.snapshot();
  for (const _time of [1, 2]) {
    await login();
    expect(lastStrike()?.client).toBe('retried too early');
    mock.restore(name);
    expect(lastStrike()?.client).toBe('gave up');
  }
  await login();
  const shown = await (await fetch(`${mock.controlUrl}/fault-log`)).json();
  expect(shown).toEqual(mock.faults.log());
  expect(shown).toMatchObject([{ operation: 'accountLogin', retryAfter: 30, client: 'retried too early' }]);
});
