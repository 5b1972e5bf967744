import { randomBytes } from 'node:crypto';
import { hex, unhex } from '../../protocol/bytes.js';
import { signRequest } from '../../protocol/hawk.js';
import { deriveToken } from '../../protocol/tokens.js';

/** A session as its client keeps it: the working values of its token. */
export interface Session {
  readonly id: string;
  readonly key: Buffer;
}

/** An account of the mock under test. */
export interface Account {
  readonly email: string;
  /** 64 hex digits. */
  readonly authPW: string;
  readonly session: Session;
}

/** The working values of a sessionToken, 64 hex digits. */
export function sessionOf(sessionToken: string): Session {
  const { tokenId, reqHMACkey } = deriveToken('sessionToken', unhex(sessionToken));
  return { id: hex(tokenId), key: reqHMACkey };
}

/** A request as it goes over the wire. */
export function wire(port: number, method: string, path: string, body?: string, authorization?: string): Buffer {
  const head = [
    `${method} ${path} HTTP/1.1`,
    `Host: 127.0.0.1:${port}`,
    'Accept: application/json',
    ...(authorization === undefined ? [] : [`Authorization: ${authorization}`]),
    ...(body === undefined ? [] : ['Content-Type: application/json', `Content-Length: ${Buffer.byteLength(body)}`]),
  ];
  return Buffer.from(`${head.join('\r\n')}\r\n\r\n${body ?? ''}`);
}

/** The same, signed by a session at this moment; a body's hash is signed too. */
export function signed(port: number, session: Session, method: string, path: string, body?: string): Buffer {
  const authorization = signRequest({
    ...session,
    method,
    path,
    host: '127.0.0.1',
    port,
    ts: Math.floor(Date.now() / 1000),
    nonce: randomBytes(6).toString('base64url'),
    ...(body === undefined ? {} : { payload: body, contentType: 'application/json' }),
  });
  return wire(port, method, path, body, authorization);
}

/** Makes verified accounts through the control port. */
export async function makeAccounts(controlPort: number, count: number, prefix = 'reader'): Promise<Account[]> {
  const accounts: Account[] = [];
  for (let index = 0; index < count; index += 1) {
    const email = `${prefix}${index}@example.test`;
    const authPW = hex(randomBytes(32));
    const answer = await fetch(`http://127.0.0.1:${controlPort}/accounts`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email, authPW }),
    });
    if (!answer.ok) throw new Error(`POST /accounts answered ${answer.status}: ${await answer.text()}`);
    const { sessionToken } = (await answer.json()) as { sessionToken: string };
    accounts.push({ email, authPW, session: sessionOf(sessionToken) });
  }
  return accounts;
}

/** Status of a session, GET. */
export function statusRequest(port: number, { session }: Account): Buffer {
  return signed(port, session, 'GET', '/v1/session/status');
}

/** Change of the session's device, POST with payload hash; the first one registers it. */
export function deviceRequest(port: number, { session }: Account): Buffer {
  return signed(port, session, 'POST', '/v1/account/device', deviceBody());
}

/** What a device says of itself; no two say the same. */
export function deviceBody(): string {
  return JSON.stringify({ name: `Phone ${randomBytes(4).toString('hex')}`, type: 'mobile' });
}

/** Sign-in, POST, not signed. */
export function loginRequest(port: number, { email, authPW }: Account): Buffer {
  return wire(port, 'POST', '/v1/account/login', JSON.stringify({ email, authPW }));
}

/** A new account, POST, not signed. */
export function createRequest(port: number): Buffer {
  const email = `${randomBytes(9).toString('hex')}@example.test`;
  return wire(port, 'POST', '/v1/account/create', JSON.stringify({ email, authPW: randomBytes(32).toString('hex') }));
}
