import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import type { Fault } from '../../mock-server/faults/fault.js';
import { type Mock, startMock } from '../../mock-server/start-mock.js';
import { authPW, TestClient } from './client-for-tests.js';

const EMAIL = 'ann@example.test';
let mock: Mock;
let client: TestClient;

beforeAll(async () => {
  mock = await startMock();
  client = new TestClient(mock);
});
afterEach(() => mock.reset());
afterAll(() => mock.stop());

const bytes = () => client.post('/get_random_bytes');
const login = (email = EMAIL) => client.post('/account/login', { email, authPW: authPW(email, 'password') });
/** 200, or the errno, of so many calls. */
async function outcomes(count: number, call = bytes): Promise<unknown[]> {
  const seen: unknown[] = [];
  for (let n = 0; n < count; n++) {
    const { status, body } = await call();
    seen.push(status === 200 ? 200 : body.errno);
  }
  return seen;
}

describe('a fault strikes', () => {
  test('the next three sign-ins with 114 and what it asks for', async () => {
    mock.accounts.create({ email: EMAIL });
    mock.faults.arm({ operation: 'accountLogin', times: 3, errno: 114, fields: { retryAfter: 30 } });
    const { status, body, headers } = await login();
    expect([status, headers.get('retry-after'), body]).toEqual([
      429,
      '30',
      expect.objectContaining({ code: 429, errno: 114, retryAfter: 30 }),
    ]);
    expect(await outcomes(1)).toEqual([200]);
    expect(await outcomes(3, () => login())).toEqual([114, 114, 200]);
    expect(mock.faults.list()).toEqual([]);
    expect(mock.faults.log()).toHaveLength(3);
    expect(mock.faults.log()[0]).toMatchObject({ operation: 'accountLogin', did: 'answered 114' });
  });

  test('by name, with the fields that the error promises', async () => {
    mock.faults.arm({ errno: 'ServiceUnavailable', times: 1 });
    expect((await bytes()).body).toMatchObject({ code: 503, errno: 201, retryAfter: 30 });
  });

  test('by sequence', async () => {
    mock.faults.arm({ sequence: [true, false, true], errno: 201 });
    expect(await outcomes(4)).toEqual([201, 200, 201, 200]);
  });

  test('the same calls for the same seed', async () => {
    const fault: Fault = { probability: 0.5, seed: 'x', errno: 201 };
    mock.faults.arm(fault);
    const first = await outcomes(20);
    mock.faults.clear();
    mock.faults.arm(fault);
    expect(await outcomes(20)).toEqual(first);
    expect(new Set(first)).toEqual(new Set([200, 201]));
  });

  test('inside its window on the mock’s clock', async () => {
    mock.clock.change({ set: 1_500_000_000_000, freeze: true });
    mock.faults.arm({ from: 1_500_000_001_000, until: 1_500_000_002_000, errno: 201 });
    const seen = await outcomes(1);
    mock.clock.advance(1000);
    seen.push(...(await outcomes(1)));
    mock.clock.advance(1000);
    seen.push(...(await outcomes(1)));
    expect([seen, mock.faults.list()]).toEqual([[200, 201, 200], []]);
  });

  test('one account, by address and by uid, signed or named', async () => {
    const ann = mock.accounts.create({ email: EMAIL });
    mock.accounts.create({ email: 'bob@example.test' });
    mock.faults.arm({ email: EMAIL.toUpperCase(), errno: 201 });
    expect(await outcomes(1, () => login())).toEqual([201]);
    expect(await outcomes(1, () => login('bob@example.test'))).toEqual([200]);
    mock.faults.clear();
    mock.faults.arm({ uid: ann.uid, unexpected: true });
    expect((await client.get('/session/status', ['sessionToken', ann.sessionToken])).body).toMatchObject({
      code: 500,
      errno: 999,
    });
    expect(await outcomes(1)).toEqual([200]);
  });

  test('one IP address', async () => {
    mock.faults.arm({ address: '192.0.2.1', errno: 201 });
    expect(await outcomes(1)).toEqual([200]);
  });

  test('in the order of arming', async () => {
    mock.faults.arm({ times: 1, errno: 114 });
    mock.faults.arm({ times: 1, errno: 201 });
    expect(await outcomes(3)).toEqual([114, 201, 200]);
  });
});

