import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { checkedAssertion } from '../../../mock-server/domain/assertions.js';
import { publicSigningJwk, signingKey } from '../../../mock-server/signing-key.js';
import {
  decodeJwt,
  jwkToDecimal,
  publicKeyFromJwk,
  type RsaJwk,
  signCertificate,
  verifyJwt,
} from '../../../protocol/browserid.js';
import {
  type Attributes,
  artifactsOf,
  checkMac,
  checkPayloadHash,
  HawkFailure,
  parseAuthorization,
  payloadHash,
  responseMac,
  signRequest,
  targetOf,
  tsMac,
} from '../../../protocol/hawk.js';
import { isSameProof, srpClientProof, srpServerProof, srpServerPublic, srpVerifier } from '../../../protocol/srp.js';
import { AUTH_2013_SRP, KEY_SERVER_2013_SRP } from '../../../protocol/srp-form.js';
import { anyBit, bytes, flipped, flippedText } from './flipped-bits.js';

/** What holds for whatever is signed, and whichever of its bits is flipped. */

const METHOD = 'POST';
const word = fc.stringMatching(/^[!#-[\]-~]{1,20}$/);
const signed = fc.record({
  id: bytes(32).map((id) => id.toString('hex')),
  key: bytes(32),
  url: fc.webUrl({ withQueryParameters: true }),
  ts: fc.nat(2 ** 33),
  nonce: word,
  ext: fc.option(word, { nil: undefined }),
  payload: fc.string({ unit: 'grapheme', minLength: 1 }),
  contentType: fc.constantFrom('application/json', 'text/plain; charset=utf-8'),
});

function artifactsFor(attributes: Attributes, url: string) {
  const { path: resource, host, port } = targetOf(url);
  return artifactsOf(attributes, { method: METHOD, resource, host, port });
}

/** What a server makes of a header; undefined for one that it cannot read. */
function read(header: string): Attributes | undefined {
  try {
    return parseAuthorization(header);
  } catch (error) {
    expect(error).toBeInstanceOf(HawkFailure);
    return undefined;
  }
}

describe('a Hawk signature', () => {
  test('is right as it was made, and its header with any bit flipped is refused or says the same', () => {
    let same = 0;
    fc.assert(
      fc.property(signed, anyBit, ({ url, key, ...rest }, bit) => {
        const header = signRequest({ ...rest, url, key, method: METHOD });
        const right = parseAuthorization(header);
        expect(checkMac(right, artifactsFor(right, url), key)).toBe(true);
        const wrong = read(flippedText(header, bit));
        if (wrong === undefined) return;
        // The scheme in another case, or another kind of space between two attributes.
        const saysTheSame = JSON.stringify(wrong) === JSON.stringify(right);
        same += saysTheSame ? 1 : 0;
        const isAnotherToken = wrong.id !== right.id;
        expect(isAnotherToken || checkMac(wrong, artifactsFor(wrong, url), key)).toBe(isAnotherToken || saysTheSame);
      }),
      { numRuns: 1000 },
    );
    // A handful of some two thousand bits.
    expect(same).toBeLessThan(50);
  });

  test('covers every bit of the body', () => {
    fc.assert(
      fc.property(signed, anyBit, ({ url, key, ...rest }, bit) => {
        const attributes = parseAuthorization(signRequest({ ...rest, url, key, method: METHOD }));
        const body = Buffer.from(rest.payload);
        expect(checkPayloadHash(attributes, rest.contentType, body)).toBe(true);
        expect(checkPayloadHash(attributes, rest.contentType, flipped(body, bit))).toBe(false);
      }),
    );
  });

  test('is another one with any bit of the key flipped', () => {
    fc.assert(
      fc.property(signed, anyBit, ({ url, key, ...rest }, bit) => {
        const attributes = parseAuthorization(signRequest({ ...rest, url, key, method: METHOD }));
        expect(checkMac(attributes, artifactsFor(attributes, url), flipped(key, bit))).toBe(false);
      }),
    );
  });

  test('of an answer covers every bit of its body, as that of a time covers the time', () => {
    fc.assert(
      fc.property(signed, anyBit, ({ url, key, ...rest }, bit) => {
        const attributes = parseAuthorization(signRequest({ ...rest, url, key, method: METHOD }));
        const macOver = (body: Buffer) =>
          responseMac(artifactsFor(attributes, url), key, payloadHash(rest.contentType, body));
        const body = Buffer.from(rest.payload);
        expect(macOver(flipped(body, bit))).not.toBe(macOver(body));
        expect(tsMac(rest.ts + 1, key)).not.toBe(tsMac(rest.ts, key));
        expect(tsMac(rest.ts, flipped(key, bit))).not.toBe(tsMac(rest.ts, key));
      }),
    );
  });
});

describe('a certificate', () => {
  const keys = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const jwk = keys.publicKey.export({ format: 'jwk' }) as unknown as RsaJwk;
  const publicKeys = {
    RS: { algorithm: 'RS', ...jwkToDecimal(jwk) },
    DS: { algorithm: 'DS', y: 'a0b1', p: 'ff600483db6abfc5', q: 'e21e04f911d1ed79', g: 'c52a4a0ff3b7e61f' },
  };
  const issuer = publicKeyFromJwk(publicSigningJwk);
  const claims = fc.record({ uid: bytes(16).map((uid) => uid.toString('hex')), iat: fc.nat(2 ** 41) });
  const certificateOf = ({ uid, iat }: { uid: string; iat: number }, algorithm: keyof typeof publicKeys) =>
    signCertificate({
      signingKey: signingKey(),
      payload: {
        'public-key': publicKeys[algorithm],
        principal: { email: `${uid}@api.example.com` },
        iss: 'api.example.com',
        ...{ iat, exp: iat + 3_600_000 },
      },
    });

  test.each(['RS', 'DS'] as const)('of a key of %s verifies, and with any bit flipped does not', (algorithm) => {
    fc.assert(
      fc.property(claims, fc.array(anyBit, { minLength: 20, maxLength: 20 }), (given, bits) => {
        const certificate = certificateOf(given, algorithm);
        expect(verifyJwt(certificate, issuer)).toBe(true);
        expect(decodeJwt(certificate).payload).toMatchObject({ 'public-key': publicKeys[algorithm] });
        for (const bit of bits) expect(verifyJwt(flippedText(certificate, bit), issuer)).toBe(false);
      }),
      { numRuns: 25 },
    );
  });

  test('with an assertion speaks for its user, and with any bit of either flipped for nobody', () => {
    fc.assert(
      fc.property(claims, fc.array(anyBit, { minLength: 20, maxLength: 20 }), (given, bits) => {
        const payload = { aud: 'https://oauth.example.com', exp: given.iat + 1000 };
        const jwt = signCertificate({ signingKey: keys.privateKey, payload });
        const assertion = `${certificateOf(given, 'RS')}~${jwt}`;
        expect(checkedAssertion(assertion)).toMatchObject({
          principal: `${given.uid}@api.example.com`,
          audience: payload.aud,
          expiresAt: payload.exp,
        });
        for (const bit of bits) expect(checkedAssertion(flippedText(assertion, bit))).toBeUndefined();
      }),
      { numRuns: 25 },
    );
  });
});

describe.each([
  ['auth-2013', AUTH_2013_SRP],
  ['key-server-2013', KEY_SERVER_2013_SRP],
])('a proof of SRP in %s', (_edition, form) => {
  const exchange = fc.record({ salt: bytes(32), password: bytes(32), a: bytes(32), b: bytes(32) });

  test('is what the server expects, and with any bit of it, of A or of B flipped is not', () => {
    fc.assert(
      fc.property(exchange, anyBit, ({ salt, password, a, b }, bit) => {
        const credentials = { identity: Buffer.from('ann@example.test'), password, salt };
        const own = { verifier: srpVerifier(form, credentials), b };
        const B = srpServerPublic(form, own);
        const client = srpClientProof(form, { credentials, a }, B);
        const server = srpServerProof(form, own, client.A);
        expect(isSameProof(form, server.M, client.M)).toBe(true);
        expect(server.K.equals(client.K)).toBe(true);
        expect(isSameProof(form, server.M, flipped(client.M, bit))).toBe(false);
        const proofs = [
          () => srpServerProof(form, own, flipped(client.A, bit)).M,
          () => srpClientProof(form, { credentials, a }, flipped(B, bit)).M,
          () => srpClientProof(form, { credentials: { ...credentials, salt: flipped(salt, bit) }, a }, B).M,
          () => srpClientProof(form, { credentials: { ...credentials, password: flipped(password, bit) }, a }, B).M,
        ];
        for (const proof of proofs) expect(outcome(proof)?.equals(server.M) ?? false).toBe(false);
      }),
      // Each is a dozen powers of 2048 bits.
      { numRuns: 25 },
    );
  });

  /** Undefined for a number that neither side may use. */
  function outcome(proof: () => Buffer): Buffer | undefined {
    try {
      return proof();
    } catch (error) {
      expect(error).toMatchObject({ name: 'ProtocolError' });
      return undefined;
    }
  }
});
