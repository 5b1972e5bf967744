import { randomBytes } from 'node:crypto';
import { request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import type { Mock } from '../../mock-server/start-mock.js';
import { hex, unhex } from '../../protocol/bytes.js';
import { signRequest } from '../../protocol/hawk.js';
import { deriveToken } from '../../protocol/tokens.js';
import type { Held } from './client-for-tests.js';

/** A request to a mock, as odd as it may be. */
export interface Probe {
  /** Method and path below `/v1`: `POST /account/create`. */
  readonly to: string;
  /** Text goes as it is, everything else as JSON; left out, there is no body and no content-length. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  readonly token?: Held;
  /** What the signature says instead of the truth. */
  readonly hawk?: { readonly ts?: string | number; readonly nonce?: string; readonly hash?: string | false };
}

/** What came back. */
export interface Probed {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly trailers: NodeJS.Dict<string>;
  readonly text: string;
  readonly body: Record<string, unknown>;
}

/** Sends a request over node:http, which hides nothing of the answer. Rejects when the connection ends without one. */
export function probe(mock: Mock, { to, body, headers = {}, token, hawk = {} }: Probe): Promise<Probed> {
  const [method = '', path = ''] = to.split(' ');
  const text = body === undefined ? undefined : typeof body === 'string' ? body : JSON.stringify(body);
  const url = new URL(`/v1${path}`, mock.url);
  const typed: Record<string, string> = {
    ...(text === undefined ? {} : { 'content-type': 'application/json' }),
    ...headers,
  };
  const signature = token === undefined ? {} : { authorization: signed(mock, { method, url, text, token, hawk }) };
  const isChunked = typed['transfer-encoding'] !== undefined;
  const length = text === undefined || isChunked ? {} : { 'content-length': String(Buffer.byteLength(text)) };
  return new Promise((resolve, reject) => {
    const outgoing = httpRequest(url, {
      method,
      headers: { ...length, ...signature, ...typed },
      // Answers of the servers of the time had a length and came in chunks.
      insecureHTTPParser: true,
    });
    outgoing.on('error', reject);
    outgoing.on('response', async (response) => {
      const chunks: Buffer[] = [];
      for await (const chunk of response) chunks.push(chunk as Buffer);
      const received = Buffer.concat(chunks).toString('utf8');
      const { statusCode: status = 0, headers: with_, trailers } = response;
      resolve({ status, headers: with_, trailers, text: received, body: objectIn(received) });
    });
    outgoing.end(text);
  });
}

interface Signing extends Pick<Probe, 'hawk'> {
  readonly method: string;
  readonly url: URL;
  readonly text: string | undefined;
  readonly token: Held;
}

function signed(mock: Mock, { method, url, text, token: [type, seed], hawk = {} }: Signing): string {
  const { tokenId, reqHMACkey } = deriveToken(type, unhex(String(seed)));
  const { ts = mock.world.clock.seconds(), nonce = randomBytes(6).toString('hex'), hash } = hawk;
  const hashed = hash === false || text === undefined ? {} : { payload: text, contentType: 'application/json' };
  return signRequest({
    ...{ url: url.href, method, id: hex(tokenId), key: reqHMACkey, ts, nonce, ...hashed },
    ...(typeof hash === 'string' ? { hash } : {}),
  });
}

function objectIn(text: string): Record<string, unknown> {
  return text === '' ? {} : (JSON.parse(text) as Record<string, unknown>);
}
