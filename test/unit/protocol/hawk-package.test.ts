import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { client, crypto, server, utils } from 'hawk';
import {
  type Artifacts,
  artifactsOf,
  checkMac,
  checkPayloadHash,
  checkTimestamp,
  HawkFailure,
  macOf,
  normalized,
  parseAttributes,
  parseAuthorization,
  payloadHash,
  serverAuthorization,
  signRequest,
  targetOf,
  tsMac,
} from '../../../protocol/hawk.js';
import { deriveToken } from '../../../protocol/tokens.js';

const { tokenId, reqHMACkey: key } = deriveToken('sessionToken', Buffer.alloc(32, 9));
const id = tokenId.toString('hex');
// The package's types know keys as text only; what it passes them to takes raw bytes, as the servers did.
const credentials = { id, key: key as unknown as string, algorithm: 'sha256' as const, user: 'ann' };
const now = () => Math.floor(Date.now() / 1000);

function message(headers: Record<string, string>, rest: Partial<IncomingMessage> = {}): IncomingMessage {
  return Object.assign(new IncomingMessage(new Socket()), rest, { headers });
}

const request = fc.record({
  method: fc.constantFrom('GET', 'POST', 'put', 'Delete'),
  host: fc.constantFrom('127.0.0.1:9000', 'localhost', 'API.Example.com', 'accounts.example.org:80'),
  // The package's URL parser percent-encodes an apostrophe before it signs; on the wire it is sent as it is.
  path: fc.webPath().map((path) => `/v1${path.replaceAll("'", '')}`),
  query: fc.constantFrom('', '?', '?service=sync', '?a=%20&b=%C3%A9&a=1'),
  nonce: fc.stringMatching(/^[!#-[\]-~]{1,12}$/),
  payload: fc.option(fc.string({ unit: 'grapheme' }), { nil: undefined }),
  contentType: fc.constantFrom(undefined, 'application/json', ' Text/Plain ; charset=utf-8'),
  ext: fc.option(fc.stringMatching(/^[!#-[\]-~]{1,12}$/), { nil: undefined }),
});

describe('the hawk package', () => {
  test('accepts our header', async () => {
    await fc.assert(
      fc.asyncProperty(request, async ({ host, path, query, payload, contentType = '', ...rest }) => {
        const url = `http://${host}${path}${query}`;
        const authorization = signRequest({ ...rest, id, key, url, ts: now(), payload, contentType });
        const received = message(
          { host, authorization, 'content-type': contentType },
          { method: rest.method, url: path + query },
        );
        const options = payload === undefined ? {} : { payload };
        const { artifacts } = await server.authenticate(received, () => credentials, options);
        expect(artifacts).toMatchObject({ resource: path + query, nonce: rest.nonce });
      }),
    );
  });

  test('makes a header that passes our checks, and the same one that we make', () => {
    fc.assert(
      fc.property(request, ({ host, path, query, payload, contentType, ...rest }) => {
        const url = `http://${host}${path}${query}`;
        const ts = now();
        const optional = { ...(contentType ? { contentType } : {}), ...(payload === undefined ? {} : { payload }) };
        const theirs = client.header(url, rest.method, { credentials, timestamp: ts, ...optional, ...rest });
        const attributes = parseAuthorization(theirs.header);
        const { path: resource, ...target } = targetOf(url);
        const artifacts = artifactsOf(attributes, { method: rest.method, resource, ...target });
        expect(checkMac(attributes, artifacts, key)).toBe(true);
        expect(checkTimestamp(attributes.ts, ts, 0)).toBe(true);
        expect(checkPayloadHash(attributes, contentType, payload ?? '')).toBe(payload !== undefined);
        expect(signRequest({ ...rest, id, key, url, ts, payload, contentType })).toBe(theirs.header);
      }),
    );
  });

  test.each([{ app: 'an app' }, { app: 'an app', dlg: 'another' }])('makes a header with %j that passes', (oz) => {
    const options = { credentials, timestamp: now(), ...oz };
    const attributes = parseAuthorization(client.header('http://localhost:9000/v1/', 'GET', options).header);
    const received = { method: 'GET', resource: '/v1/', host: 'localhost', port: 9000 };
    expect(attributes).toMatchObject(oz);
    expect(checkMac(attributes, artifactsOf(attributes, received), key)).toBe(true);
  });

  test('refuses our header with another key', async () => {
    const authorization = signRequest({ id, key, method: 'GET', url: 'http://localhost/', ts: now(), nonce: 'n' });
    const received = message({ host: 'localhost', authorization }, { method: 'GET', url: '/' });
    const other = { ...credentials, key: 'another' };
    await expect(server.authenticate(received, () => other)).rejects.toThrow('Bad mac');
  });

  test('normalises, signs and hashes as we do, ext, app and dlg included', () => {
    const text = fc.string({ unit: 'grapheme-ascii', maxLength: 12 });
    const artifacts = fc.record(
      {
        ts: fc.nat().map(String),
        nonce: text,
        method: text,
        resource: text.map((path) => `/${path}`),
        host: text,
        port: fc.nat(65535),
        hash: text,
        ext: fc.string({ unit: fc.constantFrom('a', '\\', '\n', 'n') }),
        app: text,
        dlg: text,
      },
      { requiredKeys: ['ts', 'nonce', 'method', 'resource', 'host', 'port'] },
    );
    fc.assert(
      fc.property(artifacts, fc.constantFrom('header' as const, 'response' as const), (given, type) => {
        expect(normalized(given, type)).toBe(crypto.generateNormalizedString(type, given));
        expect(macOf(given, key, type)).toBe(crypto.calculateMac(type, credentials, given));
        expect(payloadHash(given.nonce, given.method)).toBe(
          crypto.calculatePayloadHash(given.method, 'sha256', given.nonce),
        );
      }),
    );
  });
});

describe('a header as the hawk package reads it', () => {
  const good = fc
    .record({ names: fc.shuffledSubarray(['id', 'ts', 'nonce', 'hash', 'ext', 'mac', 'app', 'dlg'], { minLength: 1 }) })
    .chain(({ names }) =>
      fc.tuple(...names.map((name) => fc.tuple(fc.constant(name), fc.stringMatching(/^[ !#-[\]-~]{1,6}$/)))),
    )
    .map((pairs) => pairs.map(([name, value]) => `${name}="${value}"`));
  const odd = fc
    .tuple(
      fc.constantFrom('id', 'ext', 'mac', 'foo', '__proto__', 'constructor', 'ID', ''),
      fc.constantFrom('="', '=', ' = "'),
      fc.string({ unit: fc.constantFrom('a', '"', '\\', ',', '=', 'é', '\t', ' ', '\u007f'), maxLength: 4 }),
      fc.constantFrom('"', ''),
    )
    .map((parts) => [parts.join('')]);
  const header = fc
    .tuple(
      fc.constantFrom('Hawk ', 'Hawk ', 'Hawk ', 'hAWK\t', 'Hawk', 'Basic ', '', 'Hawk, '),
      fc.oneof(
        { weight: 3, arbitrary: good },
        fc.tuple(good, odd).map((lists) => lists.flat()),
        odd,
      ),
      fc.constantFrom(', ', ', ', ',', ' , ', '  ', ',,', ';'),
      fc.constantFrom('', '', ' ', ',', 'x'),
    )
    .map(([scheme, pairs, separator, end]) => scheme + pairs.join(separator) + end);

  test('is accepted and understood by us alike, and refused by us alike', () => {
    let accepted = 0;
    fc.assert(
      fc.property(header, (text) => {
        const theirs = outcome(() => utils.parseAuthorizationHeader(text));
        accepted += theirs === 'refused' ? 0 : 1;
        expect(outcome(() => parseAttributes(text))).toEqual(theirs);
      }),
      { numRuns: 3000 },
    );
    // A generator that never makes a good header would compare nothing.
    expect(accepted).toBeGreaterThan(100);
  });

  function outcome(parse: () => object): object | 'refused' {
    try {
      return { ...parse() };
    } catch (error) {
      expect(error instanceof HawkFailure || (error as { isBoom?: boolean }).isBoom).toBe(true);
      return 'refused';
    }
  }
});

describe('an answer', () => {
  const artifacts: Artifacts & { port: number; ts: string } = {
    ts: '1373391043',
    nonce: 'ohQjqb',
    method: 'GET',
    resource: '/v1/session/status',
    host: 'api.example.com',
    port: 443,
  };
  const contentType = 'application/json; charset=utf-8';
  const body = '{"uid":"4c352927cd4f4a4aa03d7d1893d950b8"}';

  test('is signed by us as by the package, which verifies it', () => {
    const ours = serverAuthorization({ request: artifacts, key, contentType, body });
    const theirArtifacts = { ...artifacts, hash: undefined, ext: undefined, app: undefined, dlg: undefined };
    expect(ours).toBe(server.header(credentials, theirArtifacts, { payload: body, contentType }));
    const answer = message({ 'server-authorization': ours, 'content-type': contentType });
    const verified = client.authenticate(answer, credentials, theirArtifacts, { payload: body, required: true });
    expect(verified.headers).toHaveProperty('server-authorization');
    expect(() => client.authenticate(answer, credentials, theirArtifacts, { payload: `${body} ` })).toThrow();
  });

  test('that tells the time is believed by the package', () => {
    const header = `Hawk ts="1373391043", tsm="${tsMac(1373391043, key)}", error="Stale timestamp"`;
    const answer = message({ 'www-authenticate': header });
    expect(client.authenticate(answer, credentials, artifacts).headers).toHaveProperty('www-authenticate');
    const lie = message({ 'www-authenticate': header.replace('1373391043', '1373391044') });
    expect(() => client.authenticate(lie, credentials, artifacts)).toThrow('Invalid server timestamp hash');
  });
});
