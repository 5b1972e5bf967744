import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterEach, describe, expect, test } from '@jest/globals';
import { NOON, testWorld } from '../unit/mock-server/world-for-tests.js';
import { type Program, startMockProgram } from './mock-process.js';
import { sendRaw } from './raw-connection.js';

const MILLION = 1_000_000;
const MEGABYTE = 1024 * 1024;

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** What a flood leaves behind, in bytes. */
function heapAfter(flood: () => void): number {
  collectGarbage();
  const before = process.memoryUsage().heapUsed;
  flood();
  collectGarbage();
  return process.memoryUsage().heapUsed - before;
}

describe('a million different', () => {
  test('nonces leave a hundred thousand at most', () => {
    const world = testWorld();
    const request = {} as Parameters<typeof world.hawk.checkNonce>[0];
    const token = { tokenId: 'ab'.repeat(32) } as Parameters<typeof world.hawk.checkNonce>[2];
    const grown = heapAfter(() => {
      for (let n = 0; n < MILLION; n++)
        world.hawk.checkNonce(
          request,
          { id: '', ts: String(NOON / 1000), nonce: `${'n'.repeat(n % 100 === 0 ? 4000 : 10)}${n}`, mac: '' },
          token,
        );
    });
    expect(world.store.nonces.size).toBeLessThanOrEqual(100_000);
    expect(grown).toBeLessThan(150 * MEGABYTE);
  }, 60_000);

  test('accounts and tokens that do not exist leave nothing', () => {
    const world = testWorld();
    const before = sizes(world.store);
    const grown = heapAfter(() => {
      for (let n = 0; n < MILLION; n++) {
        world.accounts.findByEmail(`nobody${n}@example.test`);
        world.accounts.find(n.toString(16).padStart(32, '0'));
        world.tokens.find('sessionToken', n.toString(16).padStart(64, '0'));
      }
    });
    expect(sizes(world.store)).toEqual(before);
    expect(grown).toBeLessThan(100 * MEGABYTE);
  }, 60_000);

  test('addresses that customs counts leave twenty thousand counters at most', () => {
    const limit = { count: 3, seconds: 3600 };
    const world = testWorld({ customs: { signIn: { perAddress: limit, perEmail: limit } } });
    for (let n = 0; n < MILLION / 2; n++)
      world.customs.count('signIn', `nobody${n}@example.test`, { address: `192.0.2.${n}` });
    expect(world.store.counters.size).toBeLessThanOrEqual(20_000);
    expect(world.store.counters.size).toBeGreaterThan(1000);
  }, 60_000);

  test('faults, strikes and journal entries stay few', () => {
    const world = testWorld();
    const stray = { method: 'GET', path: `/${'a'.repeat(8000)}`, address: '192.0.2.1' };
    const grown = heapAfter(() => {
      for (let n = 0; n < 20_000; n++) {
        world.faults.arm({ errno: 201, times: 1 });
        world.journal.recordStray({ ...stray, path: `${stray.path}${n}` }, { status: 404, body: {}, headers: {} });
      }
    });
    expect([world.faults.list().length, world.journal.read().length]).toEqual([1000, 1000]);
    expect(grown).toBeLessThan(100 * MEGABYTE);
  }, 60_000);
});

function sizes(store: object): number[] {
  return Object.values(store).map((part) => (part instanceof Map ? part.size : 0));
}

describe('a mock in a process of its own', () => {
  let program: (Program & { readonly url: string }) | undefined;
  const idle: Socket[] = [];
  afterEach(async () => {
    for (const socket of idle) socket.destroy();
    program?.process.kill('SIGTERM');
    await program?.ended;
  });

  /** Opens connections that never say anything; fewer where the machine does not allow so many. */
  async function openIdle(url: string, count: number): Promise<number> {
    const { hostname, port } = new URL(url);
    for (let opened = 0; opened < count; opened += 500) {
      const batch = await Promise.all(Array.from({ length: 500 }, () => opening(Number(port), hostname)));
      if (batch.includes(false)) return opened;
    }
    return count;
  }

  function opening(port: number, hostname: string): Promise<boolean> {
    return new Promise((resolve) => {
      const socket = connect(port, hostname, () => resolve(true));
      socket.on('error', () => resolve(false));
      socket.resume();
      idle.push(socket);
    });
  }

  test('serves others beside ten thousand idle connections, and ends those by itself', async () => {
    program = await startMockProgram();
    const opened = await openIdle(program.url, 10_000);
    expect(opened).toBeGreaterThan(500);
    const ask = () => fetch(`${program?.url}/v1/get_random_bytes`, { method: 'POST' });
    expect((await ask()).status).toBe(200);
    const inTime = { signal: AbortSignal.timeout(25_000) };
    const open = idle.filter((socket) => !socket.destroyed);
    await Promise.all(open.map((socket) => once(socket, 'close', inTime).catch(() => undefined)));
    expect(idle.filter((socket) => !socket.destroyed)).toHaveLength(0);
    expect((await ask()).status).toBe(200);
    expect(program.process.exitCode).toBeNull();
  }, 60_000);

  test('survives a client that hangs up in the middle of everything', async () => {
    program = await startMockProgram();
    const head = 'POST /v1/account/create HTTP/1.1\r\nHost: mock\r\nContent-Length: 100\r\n\r\n{';
    await Promise.all(
      Array.from({ length: 200 }, (_, n) =>
        sendRaw(program?.url ?? '', head.slice(0, (n % head.length) + 1), (socket) =>
          setTimeout(() => socket.resetAndDestroy(), 5),
        ),
      ),
    );
    expect((await fetch(`${program.url}/v1/get_random_bytes`, { method: 'POST' })).status).toBe(200);
    expect(program.written.stderr).not.toContain('    at ');
  }, 30_000);
});
