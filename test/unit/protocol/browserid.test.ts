import { createHmac, generateKeyPairSync, sign } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  decodeJwt,
  type JsonObject,
  jwkToDecimal,
  publicKeyFromDecimal,
  publicKeyFromJwk,
  signCertificate,
  verifyJwt,
} from '../../../protocol/browserid.js';
import { toBase64url } from '../../../protocol/bytes.js';
import { pinVectors, vectorFile } from './vectors.js';

/** The token again, from its JSON in the given key order and the signature it came with, which must be right. */
function rebuilt(jwt: string, header: JsonObject, payload: JsonObject): string {
  const decoded = decodeJwt(jwt);
  expect(verifyJwt(jwt, publicKeyFromJwk(vectorFile.testSigningKey))).toBe(true);
  expect(decoded).toMatchObject({ header, payload });
  const [first, second] = signCertificate({ signingKey: ours.privateKey, header, payload }).split('.');
  expect(decoded.signingInput).toBe(`${first}.${second}`);
  return `${first}.${second}.${toBase64url(decoded.signature)}`;
}

const ours = generateKeyPairSync('rsa', { modulusLength: 2048 });
const notOurs = generateKeyPairSync('rsa', { modulusLength: 2048 });
const ellipticCurve = generateKeyPairSync('ec', { namedCurve: 'P-256' });

pinVectors('browserid', {
  certificate: ({ header, payload }, { cert }) => ({ cert: rebuilt(cert, header, payload) }),
  'jwt-rs256': ({ header, payload }, { jwt }) => ({ jwt: rebuilt(jwt, header, payload) }),
  'jwk-to-decimal': (jwk) => jwkToDecimal(jwk),
});

const unusableKey = expect.objectContaining({ name: 'ProtocolError', kind: 'unusable-key' });

describe('a certificate', () => {
  test('says RS256 unless told otherwise, and keeps the order of its claims', () => {
    const { header, payload } = decodeJwt(signCertificate({ signingKey: ours.privateKey, payload: { z: 1, a: 2 } }));
    expect(header).toEqual({ alg: 'RS256' });
    expect(Object.keys(payload)).toEqual(['z', 'a']);
  });

  test('verifies with the key that signed it and with no other', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue({ noUnicodeString: false })), (claims) => {
        const payload = JSON.parse(JSON.stringify(claims)) as JsonObject;
        const jwt = signCertificate({ signingKey: ours.privateKey, payload });
        expect(decodeJwt(jwt).payload).toEqual(payload);
        expect(verifyJwt(jwt, ours.publicKey)).toBe(true);
        expect(verifyJwt(jwt, notOurs.publicKey)).toBe(false);
      }),
      { numRuns: 40 },
    );
  });

  test('does not verify with any character changed', () => {
    const jwt = signCertificate({ signingKey: ours.privateKey, payload: { iss: '127.0.0.1:9000' } });
    for (let at = 0; at < jwt.length; at += 1) {
      const other = jwt[at] === 'A' ? 'B' : 'A';
      expect(verifyJwt(jwt.slice(0, at) + other + jwt.slice(at + 1), ours.publicKey)).toBe(false);
    }
  });

  test.each([
    ['a public key', ours.publicKey],
    ['an elliptic curve key', ellipticCurve.privateKey],
  ])('is not signed with %s', (_, signingKey) => {
    expect(() => signCertificate({ signingKey, payload: {} })).toThrow(unusableKey);
  });
});

