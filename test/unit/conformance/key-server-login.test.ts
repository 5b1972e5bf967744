import { randomBytes } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { decrypted, keysOfExchange, macFits } from '../../../conformance/cast/key-server-bundle.js';
import { creationBody, proofOf, startOf, verifierOf } from '../../../conformance/cast/key-server-login.js';
import { Blocked } from '../../../conformance/stops.js';
import type { Answered } from '../../../conformance/wire/exchange.js';
import { loadEdition, operationOf } from '../../../openapi/editions.js';
import { hex } from '../../../protocol/bytes.js';
import { srpServerProof, srpServerPublic } from '../../../protocol/srp.js';
import { keyServer2013Bundles, keyServer2013BundlesAsDeployed } from '../../../protocol/srp-bundles.js';
import { KEY_SERVER_2013_SRP } from '../../../protocol/srp-form.js';

const edition = loadEdition('key-server-2013');
const ANN = { email: 'ann@example.test', password: 'ab'.repeat(32), srpSalt: `a5${'00'.repeat(31)}` };

function answer(json: unknown, operation = 'sessionAuthStart'): Answered {
  return {
    number: 1,
    operation: operationOf(edition, operation),
    request: { method: 'POST', target: '/', headers: {} },
    response: { status: 200, headers: {}, text: '', json },
    ms: 1,
    at: 1,
  };
}

const startAnswer = (B: string) => answer({ srpToken: 't', stretch: {}, srp: { s: ANN.srpSalt, B } });

describe('an SRP exchange of the suite', () => {
  const b = randomBytes(32);
  const secrets = { verifier: verifierOf(ANN), b };

  test('has numbers of full length, so that everybody computes the same', () => {
    const B = srpServerPublic(KEY_SERVER_2013_SRP, secrets);
    const start = startOf(startAnswer(hex(B)));
    if (start === undefined) return expect(B.length).toBeLessThan(256);
    for (let times = 0; times < 20; times += 1) {
      const { A, M, K } = proofOf(start, ANN, () => randomBytes(32));
      expect([A.length, A[0] === 0, M.length, K.length]).toEqual([256, false, 32, 32]);
      expect(srpServerProof(KEY_SERVER_2013_SRP, secrets, A)).toEqual({ M, K });
      const padded = { ...KEY_SERVER_2013_SRP, numbers: 'padded' } as const;
      expect(srpServerProof(padded, secrets, A)).toEqual({ M, K });
    }
  });

  test.each([`00${'ff'.repeat(255)}`, 'ff'.repeat(255)])('asks again for a short B', (B) => {
    expect(startOf(startAnswer(B))).toBeUndefined();
  });

  test.each(['', 'zz', 'ff'.repeat(256)])('cannot go on with the B "%.8s"', (B) => {
    expect(() => startOf(startAnswer(B))).toThrow(Blocked);
  });

  test('tells a verifier of full length', () => {
    expect(creationBody(ANN).verifier).toMatch(/^[0-9a-f]{512}$/);
  });
});

describe('a bundle', () => {
  const K = Buffer.alloc(32, 7);
  const keys = keysOfExchange('session/auth', K);
  const contents = { keyFetchToken: Buffer.alloc(32, 1), sessionToken: Buffer.alloc(32, 2) };
  const halves = ['01'.repeat(32), '02'.repeat(32)];

  test('opens', () => {
    const made = answer({ bundle: hex(keyServer2013Bundles.seal('session/auth', K, contents)) });
    expect([macFits(keys, made), decrypted(keys, made)]).toEqual([true, halves]);
  });

  test('opens in capitals, and without the leading zeros of its ciphertext', () => {
    // What equals the first byte of the key gives a ciphertext that begins with a zero.
    const keyFetchToken = Buffer.from([...keys.xorKey.subarray(0, 1), ...Buffer.alloc(31, 1)]);
    const short = keyServer2013BundlesAsDeployed.seal('session/auth', K, { ...contents, keyFetchToken });
    expect(short).toHaveLength(95);
    const made = answer({ bundle: hex(short).toUpperCase() });
    expect([macFits(keys, made), decrypted(keys, made)]).toEqual([true, [hex(keyFetchToken), halves[1]]]);
  });

  test('that was altered decrypts to something, and its MAC tells', () => {
    const bundle = keyServer2013Bundles.seal('session/auth', K, contents);
    bundle[0] = (bundle[0] ?? 0) ^ 1;
    const made = answer({ bundle: hex(bundle) });
    expect([macFits(keys, made), decrypted(keys, made)?.[1]]).toEqual([false, halves[1]]);
  });

  test.each(['', 'ab'.repeat(93), 'ab'.repeat(97), 'zz'.repeat(96)])('of no such form has nothing in it', (bundle) => {
    expect([macFits(keys, answer({ bundle })), decrypted(keys, answer({ bundle }))]).toEqual([false, undefined]);
  });
});
