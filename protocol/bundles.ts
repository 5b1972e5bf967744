import { createHmac } from 'node:crypto';
import { equalInConstantTime, ofLength, xor } from './bytes.js';
import { hkdf, kw } from './hkdf.js';
import { ProtocolError } from './protocol-error.js';

/** The two keys that GET /account/keys hands out (auth-2017, line 449); 32 raw bytes each. */
export interface AccountKeys {
  readonly kA: Buffer;
  readonly wrapKb: Buffer;
}

/** The keys of one bundle, raw bytes: 32 for the MAC, and as many to encrypt with as the bundle's content has. */
export interface BundleKeys {
  readonly hmacKey: Buffer;
  readonly xorKey: Buffer;
}

const KEY_BYTES = 32;
const CIPHERTEXT_BYTES = 2 * KEY_BYTES;

/** Bytes of the HMAC-SHA256 that a bundle ends with. */
export const MAC_BYTES = 32;

/** Bytes of a bundle: `kA | wrapKb` encrypted, then the MAC. A server sends them as 192 hex digits. */
export const BUNDLE_BYTES = CIPHERTEXT_BYTES + MAC_BYTES;

/** The keys of the bundle called `name` with `length` bytes of content; onepw's respHMACkey and respXORkey. */
export function deriveBundleKeys(key: Buffer, name: string, length: number): BundleKeys {
  return splitBundleKeys(hkdf(key, kw(name), MAC_BYTES + length));
}

/** The keys of a bundle from `hmacKey | xorKey`. */
export function splitBundleKeys(derived: Buffer): BundleKeys {
  return { hmacKey: derived.subarray(0, MAC_BYTES), xorKey: derived.subarray(MAC_BYTES) };
}

/** A ciphertext with its MAC behind it. */
export function withMac(hmacKey: Buffer, ciphertext: Buffer): Buffer {
  return Buffer.concat([ciphertext, createHmac('sha256', hmacKey).update(ciphertext).digest()]);
}

/**
 * The ciphertext of a bundle whose MAC is right. Throws ProtocolError `mac-mismatch` when the bundle was altered or
 * sealed with another key.
 */
export function withoutMac(hmacKey: Buffer, bundle: Buffer): Buffer {
  const ciphertext = bundle.subarray(0, Math.max(0, bundle.length - MAC_BYTES));
  if (!equalInConstantTime(bundle, withMac(hmacKey, ciphertext))) {
    throw new ProtocolError('mac-mismatch', 'mac mismatch: the bundle was not sealed with this key');
  }
  return ciphertext;
}

/** A bundle around content as long as the xorKey. Throws ProtocolError `wrong-length`. */
export function sealBundle({ hmacKey, xorKey }: BundleKeys, plaintext: Buffer): Buffer {
  return withMac(hmacKey, xor(plaintext, xorKey));
}

/**
 * The content of a bundle. Throws ProtocolError `wrong-length`, or `mac-mismatch` as `withoutMac` does; nothing is
 * decrypted then.
 */
export function openBundle({ hmacKey, xorKey }: BundleKeys, bundle: Buffer): Buffer {
  return xor(withoutMac(hmacKey, ofLength('the bundle', bundle, xorKey.length + MAC_BYTES)), xorKey);
}

function keysOfKeys(requestKey: Buffer): BundleKeys {
  return deriveBundleKeys(ofLength('requestKey', requestKey, KEY_BYTES), 'account/keys', CIPHERTEXT_BYTES);
}

/**
 * The bundle a server answers with, 96 raw bytes. `requestKey` is that of the keyFetchToken; all three are 32 raw
 * bytes. Throws ProtocolError `wrong-length`.
 */
export function sealKeys({ requestKey, kA, wrapKb }: AccountKeys & { requestKey: Buffer }): Buffer {
  const plaintext = Buffer.concat([ofLength('kA', kA, KEY_BYTES), ofLength('wrapKb', wrapKb, KEY_BYTES)]);
  return sealBundle(keysOfKeys(requestKey), plaintext);
}

/**
 * The keys inside a bundle of 96 raw bytes. Throws ProtocolError `wrong-length`, or `mac-mismatch` when the bundle was
 * altered or sealed with another requestKey; nothing is decrypted then.
 */
export function openKeys(requestKey: Buffer, bundle: Buffer): AccountKeys {
  const plaintext = openBundle(keysOfKeys(requestKey), bundle);
  return { kA: plaintext.subarray(0, KEY_BYTES), wrapKb: plaintext.subarray(KEY_BYTES) };
}
