import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { unhex } from '../../../protocol/bytes.js';
import {
  type Artifacts,
  artifactsOf,
  checkMac,
  checkPayloadHash,
  checkTimestamp,
  macOf,
  normalized,
  parseAuthorization,
  payloadHash,
  responseMac,
  serverAuthorization,
  signRequest,
  targetOf,
  tsMac,
} from '../../../protocol/hawk.js';
import { pinVectors } from './vectors.js';

pinVectors('hawk', {
  'hawk-request': ({ id, key, keyText, contentType, body, artifacts: given }) => {
    const raw = key === undefined ? Buffer.from(keyText ?? '') : unhex(key);
    const hash = body === undefined ? {} : { hash: payloadHash(contentType, body) };
    const artifacts = { ...given, ...hash };
    const { resource: path, ...request } = given;
    const authorization = signRequest({ ...request, path, id, key: raw, contentType, payload: body });
    const attributes = parseAuthorization(authorization);
    expect(checkMac(attributes, artifactsOf(attributes, given), raw)).toBe(true);
    return { normalized: normalized(artifacts), mac: macOf(artifacts, raw), authorization, ...hash };
  },
  'hawk-payload-hash': ({ contentType, body }) => {
    const hash = payloadHash(contentType, body);
    expect(payloadHash(contentType, Buffer.from(body))).toBe(hash);
    expect(checkPayloadHash({ hash }, contentType, body)).toBe(true);
    return { hash };
  },
  'hawk-response': ({ key, contentType, body, requestArtifacts: request }) => {
    const hash = payloadHash(contentType, body);
    return {
      normalized: normalized({ ...request, hash }, 'response'),
      mac: responseMac(request, unhex(key), hash),
      serverAuthorization: serverAuthorization({ request, key: unhex(key), contentType, body }),
    };
  },
  'hawk-ts-mac': ({ key, ts }) => ({ tsm: tsMac(ts, unhex(key)) }),
});

const key = Buffer.alloc(32, 5);
const signed: Artifacts = {
  ts: '1373391043',
  nonce: 'ohQjqb',
  method: 'POST',
  resource: '/v1/certificate/sign?service=sync',
  host: 'api.example.com',
  port: '443',
  hash: payloadHash('application/json', '{}'),
};

