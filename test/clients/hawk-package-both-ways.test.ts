import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import hawk from 'hawk';
import { type Mock, startMock } from '../../mock-server/start-mock.js';
import { artifactsOf, parseAuthorization, serverAuthorization, signRequest, targetOf } from '../../protocol/hawk.js';
import { deriveToken } from '../../protocol/tokens.js';
import { probe } from '../http/probe.js';

/** The hawk package as the other side: its server for our client, its client for our server, with nothing left right. */

const JSON_TYPE = 'application/json';
const BODY = '{"name":"Zoë’s phone","type":"mobile"}';

/** Each makes one attribute of a Hawk header another one, and leaves the rest as it was signed. */
const ALTERATIONS: Readonly<Record<string, (header: string) => string>> = {
  'another id': (header) => header.replace(/id="[^"]*"/, `id="${'0'.repeat(64)}"`),
  'a later ts': (header) => header.replace(/ts="(\d+)"/, (_, ts: string) => `ts="${Number(ts) + 1}"`),
  'another nonce': (header) => header.replace(/nonce="/, 'nonce="x'),
  'another hash': (header) => header.replace(/hash="[^"]*"/, `hash="${Buffer.alloc(32).toString('base64')}"`),
  'no hash': (header) => header.replace(/ hash="[^"]*",/, ''),
  'another ext': (header) => header.replace(/ext="/, 'ext="x'),
  'no ext': (header) => header.replace(/ ext="[^"]*",/, ''),
  'another mac': (header) => header.replace(/mac="[^"]*"/, `mac="${Buffer.alloc(32).toString('base64')}"`),
  'no mac': (header) => header.replace(/, mac="[^"]*"/, ''),
  'an app': (header) => `${header}, app="some"`,
  'an app and a dlg': (header) => `${header}, app="some", dlg="other"`,
  'a second nonce': (header) => `${header}, nonce="other"`,
  'an unknown attribute': (header) => `${header}, realm="some"`,
};

/** What both sides know of a token: the Hawk id in hex, the key as raw bytes. */
function credentialsOf(seed: Buffer) {
  const { tokenId, reqHMACkey } = deriveToken('sessionToken', seed);
  return { id: tokenId.toString('hex'), key: reqHMACkey };
}

// The package hands keys to createHmac, which takes bytes; its types know text alone.
const asTheirs = ({ id, key }: ReturnType<typeof credentialsOf>) => ({
  ...{ id, user: 'ann', algorithm: 'sha256' as const },
  key: key as unknown as string,
});

describe("the package's server", () => {
  const known = credentialsOf(Buffer.alloc(32, 7));
  let server: Server;
  let url: string;
  beforeAll(async () => {
    server = createServer((request, response) => {
      void answered(request).then(
        ({ text, header }) => {
          response.writeHead(200, { 'content-type': JSON_TYPE, 'server-authorization': header }).end(text);
        },
        () => response.writeHead(401).end(),
      );
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1/account/device?service=sync`;
  });
  afterAll(() => new Promise((resolve) => server.close(resolve)));

  /** What a server of the package answers a request whose signature and body it found right. */
  async function answered(request: IncomingMessage) {
    let payload = '';
    for await (const piece of request.setEncoding('utf8')) payload += piece;
    const lookup = (id: string) => (id === known.id ? asTheirs(known) : undefined) as ReturnType<typeof asTheirs>;
    const { artifacts, credentials } = await hawk.server.authenticate(request, lookup, { payload });
    const text = JSON.stringify({ received: payload });
    const header = hawk.server.header(credentials, artifacts, { payload: text, contentType: JSON_TYPE });
    return { text, header };
  }

  let nonces = 0;
  function signed(): string {
    nonces += 1;
    const ts = Math.floor(Date.now() / 1000);
    const what = { method: 'POST', url, ts, nonce: `n${nonces}`, ext: 'some', payload: BODY, contentType: JSON_TYPE };
    return signRequest({ ...known, ...what });
  }

  const send = (authorization: string, body = BODY, headers = {}) =>
    fetch(url, { method: 'POST', body, headers: { 'content-type': JSON_TYPE, authorization, ...headers } });

  test('authenticates our client, which finds the signature of the answer right', async () => {
    const authorization = signed();
    const response = await send(authorization);
    const body = await response.text();
    expect([response.status, JSON.parse(body)]).toEqual([200, { received: BODY }]);
    const { path: resource, host, port } = targetOf(url);
    const request = artifactsOf(parseAuthorization(authorization), { method: 'POST', resource, host, port });
    const ours = (text: string) => serverAuthorization({ request, key: known.key, contentType: JSON_TYPE, body: text });
    expect(response.headers.get('server-authorization')).toBe(ours(body));
    expect(response.headers.get('server-authorization')).not.toBe(ours(`${body} `));
  });

  test.each(Object.entries(ALTERATIONS))('refuses our header with %s', async (_name, alter) => {
    const authorization = signed();
    expect(alter(authorization)).not.toBe(authorization);
    expect((await send(alter(authorization))).status).toBe(401);
    expect((await send(authorization)).status).toBe(200);
  });

  test('refuses another body and another media type than those of the hash', async () => {
    expect((await send(signed(), `${BODY} `)).status).toBe(401);
    expect((await send(signed(), BODY, { 'content-type': 'text/plain' })).status).toBe(401);
  });
});

describe("the package's client", () => {
  let mock: Mock;
  let session: ReturnType<typeof credentialsOf>;
  beforeAll(async () => {
    mock = await startMock({ edition: 'auth-2017', controlPort: null });
    const { sessionToken } = mock.accounts.create({ email: 'ann@example.test' });
    session = credentialsOf(Buffer.from(sessionToken, 'hex'));
  });
  afterAll(() => mock.stop());

  const device = () => `${mock.url}/v1/account/device`;
  const signed = () =>
    hawk.client.header(device(), 'POST', {
      ...{ credentials: asTheirs(session), payload: BODY, contentType: JSON_TYPE, ext: 'some' },
    }).header;

  async function errnoFor(authorization: string): Promise<unknown> {
    const headers = { 'content-type': JSON_TYPE, authorization };
    const response = await fetch(device(), { method: 'POST', body: BODY, headers });
    const { errno } = (await response.json()) as { errno?: number };
    return errno ?? response.status;
  }

  test.each(Object.entries(ALTERATIONS))('is refused by our mock with %s', async (name, alter) => {
    const header = signed();
    expect(alter(header)).not.toBe(header);
    expect(await errnoFor(alter(header))).toBe(name === 'another id' ? 110 : 109);
    expect(await errnoFor(header)).toBe(200);
  });
});

describe('signed answers, as the servers of 2015 gave them', () => {
  let mock: Mock;
  beforeAll(async () => {
    mock = await startMock({ edition: 'auth-2015', as: 'deployed', controlPort: null });
  });
  afterAll(() => mock.stop());

  test.each(['GET /session/status', 'POST /session/destroy'])("are right for the package's client: %s", async (to) => {
    const [method = '', path = ''] = to.split(' ');
    const { sessionToken } = mock.accounts.create({ email: `${method}@example.test` });
    const credentials = asTheirs(credentialsOf(Buffer.from(sessionToken, 'hex')));
    const body = method === 'POST' ? '{}' : undefined;
    const payload = body === undefined ? {} : { payload: body, contentType: JSON_TYPE };
    const { header, artifacts } = hawk.client.header(`${mock.url}/v1${path}`, method, { credentials, ...payload });
    const { status, headers, trailers, text } = await probe(mock, {
      ...{ to, headers: { authorization: header } },
      ...(body === undefined ? {} : { body }),
    });
    expect(status).toBe(200);
    const answer = { headers: { ...headers, ...trailers } } as IncomingMessage;
    const verify = (received: string) =>
      hawk.client.authenticate(answer, credentials, artifacts, { payload: received, required: true });
    expect(verify(text).headers).toHaveProperty('server-authorization');
    expect(() => verify(`${text} `)).toThrow('Bad response payload mac');
    const altered = { ...answer.headers, 'server-authorization': `Hawk mac="${Buffer.alloc(32).toString('base64')}"` };
    expect(() =>
      hawk.client.authenticate({ headers: altered } as unknown as IncomingMessage, credentials, artifacts),
    ).toThrow('Bad response mac');
  });
});
