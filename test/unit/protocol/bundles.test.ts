import { createHmac } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { BUNDLE_BYTES, openKeys, sealKeys } from '../../../protocol/bundles.js';
import { hex, unhex, xor } from '../../../protocol/bytes.js';
import { hkdf, kw } from '../../../protocol/hkdf.js';
import { deriveToken } from '../../../protocol/tokens.js';
import { pinVectors } from './vectors.js';

pinVectors('bundles', {
  'account-keys-bundle': ({ keyFetchToken, ...inputs }) => {
    const { requestKey } = deriveToken('keyFetchToken', unhex(keyFetchToken));
    const [kA, wrapKb] = [unhex(inputs.kA), unhex(inputs.wrapKb)];
    const bundle = sealKeys({ requestKey, kA, wrapKb });
    const respHMACkey = hkdf(requestKey, kw('account/keys'), 32);
    const ciphertext = bundle.subarray(0, 64);
    expect(openKeys(requestKey, bundle)).toEqual({ kA, wrapKb });
    return {
      requestKey: hex(requestKey),
      respHMACkey: hex(respHMACkey),
      respXORkey: hex(xor(ciphertext, Buffer.concat([kA, wrapKb]))),
      ciphertext: hex(ciphertext),
      mac: createHmac('sha256', respHMACkey).update(ciphertext).digest('hex'),
      bundle: hex(bundle),
    };
  },
  'account-keys-open': ({ requestKey, keyFetchToken = '', bundle }) => {
    const key = requestKey ? unhex(requestKey) : deriveToken('keyFetchToken', unhex(keyFetchToken)).requestKey;
    const { kA, wrapKb } = openKeys(key, unhex(bundle));
    return { kA: hex(kA), wrapKb: hex(wrapKb) };
  },
});

const key = fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => Buffer.from(bytes));

describe('a bundle', () => {
  test('has 96 bytes and opens to the keys that went in', () => {
    fc.assert(
      fc.property(key, key, key, (requestKey, kA, wrapKb) => {
        const bundle = sealKeys({ requestKey, kA, wrapKb });
        expect(bundle).toHaveLength(BUNDLE_BYTES);
        expect(openKeys(requestKey, bundle)).toEqual({ kA, wrapKb });
      }),
    );
  });

  test('does not open with any one bit flipped', () => {
    const requestKey = Buffer.alloc(32, 1);
    const bundle = sealKeys({ requestKey, kA: Buffer.alloc(32, 2), wrapKb: Buffer.alloc(32, 3) });
    for (let bit = 0; bit < 8 * BUNDLE_BYTES; bit += 1) {
      const flipped = Buffer.from(bundle);
      flipped.writeUInt8(flipped.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
      expect(() => openKeys(requestKey, flipped)).toThrow(
        expect.objectContaining({ name: 'ProtocolError', kind: 'mac-mismatch' }),
      );
    }
  });

  test('does not open with another requestKey', () => {
    fc.assert(
      fc.property(key, key, (ours, theirs) => {
        fc.pre(!ours.equals(theirs));
        const bundle = sealKeys({ requestKey: ours, kA: Buffer.alloc(32), wrapKb: Buffer.alloc(32) });
        expect(() => openKeys(theirs, bundle)).toThrow('mac mismatch');
      }),
    );
  });

  test.each([0, 64, 95, 97, 128])('of %i bytes is refused for its length', (length) => {
    expect(() => openKeys(Buffer.alloc(32), Buffer.alloc(length))).toThrow(
      expect.objectContaining({ kind: 'wrong-length', message: expect.stringContaining('96') }),
    );
  });

  test.each(['requestKey', 'kA', 'wrapKb'])('is not made from a %s of 33 bytes, nor of 31', (name) => {
    const full = Buffer.alloc(32);
    for (const wrong of [Buffer.alloc(31), Buffer.alloc(33)]) {
      expect(() => sealKeys({ requestKey: full, kA: full, wrapKb: full, [name]: wrong })).toThrow(
        expect.objectContaining({ kind: 'wrong-length', message: expect.stringContaining(name) }),
      );
    }
  });
});