describe('the MAC', () => {
  test.each([
    'ts',
    'nonce',
    'method',
    'resource',
    'host',
    'port',
    'hash',
  ] as const)('is another one with any bit of %s flipped', (name) => {
    const text = String(signed[name]);
    const mac = macOf(signed, key);
    for (let bit = 0; bit < 7 * text.length; bit += 1) {
      const at = Math.floor(bit / 7);
      const character = String.fromCharCode(text.charCodeAt(at) ^ (1 << (bit % 7)));
      const flipped = text.slice(0, at) + character + text.slice(at + 1);
      // Case is no part of a host name or of what is signed as the method.
      const equivalent = (name === 'host' || name === 'method') && flipped.toLowerCase() === text.toLowerCase();
      const artifacts = { ...signed, [name]: flipped };
      expect([name, flipped, checkMac({ mac }, artifacts, key)]).toEqual([name, flipped, equivalent]);
    }
  });

  test('is another one with any bit of the key flipped', () => {
    const mac = macOf(signed, key);
    for (let bit = 0; bit < 8 * key.length; bit += 1) {
      const other = Buffer.from(key);
      other.writeUInt8(other.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
      expect(checkMac({ mac }, signed, other)).toBe(false);
    }
  });

  test('is another one for an added or a removed hash, ext, app or dlg', () => {
    const variants = [
      signed,
      { ...signed, hash: undefined },
      { ...signed, ext: 'a' },
      { ...signed, app: 'a' },
      { ...signed, app: 'a', dlg: 'a' },
    ];
    expect(new Set(variants.map((artifacts) => macOf(artifacts, key))).size).toBe(variants.length);
  });

  test('of a request is not that of its answer', () => {
    expect(macOf(signed, key, 'response')).not.toBe(macOf(signed, key, 'header'));
  });

  test('of an answer leaves out the hash and the ext of the request', () => {
    const { hash: _, ...bare } = signed;
    expect(responseMac({ ...signed, ext: 'some' }, key)).toBe(responseMac(bare, key));
  });

  test.each([
    '',
    'A',
    `${macOf(signed, key)}=`,
    macOf(signed, key).slice(0, -1),
    macOf(signed, key).toLowerCase(),
  ])('is not %j', (mac) => {
    expect(checkMac({ mac }, signed, key)).toBe(false);
  });

  test('keeps a backslash and a line feed in ext apart from the line structure', () => {
    expect(normalized({ ...signed, ext: 'a\\n\nb' })).toMatch(/\na\\\\n\\nb\n$/);
  });
});

describe('a signed request', () => {
  const value = fc.stringMatching(/^[ !#-[\]-~]{1,20}$/);

  test('is read back as it was signed, and passes every check', () => {
    fc.assert(
      fc.property(
        fc.record({ id: value, nonce: value, ext: fc.option(value, { nil: undefined }), payload: fc.string() }),
        fc.nat(2 ** 33),
        fc.webUrl({ withQueryParameters: true }),
        ({ id, nonce, ext, payload }, ts, url) => {
          const contentType = 'application/json; charset=utf-8';
          const header = signRequest({ id, key, method: 'post', url, ts, nonce, ext, payload, contentType });
          const attributes = parseAuthorization(header);
          const { path: resource, host, port } = targetOf(url);
          const artifacts = artifactsOf(attributes, { method: 'POST', resource, host, port });
          expect(attributes).toMatchObject({ id, nonce, ts: String(ts), ...(ext === undefined ? {} : { ext }) });
          expect(checkMac(attributes, artifacts, key)).toBe(true);
          expect(checkTimestamp(attributes.ts, ts + 60, 60)).toBe(true);
          expect(checkPayloadHash(attributes, 'Application/JSON', payload)).toBe(true);
          expect(checkPayloadHash(attributes, contentType, `${payload} `)).toBe(false);
        },
      ),
    );
  });

  const request = { ...targetOf('https://api.example.com/v1'), id: 'a', key, method: 'GET', ts: 1, nonce: 'n' };

  test.each(['id', 'ts', 'nonce', 'hash', 'ext'])('is not made with a %s that no header can carry', (name) => {
    for (const text of ['', '"', '\\', '\n', 'é', '\u007f']) {
      expect(() => signRequest({ ...request, [name]: text })).toThrow(
        expect.objectContaining({ name: 'ProtocolError', kind: 'bad-value' }),
      );
    }
  });

  test('has no hash without a payload, one for an empty payload, and the given one in place of its own', () => {
    expect(parseAuthorization(signRequest(request)).hash).toBeUndefined();
    expect(parseAuthorization(signRequest({ ...request, payload: '' })).hash).toBe(payloadHash(undefined, ''));
    expect(parseAuthorization(signRequest({ ...request, payload: '', hash: 'other' })).hash).toBe('other');
  });
});

describe('the signed target', () => {
  test.each([
    ['https://api.example.com/v1/a?b=c', '/v1/a?b=c', 'api.example.com', 443],
    ['http://API.example.com/v1/a#b', '/v1/a', 'api.example.com', 80],
    ['http://127.0.0.1:9000', '/', '127.0.0.1', 9000],
    ['http://localhost:9000?a=/b', '/?a=/b', 'localhost', 9000],
    ['HTTPS://localhost:443/', '/', 'localhost', 443],
    ['http://localhost:80/a/../%7euser/?', '/a/../%7euser/?', 'localhost', 80],
    ['http://user:secret@localhost/a', '/a', 'localhost', 80],
  ])('of %s', (url, path, host, port) => {
    expect(targetOf(url)).toEqual({ path, host, port });
  });

  test.each([
    '',
    '/v1/a',
    'ftp://localhost/',
    'http://',
    'http://localhost:99999/',
    ' http://localhost/',
  ])('is not to be had from %j', (url) => {
    expect(() => targetOf(url)).toThrow(expect.objectContaining({ kind: 'bad-value' }));
  });
});