describe('a token that names another algorithm', () => {
  test.each(['none', 'RS512', 'HS256', 'rs256', undefined])('%j is not verified, though signed with RS256', (alg) => {
    const jwt = signCertificate({ signingKey: ours.privateKey, header: { alg }, payload: {} });
    expect(verifyJwt(jwt, ours.publicKey)).toBe(false);
  });

  test('is not verified when the public key was used as a secret', () => {
    const signingInput = `${toBase64url(Buffer.from('{"alg":"HS256"}'))}.${toBase64url(Buffer.from('{}'))}`;
    const secret = ours.publicKey.export({ type: 'spki', format: 'pem' });
    const mac = createHmac('sha256', secret).update(signingInput).digest();
    expect(verifyJwt(`${signingInput}.${toBase64url(mac)}`, ours.publicKey)).toBe(false);
  });

  test('is not verified with a key that is not RSA', () => {
    const signingInput = `${toBase64url(Buffer.from('{"alg":"RS256"}'))}.${toBase64url(Buffer.from('{}'))}`;
    const signature = sign('sha256', Buffer.from(signingInput), ellipticCurve.privateKey);
    expect(() => verifyJwt(`${signingInput}.${toBase64url(signature)}`, ellipticCurve.publicKey)).toThrow(unusableKey);
  });
});

describe('a malformed token', () => {
  const object = toBase64url(Buffer.from('{}'));

  test.each([
    ['nothing', ''],
    ['one part', object],
    ['two parts', `${object}.${object}`],
    ['four parts', `${object}.${object}.AA.AA`],
    ['a trailing dot', `${object}.${object}.AA.`],
    ['no signature', `${object}.${object}.`],
    ['an empty header', `.${object}.AA`],
    ['a padded header', `${object}=.${object}.AA`],
    ['an array as header', `${toBase64url(Buffer.from('[]'))}.${object}.AA`],
    ['null as payload', `${object}.${toBase64url(Buffer.from('null'))}.AA`],
    ['text as payload', `${object}.${toBase64url(Buffer.from('"a"'))}.AA`],
    ['a payload that is not UTF-8', `${object}.${toBase64url(Buffer.from('7b22ff223a317d', 'hex'))}.AA`],
    ['a payload that starts with a byte order mark', `${object}.${toBase64url(Buffer.from('\ufeff{}'))}.AA`],
    ['a signature in standard base64', `${object}.${object}.++++`],
    ['a hex signature of odd length', `${object}.${object}.abcde`],
  ])('with %s is named as such and never verified', (_, jwt) => {
    expect(() => decodeJwt(jwt)).toThrow(expect.objectContaining({ name: 'ProtocolError', kind: 'malformed-jwt' }));
    expect(verifyJwt(jwt, ours.publicKey)).toBe(false);
  });

  test('never causes another error', () => {
    const part = fc.oneof(
      fc.string(),
      fc.json().map((json) => toBase64url(Buffer.from(json))),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 5 }), (parts) => {
        expect(verifyJwt(parts.join('.'), ours.publicKey)).toBe(false);
      }),
    );
  });
});

describe('a public key', () => {
  const jwk = ours.publicKey.export({ format: 'jwk' }) as { kty: string; n: string; e: string };

  test('is the same from its JWK and from its decimal numbers', () => {
    expect(publicKeyFromJwk(jwk).equals(ours.publicKey)).toBe(true);
    expect(publicKeyFromDecimal(jwkToDecimal(jwk)).equals(ours.publicKey)).toBe(true);
  });

  test('is what is left of a private JWK', () => {
    const secret = ours.privateKey.export({ format: 'jwk' }) as typeof jwk;
    expect(publicKeyFromJwk(secret).type).toBe('public');
  });

  test('is not made from a JWK of another kty, nor from other text', () => {
    expect(() => publicKeyFromJwk({ ...jwk, kty: 'EC' })).toThrow(unusableKey);
    expect(() => publicKeyFromJwk({ ...jwk, n: 'a+b' })).toThrow(expect.objectContaining({ kind: 'not-base64url' }));
    expect(() => publicKeyFromDecimal({ n: 'abc', e: '65537' })).toThrow(
      expect.objectContaining({ kind: 'not-decimal' }),
    );
  });

  test.each([
    ['0', '65537'],
    ['123456789', '65537'],
    ['123456789', '0'],
  ])('of no use (n = %s, e = %s) verifies nothing', (n, e) => {
    const jwt = signCertificate({ signingKey: ours.privateKey, payload: {} });
    expect(verifyJwt(jwt, publicKeyFromDecimal({ n, e }))).toBe(false);
  });
});