test('a call that was struck on arrival is not struck again by its answer', async () => {
  mock.faults.arm({ times: 1, errno: 201 });
  const { id } = mock.faults.arm({ times: 1, truncateAt: 0 });
  expect(await outcomes(1)).toEqual([201]);
  expect(mock.faults.list()).toMatchObject([{ id, calls: 0 }]);
});

describe('an effect can be', () => {
  test('a status of no API', async () => {
    mock.faults.arm({ times: 1, status: 502, body: '<h1>Bad Gateway</h1>' });
    const answer = await fetch(`${mock.url}/v1/get_random_bytes`, { method: 'POST' });
    expect([answer.status, await answer.text()]).toEqual([502, '<h1>Bad Gateway</h1>']);
  });

  test('latency, alone or before something else', async () => {
    mock.faults.arm({ times: 1, latencyMs: 80 });
    const start = performance.now();
    expect(await outcomes(1)).toEqual([200]);
    expect(performance.now() - start).toBeGreaterThan(75);
    mock.faults.arm({ times: 1, latencyMs: 20, errno: 201 });
    expect(await outcomes(1)).toEqual([201]);
  });

  test('a reset before the work or after it', async () => {
    const create = (email: string) => client.post('/account/create', { email, authPW: authPW(email, 'x') });
    mock.faults.arm({ operation: 'accountCreate', times: 1, reset: true });
    await expect(create('before@example.test')).rejects.toThrow('fetch failed');
    expect(mock.world.accounts.findByEmail('before@example.test')).toBeUndefined();
    mock.faults.arm({ operation: 'accountCreate', times: 1, reset: true, when: 'after' });
    await expect(create('after@example.test')).rejects.toThrow('fetch failed');
    expect(mock.world.accounts.findByEmail('after@example.test')).toBeDefined();
  });

  test.each([0, 5])('a body that is cut after %i bytes', async (truncateAt) => {
    mock.faults.arm({ times: 1, truncateAt });
    const answer = await fetch(`${mock.url}/v1/get_random_bytes`, { method: 'POST' });
    expect(answer.status).toBe(200);
    await expect(answer.text()).rejects.toThrow('terminated');
    expect(await outcomes(1)).toEqual([200]);
  });

  test('seen in the journal, which then counts no requirement', async () => {
    const { id } = mock.faults.arm({ times: 1, errno: 201 });
    await bytes();
    expect(mock.journal.read().at(-1)).toMatchObject({ errno: 201, faults: [id], requirements: [] });
    expect(mock.journal.exercised()).toEqual({});
  });
});

describe('arming refuses', () => {
  test.each<[object, string]>([
    [{}, 'needs an effect'],
    [{ errno: 114, reset: true }, 'one effect, not errno and reset'],
    [{ operation: 'acountLogin', errno: 114 }, 'did you mean "accountLogin"?'],
    [{ errno: 1 }, 'no errno 1'],
    [{ errno: 'TooManyRequest' }, 'did you mean "TooManyRequests"?'],
    [{ errno: 114, tmes: 3 }, 'did you mean "times"?'],
    [{ errno: 114, times: 0 }, '"times" must be >= 1'],
    [{ latencyMs: 3_600_000 }, '"latencyMs" must be <= 60000'],
    [{ fields: {}, reset: true }, '"fields" belong to'],
    [{ body: 'x', reset: true }, '"body" belongs to a status'],
    [{ sequence: [true], probability: 1, errno: 114 }, 'not by both'],
    [{ truncateAt: 1, when: 'before' }, 'after it was made'],
    [{ truncateAt: 1, constructor: 1 }, 'There is no "constructor"'],
  ])('%j', async (fault, message) => {
    expect(() => mock.faults.arm(fault)).toThrow(message);
    const answer = await fetch(`${mock.controlUrl}/faults`, { method: 'POST', body: JSON.stringify(fault) });
    expect([answer.status, ((await answer.json()) as { message: string }).message]).toEqual([
      400,
      expect.stringContaining(message),
    ]);
    expect(mock.faults.list()).toEqual([]);
  });

  test('to disarm what is not armed', () => {
    const { id } = mock.faults.arm({ errno: 201 });
    mock.faults.disarm(id);
    expect(() => mock.faults.disarm(id)).toThrow('No fault');
  });
});
