import { createHmac } from 'node:crypto';
import { equalInConstantTime, ofLength, xor } from './bytes.js';
import { hkdf, kw } from './hkdf.js';
import { ProtocolError } from './protocol-error.js';

/** The two keys that GET /account/keys hands out (auth-2017, line 449); 32 raw bytes each. */
export interface AccountKeys {
  readonly kA: Buffer;
  readonly wrapKb: Buffer;
}

const KEY_BYTES = 32;
const CIPHERTEXT_BYTES = 2 * KEY_BYTES;
const MAC_BYTES = 32;

/** Bytes of a bundle: `kA | wrapKb` encrypted, then the MAC. A server sends them as 192 hex digits. */
export const BUNDLE_BYTES = CIPHERTEXT_BYTES + MAC_BYTES;

function bundleKeys(requestKey: Buffer): { respHMACkey: Buffer; respXORkey: Buffer } {
  const derived = hkdf(ofLength('requestKey', requestKey, KEY_BYTES), kw('account/keys'), 96);
  return { respHMACkey: derived.subarray(0, 32), respXORkey: derived.subarray(32, 96) };
}

function macOver(ciphertext: Buffer, respHMACkey: Buffer): Buffer {
  return createHmac('sha256', respHMACkey).update(ciphertext).digest();
}

/**
 * The bundle a server answers with, 96 raw bytes. `requestKey` is that of the keyFetchToken; all three are 32 raw
 * bytes. Throws ProtocolError `wrong-length`.
 */
export function sealKeys({ requestKey, kA, wrapKb }: AccountKeys & { requestKey: Buffer }): Buffer {
  const { respHMACkey, respXORkey } = bundleKeys(requestKey);
  const plaintext = Buffer.concat([ofLength('kA', kA, KEY_BYTES), ofLength('wrapKb', wrapKb, KEY_BYTES)]);
  const ciphertext = xor(plaintext, respXORkey);
  return Buffer.concat([ciphertext, macOver(ciphertext, respHMACkey)]);
}

/**
 * The keys inside a bundle of 96 raw bytes. Throws ProtocolError `wrong-length`, or `mac-mismatch` when the bundle was
 * altered or sealed with another requestKey; nothing is decrypted then.
 */
export function openKeys(requestKey: Buffer, bundle: Buffer): AccountKeys {
  const { respHMACkey, respXORkey } = bundleKeys(requestKey);
  ofLength('the bundle', bundle, BUNDLE_BYTES);
  const ciphertext = bundle.subarray(0, CIPHERTEXT_BYTES);
  if (!equalInConstantTime(bundle.subarray(CIPHERTEXT_BYTES), macOver(ciphertext, respHMACkey))) {
    throw new ProtocolError('mac-mismatch', 'mac mismatch: the bundle was not sealed with this requestKey');
  }
  const plaintext = xor(ciphertext, respXORkey);
  return { kA: plaintext.subarray(0, KEY_BYTES), wrapKb: plaintext.subarray(KEY_BYTES) };
}
