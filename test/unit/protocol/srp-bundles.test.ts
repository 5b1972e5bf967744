import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { deriveBundleKeys, MAC_BYTES } from '../../../protocol/bundles.js';
import { hex, unhex } from '../../../protocol/bytes.js';
import { kw } from '../../../protocol/hkdf.js';
import {
  auth2013Bundles,
  keyServer2013Bundles,
  keyServer2013BundlesAsDeployed,
} from '../../../protocol/srp-bundles.js';
import { withoutLeadingZeros } from '../../../protocol/srp-numbers.js';
import { keyServer2013Tokens } from '../../../protocol/srp-tokens.js';
import { pinSrpVectors } from './srp-vectors.js';

const FIELDS = {
  'auth/finish': ['authToken'],
  'session/auth': ['keyFetchToken', 'sessionToken'],
  'session/create': ['keyFetchToken', 'sessionToken'],
  'password/change': ['keyFetchToken', 'accountResetToken'],
  'account/keys': ['kA', 'wrapKb'],
  'account/reset': ['wrapKb', 'verifier'],
} as const;

type Name = keyof typeof FIELDS;

/** What the two editions' bundles have in common, for tests that go through all of them. */
interface AnyBundles {
  bytesOf(name: Name): number;
  seal(name: Name, key: Buffer, contents: Record<string, Buffer>): Buffer;
  open(name: Name, key: Buffer, bundle: Buffer): Record<string, Buffer>;
}

const keyServer = keyServer2013Bundles as AnyBundles;
const keyServerAsDeployed = keyServer2013BundlesAsDeployed as AnyBundles;
const auth = auth2013Bundles as AnyBundles;

/** Cuts a plaintext into the fields of a bundle: 32 bytes each, and the rest for the last one. */
function fieldsIn(name: Name, plaintext: Buffer): Record<string, Buffer> {
  const [first, second] = FIELDS[name];
  return second === undefined
    ? { [first]: plaintext }
    : { [first]: plaintext.subarray(0, 32), [second]: plaintext.subarray(32) };
}

function withTwoTokens(name: 'session/auth' | 'password/change', K: string, keyFetchToken: string, other: string) {
  const contents = fieldsIn(name, unhex(keyFetchToken + other));
  const bundle = keyServer.seal(name, unhex(K), contents);
  expect(keyServer.open(name, unhex(K), bundle)).toEqual(contents);
  const { hmacKey, xorKey } = deriveBundleKeys(unhex(K), name, 64);
  return { hmacKey: hex(hmacKey), xorKey: hex(xorKey), bundle: hex(bundle) };
}

pinSrpVectors('srp-bundles', {
  'A.bundle.session/auth': ({ K, keyFetchToken, otherToken }) =>
    withTwoTokens('session/auth', K, keyFetchToken, otherToken),
  'A.bundle.password/change': ({ K, keyFetchToken, otherToken }) =>
    withTwoTokens('password/change', K, keyFetchToken, otherToken),
  'A.bundle.account/keys': ({ token, ...keys }) => {
    const { requestKey } = keyServer2013Tokens.derive('keyFetchToken', unhex(token));
    const contents = { kA: unhex(keys.kA), wrapKb: unhex(keys.wrapKb) };
    const full = keyServer2013Bundles.seal('account/keys', requestKey, contents);
    const sent = keyServer2013BundlesAsDeployed.seal('account/keys', requestKey, contents);
    expect(full).toHaveLength(96);
    for (const bundle of [full, sent]) {
      expect(keyServer2013Bundles.open('account/keys', requestKey, bundle)).toEqual(contents);
    }
    return { bundle: hex(sent) };
  },
  'A.bundle.account/reset': ({ token, ...given }, _name, { serverDecodes }) => {
    const { requestKey } = keyServer2013Tokens.derive('accountResetToken', unhex(token));
    const contents = { wrapKb: unhex(given.wrapKb), verifier: unhex(given.verifier) };
    const bundle = keyServer2013Bundles.seal('account/reset', requestKey, contents);
    const { wrapKb, verifier } = keyServer2013Bundles.open('account/reset', requestKey, bundle);
    expect({ wrapKb, verifier }).toEqual(contents);
    if (serverDecodes === undefined) return { bundle: hex(bundle) };
    // The server of the time took the content for a number, and so lost the zeros of this wrapKb.
    const shifted = hex(withoutLeadingZeros(Buffer.concat([wrapKb, verifier])));
    return { bundle: hex(bundle), serverDecodes: { wrapKb: shifted.slice(0, 64), verifier: shifted.slice(64) } };
  },
  'B.bundle': ({ key, info, plaintext }, vector) => {
    const name = vector.slice('B.bundle.'.length) as Name;
    expect(info).toBe(kw(name));
    const contents = fieldsIn(name, unhex(plaintext));
    const bundle = auth.seal(name, unhex(key), contents);
    expect(auth.open(name, unhex(key), bundle)).toEqual(contents);
    const { hmacKey, xorKey } = deriveBundleKeys(unhex(key), name, plaintext.length / 2);
    return { hmacKey: hex(hmacKey), xorKey: hex(xorKey), bundle: hex(bundle) };
  },
});

function bytes(length: number): fc.Arbitrary<Buffer> {
  return fc.uint8Array({ minLength: length, maxLength: length }).map((array) => Buffer.from(array));
}

