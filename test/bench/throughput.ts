import { fork } from 'node:child_process';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { packageRoot } from '../../openapi/package-root.js';
import { type Child, RIVALS, residentBytes, startBuiltMock, startChild } from './child.js';
import { type Goal, markdownTable } from './goals.js';
import { type Contestant, type Course, type Result, race } from './race.js';
import {
  type Account,
  createRequest,
  deviceBody,
  deviceRequest,
  loginRequest,
  makeAccounts,
  statusRequest,
  wire,
} from './requests.js';
import { volley } from './volley.js';

const EXPRESS_GET = 'Express 5, constant GET';
const EXPRESS_POST = 'Express 5, JSON POST';
const STATUS = 'mock, session/status, signed GET';
const DEVICE = 'mock, account/device, signed POST with payload hash';

/** Accounts that take turns: nobody has a thousand sessions at the end of a race. */
const ACCOUNTS = 200;

/** What the servers did, as a table, and what it says about the goals. */
export interface Throughput {
  readonly table: string;
  readonly goals: readonly Goal[];
}

/** Races the mock against servers that do less. */
export async function measureThroughput(course: Course): Promise<Throughput> {
  const children: Child[] = [];
  const start = async (starting: Promise<Child>) => {
    const child = await starting;
    children.push(child);
    return child;
  };
  const prism = await startPrism();
  try {
    // Each in a process of its own: nobody pays for what another one leaves behind.
    const rivals: Contestant[] = [
      expressGet(await start(startChild(RIVALS, ['express']))),
      expressPost(await start(startChild(RIVALS, ['express']))),
      bareGet(await start(startChild(RIVALS, ['bare']))),
      prismGet(prism.port),
    ];
    for (const [name, make, share] of OPERATIONS) {
      rivals.push(await mockOperation(await start(startBuiltMock()), name, make, share));
    }
    const results = await race(rivals, course);
    return { table: tableOf(results), goals: goalsOf(results) };
  } finally {
    prism.stop();
    for (const child of children) await child.stop();
  }
}

const expressGet = (child: Child): Contestant => ({
  name: EXPRESS_GET,
  child,
  port: child.port,
  make: () => wire(child.port, 'GET', '/constant'),
});

const expressPost = (child: Child): Contestant => ({
  name: EXPRESS_POST,
  child,
  port: child.port,
  make: () => wire(child.port, 'POST', '/constant', deviceBody()),
});

const bareGet = (child: Child): Contestant => ({
  name: 'node:http, constant GET',
  child,
  port: child.port,
  make: () => wire(child.port, 'GET', '/constant'),
});

const prismGet = (port: number): Contestant => ({
  name: 'Prism mock of auth-2017, session/status',
  port,
  make: () => wire(port, 'GET', '/session/status', undefined, 'Hawk id="a"'),
  share: 0.02,
});

type MakeRequest = (port: number, account: Account) => Buffer;

/** What the mock is asked, and how many requests of the usual number. */
const OPERATIONS: readonly (readonly [name: string, make: MakeRequest, share: number])[] = [
  [STATUS, statusRequest, 1],
  [DEVICE, deviceRequest, 1],
  ['mock, account/login', loginRequest, 0.5],
  ['mock, account/create', createRequest, 0.5],
];

async function mockOperation(child: Child, name: string, make: MakeRequest, share: number): Promise<Contestant> {
  const accounts = await makeAccounts(child.lastPort, ACCOUNTS);
  const accountOf = (index: number) => {
    const account = accounts[index % accounts.length];
    if (account === undefined) throw new Error('There are no accounts');
    return account;
  };
  return { name, child, port: child.port, make: (index) => make(child.port, accountOf(index)), share };
}

/** Prism by its own command; it knows paths without the version. */
async function startPrism(): Promise<{ port: number; stop(): void }> {
  const port = await freePort();
  const file = join(packageRoot, 'node_modules', '@stoplight', 'prism-cli', 'dist', 'index.js');
  const words = ['mock', '-p', String(port), join(packageRoot, 'openapi', 'auth-2017.yaml')];
  const child = fork(file, words, { silent: true });
  let told = '';
  while (!told.includes('Prism is listening')) {
    const [chunk] = (await once(child.stdout ?? child, 'data')) as [Buffer];
    told += String(chunk);
  }
  // What it tells of each request is thrown away, and read, or it would stop to wait for that.
  child.stdout?.resume();
  child.stderr?.resume();
  return { port, stop: () => void child.kill() };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

function ratio(results: readonly Result[], name: string, to: string): number {
  const perSecond = (wanted: string) => results.find((result) => result.name === wanted)?.perSecond ?? Number.NaN;
  return perSecond(name) / perSecond(to);
}

function tableOf(results: readonly Result[]): string {
  return markdownTable([
    ['', 'requests/s', 'to Express GET', 'to Express POST', 'processor per request', 'p50', 'p99'],
    ...results.map((result) => [
      result.name,
      result.perSecond.toFixed(0),
      `${ratio(results, result.name, EXPRESS_GET).toFixed(2)} x`,
      `${ratio(results, result.name, EXPRESS_POST).toFixed(2)} x`,
      result.processor === undefined ? '-' : `${result.processor.toFixed(0)} µs`,
      `${result.p50.toFixed(2)} ms`,
      `${result.p99.toFixed(2)} ms`,
    ]),
  ]);
}

function goalsOf(results: readonly Result[]): Goal[] {
  const signed = results.filter(({ name }) => name === STATUS || name === DEVICE);
  return [
    { says: 'signed GET to Express GET', measured: ratio(results, STATUS, EXPRESS_GET), unit: 'x', atLeast: 2 },
    { says: 'signed POST to Express JSON POST', measured: ratio(results, DEVICE, EXPRESS_POST), unit: 'x', atLeast: 2 },
    {
      says: 'p99 of the signed operations',
      measured: Math.max(...signed.map(({ p99 }) => p99)),
      unit: 'ms',
      atMost: 5,
    },
  ];
}

/** What the mock weighs after so many seconds of session/status, in a process without anything of the bench. */
export async function measureMemory(seconds: number): Promise<Goal[]> {
  const mock = await startBuiltMock([], { withProbe: false });
  try {
    const accounts = await makeAccounts(mock.lastPort, ACCOUNTS);
    const end = performance.now() + seconds * 1000;
    let sent = 0;
    while (performance.now() < end) {
      const requests = accounts.flatMap((account) =>
        Array.from({ length: 10 }, () => statusRequest(mock.port, account)),
      );
      await volley(mock.port, requests, 10);
      sent += requests.length;
    }
    const says = `resident memory after ${seconds} s of session/status, ${sent} requests`;
    return [{ says, measured: residentBytes(mock) / 1e6, unit: 'MB', atMost: 130 }];
  } finally {
    await mock.stop();
  }
}
