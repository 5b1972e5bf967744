import hawk from 'hawk';
import type { Mock } from '../../mock-server/start-mock.js';
import { openKeys } from '../../protocol/bundles.js';
import { hex, unhex } from '../../protocol/bytes.js';
import { rewrap, stretch } from '../../protocol/onepw.js';
import { deriveToken, type TokenType } from '../../protocol/tokens.js';

/** An answer as a client sees it. */
export interface Received {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Record<string, unknown>;
}

/** A token as a client holds it: its kind and its seed in hex. */
export type Held = readonly [type: TokenType, seed: unknown];

/** A client that signs with the hawk package and not with our own code, so that a mistake of ours would show. */
export class TestClient {
  constructor(private readonly mock: Mock) {}

  get(path: string, token?: Held): Promise<Received> {
    return this.send('GET', path, undefined, token);
  }

  post(path: string, body: unknown = {}, token?: Held): Promise<Received> {
    return this.send('POST', path, JSON.stringify(body), token);
  }

  /** The same, for answers that have to be a success. */
  async ok(answer: Promise<Received>): Promise<Record<string, unknown>> {
    const { status, body } = await answer;
    if (status !== 200) throw new Error(`${status} ${JSON.stringify(body)}`);
    return body;
  }

  private async send(method: string, path: string, payload: string | undefined, token?: Held): Promise<Received> {
    const url = `${this.mock.url}/v1${path}`;
    const contentType = 'application/json';
    const headers: Record<string, string> = { 'content-type': contentType };
    if (token !== undefined) {
      const options = { credentials: credentialsOf(token), timestamp: this.mock.world.clock.seconds() };
      const signed = payload === undefined ? options : { ...options, payload, contentType };
      headers.authorization = hawk.client.header(url, method, signed).header;
    }
    const response = await fetch(url, { method, headers, ...(payload === undefined ? {} : { body: payload }) });
    return {
      status: response.status,
      headers: response.headers,
      body: (await response.json()) as Record<string, unknown>,
    };
  }

  /** kA and wrapKb, hex, for a keyFetchToken. */
  async keys(keyFetchToken: unknown): Promise<{ kA: string; wrapKb: string }> {
    const { bundle } = await this.ok(this.get('/account/keys', ['keyFetchToken', keyFetchToken]));
    const { requestKey } = deriveToken('keyFetchToken', unhex(String(keyFetchToken)));
    const { kA, wrapKb } = openKeys(requestKey, unhex(String(bundle)));
    return { kA: hex(kA), wrapKb: hex(wrapKb) };
  }

  /** A header of the mail that arrived last, read from the control port. */
  async mailed(user: string, header: string): Promise<string> {
    const response = await fetch(`${this.mock.controlUrl}/mail/${encodeURIComponent(user)}`);
    const mails = (await response.json()) as { headers: Record<string, string> }[];
    return mails.at(-1)?.headers[header] ?? '';
  }
}

/** authPW for an email and a password, hex. */
export function authPW(email: string, password: string): string {
  return hex(stretch(email, password).authPW);
}

/** The wrapKb that keeps kB through a change of password, hex. */
export function rewrapped(email: string, oldPassword: string, newPassword: string, wrapKb: string): string {
  const [from, to] = [stretch(email, oldPassword), stretch(email, newPassword)];
  return hex(rewrap({ wrapKb: unhex(wrapKb), oldUnwrapBKey: from.unwrapBKey, newUnwrapBKey: to.unwrapBKey }));
}

function credentialsOf([type, seed]: Held) {
  const { tokenId, reqHMACkey } = deriveToken(type, unhex(String(seed)));
  // The hawk package hands the key to createHmac, which takes bytes; its types know text alone.
  return { id: hex(tokenId), key: reqHMACkey as unknown as string, algorithm: 'sha256' as const };
}