/** Edition, bundle, bytes of its key, hex digits of the bundle (srp-2013, section 4), and whether it has a MAC. */
const EVERY_BUNDLE: [string, AnyBundles, Name, number, number, boolean][] = [
  ['key-server-2013', keyServer, 'session/auth', 32, 192, true],
  ['key-server-2013', keyServer, 'password/change', 32, 192, true],
  ['key-server-2013', keyServer, 'account/keys', 96, 192, true],
  ['key-server-2013', keyServer, 'account/reset', 288, 576, false],
  ['auth-2013', auth, 'auth/finish', 32, 128, true],
  ['auth-2013', auth, 'session/create', 32, 192, true],
  ['auth-2013', auth, 'password/change', 32, 192, true],
  ['auth-2013', auth, 'account/keys', 32, 192, true],
  ['auth-2013', auth, 'account/reset', 32, 640, true],
];

const macMismatch = expect.objectContaining({ name: 'ProtocolError', kind: 'mac-mismatch' });
const wrongLength = expect.objectContaining({ name: 'ProtocolError', kind: 'wrong-length' });

describe.each(EVERY_BUNDLE)('of %s, %j: %s', (_edition, bundles, name, keyBytes, hexDigits, hasMac) => {
  const contentBytes = hexDigits / 2 - (hasMac ? MAC_BYTES : 0);
  const key = Buffer.alloc(keyBytes, 1);
  const sealed = bundles.seal(name, key, fieldsIn(name, Buffer.alloc(contentBytes, 2)));

  test('opens to what went in, and has its length', () => {
    expect(bundles.bytesOf(name)).toBe(hexDigits / 2);
    fc.assert(
      fc.property(bytes(keyBytes), bytes(contentBytes), (anyKey, plaintext) => {
        const bundle = bundles.seal(name, anyKey, fieldsIn(name, plaintext));
        expect(bundle).toHaveLength(hexDigits / 2);
        expect(bundles.open(name, anyKey, bundle)).toEqual(fieldsIn(name, plaintext));
      }),
    );
  });

  test('opens to nothing of the kind with any one bit flipped', () => {
    const opened = (bundle: Buffer) => Buffer.concat(Object.values(bundles.open(name, key, bundle)));
    for (let bit = 0; bit < 8 * sealed.length; bit += 1) {
      const flipped = Buffer.from(sealed);
      flipped.writeUInt8(flipped.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
      if (hasMac) expect(() => opened(flipped)).toThrow(macMismatch);
      else expect(opened(flipped).equals(opened(sealed))).toBe(false);
    }
  });

  test('does not open with another key', () => {
    const other = Buffer.alloc(keyBytes, 3);
    if (hasMac) expect(() => bundles.open(name, other, sealed)).toThrow(macMismatch);
    else expect(bundles.open(name, other, sealed)).not.toEqual(bundles.open(name, key, sealed));
  });

  test('is refused for a length that none has', () => {
    for (const length of [0, 31, 32, hexDigits / 2 - 3, hexDigits / 2 + 1, 1000]) {
      expect(() => bundles.open(name, key, Buffer.alloc(length))).toThrow(wrongLength);
    }
  });

  test('is not made with a key or of a field that is too long, nor of a token that is too short', () => {
    const contents = fieldsIn(name, Buffer.alloc(contentBytes, 2));
    expect(() => bundles.seal(name, Buffer.alloc(keyBytes + 1, 1), contents)).toThrow(wrongLength);
    for (const field of FIELDS[name]) {
      const tooLong = Buffer.alloc((contents[field]?.length ?? 0) + 1, 1);
      expect(() => bundles.seal(name, key, { ...contents, [field]: tooLong })).toThrow(wrongLength);
    }
    expect(() => bundles.seal(name, key, { ...contents, [FIELDS[name][0]]: Buffer.alloc(31) })).toThrow(wrongLength);
  });
});

describe('what the numbers of key-server-2013 lose', () => {
  test.each(['session/auth', 'account/reset'] as const)('up to two zero bytes of %s are put back', (name) => {
    const key = Buffer.alloc(name === 'account/reset' ? 288 : 32, 9);
    const length = keyServer.bytesOf(name) - (name === 'account/reset' ? 0 : MAC_BYTES);
    const xorKey = name === 'account/reset' ? key : deriveBundleKeys(key, name, length).xorKey;
    for (const lost of [1, 2, 3]) {
      // Content that starts like the XOR key gives a ciphertext that starts with zeros.
      const plaintext = Buffer.concat([xorKey.subarray(0, lost), Buffer.alloc(length - lost, ~(xorKey[lost] ?? 0))]);
      const short = keyServerAsDeployed.seal(name, key, fieldsIn(name, plaintext));
      expect(short).toHaveLength(keyServer.bytesOf(name) - lost);
      if (lost < 3) expect(keyServer.open(name, key, short)).toEqual(fieldsIn(name, plaintext));
      else expect(() => keyServer.open(name, key, short)).toThrow(wrongLength);
    }
  });

  test('K opens the same bundle with and without its leading zero bytes', () => {
    const contents = { keyFetchToken: Buffer.alloc(32, 1), sessionToken: Buffer.alloc(32, 2) };
    const K = Buffer.concat([Buffer.alloc(1), Buffer.alloc(31, 8)]);
    const bundle = keyServer2013Bundles.seal('session/auth', K, contents);
    expect(keyServer2013Bundles.open('session/auth', K.subarray(1), bundle)).toEqual(contents);
  });

  test('a verifier that lost a zero byte is padded in the content', () => {
    const wrapKb = Buffer.alloc(32, 1);
    const key = Buffer.alloc(288, 2);
    const bundle = keyServer2013Bundles.seal('account/reset', key, { wrapKb, verifier: Buffer.alloc(255, 3) });
    const verifier = Buffer.concat([Buffer.alloc(1), Buffer.alloc(255, 3)]);
    expect(keyServer2013Bundles.open('account/reset', key, bundle)).toEqual({ wrapKb, verifier });
  });
});
