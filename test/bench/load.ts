import { randomBytes } from 'node:crypto';
import { request } from 'node:http';
import { connect } from 'node:net';
import sharp from 'sharp';
import { hex, unhex } from '../../protocol/bytes.js';
import { auth2013Tokens } from '../../protocol/srp-tokens.js';
import type { Child } from './child.js';
import {
  type Account,
  createRequest,
  deviceRequest,
  loginRequest,
  sessionOf,
  signed,
  statusRequest,
  wire,
} from './requests.js';

/** The editions that the mock speaks, in the order of its ports. */
export const EDITIONS = ['auth-2013', 'auth-2017', 'profile-2020'] as const;

/** What goes on for as long as wanted: clients that behave, clients that do not, and faults that strike both. */
export interface Load {
  /** Exchanges so far. */
  readonly count: number;
  /** Ends it, and waits for what is under way. */
  stop(): Promise<void>;
}

/** Ports and credentials of everything that is loaded. */
interface Scene {
  readonly auth: number;
  readonly stream: number;
  readonly profile: number;
  readonly account: Account;
  /** Header of a request for an event stream. */
  streamed(): string;
  readonly bearer: string;
  readonly picture: Buffer;
}

/** Faults without an end, each for a small share of the calls. */
const FAULTS = [
  { probability: 0.05, errno: 999 },
  { probability: 0.05, latencyMs: 20 },
  { probability: 0.03, reset: true },
  { probability: 0.03, truncateAt: 5 },
  { probability: 0.02, status: 503, body: 'no' },
];

/**
 * Asks something of the control port, each time on a connection of its own: one that was idle while this process was busy
 * may have ended unnoticed.
 */
export async function control(child: Child, method: string, path: string, body?: object): Promise<unknown> {
  const { status, text } = await ask(child.lastPort, method, path, body);
  if (status !== 200) throw new Error(`${method} ${path}: ${status} ${text}`);
  return JSON.parse(text);
}

function ask(port: number, method: string, path: string, body?: object): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    const options = {
      port,
      host: '127.0.0.1',
      method,
      path,
      agent: false,
      headers: { 'content-type': 'application/json' },
    };
    const sent = request(options, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, text: Buffer.concat(chunks).toString() }));
      answer.on('error', reject);
    });
    sent.on('error', reject);
    sent.end(body === undefined ? undefined : JSON.stringify(body));
  });
}

/** Begins to load a mock of the three editions, with its faults armed. */
export async function beginLoad(child: Child): Promise<Load> {
  const scene = await prepare(child);
  for (const [index, fault] of FAULTS.entries()) {
    await control(child, 'POST', '/faults', { ...fault, seed: `endurance ${index}` });
  }
  let count = 0;
  let goesOn = true;
  const workers = workersOf(scene).map(async (work) => {
    while (goesOn) {
      await work();
      count += 1;
    }
  });
  return {
    get count() {
      return count;
    },
    async stop() {
      goesOn = false;
      await Promise.all(workers);
      await control(child, 'DELETE', '/faults');
    },
  };
}

async function prepare(child: Child): Promise<Scene> {
  const [stream = 0, auth = 0, profile = 0] = child.ports;
  const email = 'steady@example.test';
  const made = (await control(child, 'POST', '/accounts', { email, srpPw: 'ab'.repeat(32) })) as Record<string, string>;
  const { tokenId, reqHMACkey } = auth2013Tokens.derive('sessionToken', unhex(made.sessionToken ?? ''));
  const ownSession = { id: hex(tokenId), key: reqHMACkey };
  const { token } = (await control(child, 'POST', '/bearer-tokens', { account: email, scopes: ['profile'] })) as {
    token: string;
  };
  const { session, authPW, other } = await signUp(auth);
  return {
    auth,
    stream,
    profile,
    account: { email: other, authPW, session },
    streamed: () => signed(stream, ownSession, 'GET', '/v1/recovery_email/status').toString('latin1'),
    bearer: token,
    picture: await sharp({ create: { width: 8, height: 8, channels: 3, background: '#0a8' } })
      .png()
      .toBuffer(),
  };
}

async function signUp(port: number): Promise<{ session: Account['session']; authPW: string; other: string }> {
  const other = 'other@example.test';
  const authPW = hex(randomBytes(32));
  const { text } = await ask(port, 'POST', '/v1/account/create', { email: other, authPW });
  const { sessionToken } = JSON.parse(text) as { sessionToken: string };
  return { session: sessionOf(sessionToken), authPW, other };
}

/** What the clients do again and again; none of it ever rejects. */
function workersOf({ auth, stream, profile, account, streamed, bearer, picture }: Scene): (() => Promise<void>)[] {
  const oneOf = (port: number, requests: readonly (() => Buffer)[]) => {
    let turn = 0;
    return async () => {
      turn += 1;
      const make = requests[turn % requests.length];
      if (make !== undefined) await exchange(port, make());
    };
  };
  const good = [
    () => statusRequest(auth, account),
    () => deviceRequest(auth, account),
    () => loginRequest(auth, account),
    () => wire(auth, 'POST', '/v1/password/forgot/send_code', JSON.stringify({ email: account.email })),
    () => signed(auth, account.session, 'POST', '/v1/recovery_email/resend_code', '{}'),
  ];
  const bad = [
    () => wire(auth, 'POST', '/v1/account/login', '{"email":'),
    () => wire(auth, 'GET', '/v1/session/status', undefined, 'Hawk id="x"'),
    () => wire(auth, 'POST', '/v1/account/create', JSON.stringify({ email: 'x'.repeat(20_000) })),
    () => wire(auth, 'GET', `/v1/${'y'.repeat(300)}`),
    () => Buffer.from('this is no HTTP at all\r\n\r\n'),
    () => createRequest(auth).subarray(0, 200),
  ];
  return [
    oneOf(auth, good),
    oneOf(auth, good),
    oneOf(auth, bad),
    () => vanish(auth, loginRequest(auth, account)),
    () => vanish(stream, Buffer.from(streamed().replace('application/json', 'text/event-stream'), 'latin1')),
    () => upload(profile, bearer, picture),
  ];
}

/** Long enough for any answer, a delayed one included, of a mock that still answers; milliseconds. */
const PATIENCE_MS = 300;

/** Sends a request on a connection of its own, and reads until the other side ends it or nothing comes any more. */
function exchange(port: number, bytes: Buffer): Promise<void> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => socket.end(bytes));
    socket.setTimeout(PATIENCE_MS, () => socket.destroy());
    socket.on('error', () => undefined).on('close', () => resolve());
    socket.resume();
  });
}

/** Sends a request and hangs up as soon as the answer begins, or before. */
function vanish(port: number, bytes: Buffer): Promise<void> {
  return new Promise((resolve) => {
    const patience = Math.random() < 0.5 ? 1 : PATIENCE_MS;
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes));
    socket.setTimeout(patience, () => socket.destroy());
    socket.once('data', () => socket.destroy());
    socket.on('error', () => undefined).on('close', () => resolve());
  });
}

function upload(port: number, bearer: string, picture: Buffer): Promise<void> {
  return new Promise((resolve) => {
    const headers = {
      authorization: `Bearer ${bearer}`,
      'content-type': 'image/png',
      'content-length': picture.length,
    };
    const path = '/v1/avatar/upload';
    const sent = request({ port, host: '127.0.0.1', method: 'POST', path, headers }, (answer) => {
      answer.on('error', () => undefined).on('close', () => resolve());
      answer.resume();
    });
    sent.on('error', () => resolve());
    sent.end(picture);
  });
}
