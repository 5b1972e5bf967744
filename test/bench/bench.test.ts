import { execFile, execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { packageRoot } from '../../openapi/package-root.js';
import { PROGRAM } from './child.js';
import { goalTable, isMet } from './goals.js';
import { race } from './race.js';
import { wire } from './requests.js';
import { percentile, volley } from './volley.js';

// What is measured here is what was built.
beforeAll(() => {
  if (!existsSync(PROGRAM)) execFileSync('npm', ['run', 'build'], { cwd: packageRoot, stdio: 'ignore' });
}, 120_000);

/** Runs something against a server that lives as long as it. */
async function against<T>(listener: RequestListener, use: (port: number) => Promise<T>): Promise<T> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    return await use((server.address() as AddressInfo).port);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

describe('a volley', () => {
  test('sends each request once and counts the answers by status', async () => {
    const seen: string[] = [];
    const { statuses, latencies } = await against(
      (request, response) => {
        seen.push(request.url ?? '');
        response.writeHead(request.url === '/3' ? 404 : 200, { 'content-length': 2 });
        response.write('o');
        setImmediate(() => response.end('k'));
      },
      (port) =>
        volley(
          port,
          ['/1', '/2', '/3', '/4', '/5'].map((path) => wire(port, 'GET', path)),
          2,
        ),
    );
    expect(seen.sort()).toEqual(['/1', '/2', '/3', '/4', '/5']);
    expect([...statuses].sort()).toEqual([
      [200, 4],
      [404, 1],
    ]);
    expect(percentile(latencies, 50)).toBeGreaterThan(0);
  });

  test.each<[string, RequestListener, RegExp]>([
    ['hangs up', (request) => request.socket.destroy(), /ended the connection/],
    ['tells no length', (_request, response) => response.end(), /without its length/],
  ])('fails when the server %s', async (_name, listener, message) => {
    const chunked: RequestListener = (request, response) => {
      response.setHeader('transfer-encoding', 'chunked');
      listener(request, response);
    };
    await expect(against(chunked, (port) => volley(port, [wire(port, 'GET', '/')], 1))).rejects.toThrow(message);
    // An immediate of somebody else may be due; one that keeps the process awake is there at every look.
    let looks = 0;
    while (looks < 100 && process.getActiveResourcesInfo().includes('Immediate')) {
      looks += 1;
      await new Promise((resolve) => setTimeout(resolve));
    }
    expect(looks).toBeLessThan(100);
  });
});

test('a race fails for a contestant that refuses what it is asked', async () => {
  const run = (port: number) =>
    race([{ name: 'strict', port, make: () => wire(port, 'GET', '/') }], { requests: 3, rounds: 1, connections: 1 });
  const strict: RequestListener = (_request, response) => response.writeHead(401, { 'content-length': 0 }).end();
  await expect(against(strict, run)).rejects.toThrow('strict: 9 x 401');
});

test('a goal is met between its bounds, and by no number that is missing', () => {
  const goal = { says: 'speed', unit: 'x', atLeast: 2 };
  expect([3, 2, 1.9, Number.NaN].map((measured) => isMet({ ...goal, measured }))).toEqual([true, true, false, false]);
  expect(goalTable([{ ...goal, measured: 1.9 }])).toContain('| speed | at least 2 x | 1.90 x | **no** |');
});

const run = promisify(execFile);
const tsx = (file: string, ...words: string[]) =>
  run(process.execPath, ['--import', 'tsx', join('test', 'bench', file), ...words], { cwd: packageRoot });

test('the bench runs wholly and prints its tables', async () => {
  const { stdout } = await tsx('main.ts', '--quick');
  for (const name of ['Express 5, constant GET', 'Prism mock', 'mock, account/create', 'bytes per account'])
    expect(stdout).toContain(name);
}, 180_000);

test('ten seconds of load with faults leave nothing behind', async () => {
  const { stdout } = await tsx('endurance.ts', '--seconds', '10');
  expect(stdout).not.toContain('**no**');
  expect(stdout).toMatch(/10 s, \d{3,} exchanges/);
}, 180_000);
