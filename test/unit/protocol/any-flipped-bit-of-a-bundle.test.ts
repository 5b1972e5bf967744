import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { openKeys, sealKeys } from '../../../protocol/bundles.js';
import { hex } from '../../../protocol/bytes.js';
import { checkPayloadHash, payloadHash } from '../../../protocol/hawk.js';
import {
  auth2013Bundles,
  keyServer2013Bundles,
  keyServer2013BundlesAsDeployed,
} from '../../../protocol/srp-bundles.js';
import { auth2013Tokens, keyServer2013Tokens } from '../../../protocol/srp-tokens.js';
import { type DerivedToken, deriveToken, TOKEN_TYPES } from '../../../protocol/tokens.js';
import { anyBit, bytes, flipped } from './flipped-bits.js';

/** What holds for whatever is sealed and derived, and whichever of its bits is flipped. */

const macMismatch = expect.objectContaining({ name: 'ProtocolError', kind: 'mac-mismatch' });

/** What the bundles of all editions have in common. */
interface AnyBundles {
  seal(name: string, key: Buffer, contents: Readonly<Record<string, Buffer>>): Buffer;
  open(name: string, key: Buffer, bundle: Buffer): Readonly<Record<string, Buffer>>;
}

const onepw: AnyBundles = {
  seal: (_name, requestKey, { kA = Buffer.alloc(0), wrapKb = Buffer.alloc(0) }) => sealKeys({ requestKey, kA, wrapKb }),
  open: (_name, requestKey, bundle) => ({ ...openKeys(requestKey, bundle) }),
};

const TOKENS = { keyFetchToken: 32, sessionToken: 32 };
const CHANGE = { keyFetchToken: 32, accountResetToken: 32 };
const KEYS = { kA: 32, wrapKb: 32 };

/** Whose, the bundle, bytes of its key, and its fields with their bytes: all that have a MAC. */
const SEALED: [string, AnyBundles, string, number, Readonly<Record<string, number>>][] = [
  ['the onepw editions', onepw, 'account/keys', 32, KEYS],
  ['auth-2013', auth2013Bundles as AnyBundles, 'auth/finish', 32, { authToken: 32 }],
  ['auth-2013', auth2013Bundles as AnyBundles, 'session/create', 32, TOKENS],
  ['auth-2013', auth2013Bundles as AnyBundles, 'password/change', 32, CHANGE],
  ['auth-2013', auth2013Bundles as AnyBundles, 'account/keys', 32, KEYS],
  ['auth-2013', auth2013Bundles as AnyBundles, 'account/reset', 32, { wrapKb: 32, verifier: 256 }],
  ...[keyServer2013Bundles, keyServer2013BundlesAsDeployed].flatMap((bundles, place): typeof SEALED => {
    const whose = ['key-server-2013', 'the key server of 2013'][place] ?? '';
    return [
      [whose, bundles as AnyBundles, 'session/auth', 32, TOKENS],
      [whose, bundles as AnyBundles, 'password/change', 32, CHANGE],
      [whose, bundles as AnyBundles, 'account/keys', 96, KEYS],
    ];
  }),
];

describe.each(SEALED)('a bundle of %s, %j: %s', (_whose, bundles, name, keyBytes, fields) => {
  const contents = fc.record(
    Object.fromEntries(Object.entries(fields).map(([field, length]) => [field, bytes(length)])),
  );

  test('opens to what went in, and with any bit flipped to nothing', () => {
    fc.assert(
      fc.property(bytes(keyBytes), contents, anyBit, (key, given, bit) => {
        const bundle = bundles.seal(name, key, given);
        expect(bundles.open(name, key, bundle)).toEqual(given);
        expect(() => bundles.open(name, key, flipped(bundle, bit))).toThrow(macMismatch);
      }),
    );
  });

  test('does not open with any bit of its key flipped', () => {
    fc.assert(
      fc.property(bytes(keyBytes), contents, anyBit, (key, given, bit) => {
        const other = flipped(key, bit);
        const bundle = bundles.seal(name, key, given);
        // The second part of the long key encrypts and is not covered by the MAC, which the first part makes.
        if (keyBytes === 32 || bit % (8 * keyBytes) < 8 * 32)
          expect(() => bundles.open(name, other, bundle)).toThrow(macMismatch);
        else expect(bundles.open(name, other, bundle)).not.toEqual(given);
      }),
    );
  });
});

test('the bundle without a MAC, account/reset of key-server-2013, is protected by the hash of its request', () => {
  const given = fc.record({ wrapKb: bytes(32), verifier: bytes(256) });
  fc.assert(
    fc.property(bytes(288), given, anyBit, (key, contents, bit) => {
      const bundle = keyServer2013Bundles.seal('account/reset', key, contents);
      const other = flipped(bundle, bit);
      expect(keyServer2013Bundles.open('account/reset', key, bundle)).toEqual(contents);
      expect(keyServer2013Bundles.open('account/reset', key, other)).not.toEqual(contents);
      const hash = payloadHash('application/json', JSON.stringify({ bundle: hex(bundle) }));
      expect(checkPayloadHash({ hash }, 'application/json', JSON.stringify({ bundle: hex(other) }))).toBe(false);
    }),
  );
});

type Derive = (seed: Buffer) => DerivedToken;

describe('a token', () => {
  const derivations: [string, Derive][] = [
    ...TOKEN_TYPES.map((type): [string, Derive] => [type, (seed) => deriveToken(type, seed)]),
    ...auth2013Tokens.types.map((type): [string, Derive] => [
      `${type} of auth-2013`,
      (seed) => auth2013Tokens.derive(type, seed),
    ]),
    ...keyServer2013Tokens.types.map((type): [string, Derive] => [
      `${type} of key-server-2013`,
      (seed) => keyServer2013Tokens.derive(type, seed),
    ]),
  ];

  test.each(derivations)('with any bit flipped has nothing in common with the first: %s', (_name, derive) => {
    fc.assert(
      fc.property(bytes(32), anyBit, (seed, bit) => {
        const [one, other] = [derive(seed), derive(flipped(seed, bit))];
        expect(derive(seed)).toEqual(one);
        for (const part of ['tokenId', 'reqHMACkey', 'requestKey'] as const) {
          // A sessionToken of key-server-2013 has no requestKey.
          if (one[part].length > 0) expect(one[part].equals(other[part])).toBe(false);
        }
      }),
      { numRuns: 20 },
    );
  });
});
