import {
  type BundleKeys,
  deriveBundleKeys,
  MAC_BYTES,
  openBundle,
  sealBundle,
  splitBundleKeys,
  withMac,
  withoutMac,
} from './bundles.js';
import { ofLength, xor } from './bytes.js';
import { ProtocolError } from './protocol-error.js';
import {
  type BundleContents,
  type BundleLayouts,
  type BundleName,
  contentBytes,
  joinContents,
  splitContents,
} from './srp-bundle-contents.js';
import { numberFrom, padded, withoutLeadingZeros } from './srp-numbers.js';

/** The bundles of an edition, by name. All bytes are raw; on the wire a bundle is their lower-case hex text. */
export interface Bundles<L extends BundleLayouts> {
  /** Bytes of the whole bundle, with its MAC; half the hex digits. */
  bytesOf(name: BundleName<L>): number;
  /** Throws ProtocolError `wrong-length` for a key or a field of another length. */
  seal<N extends BundleName<L>>(name: N, key: Buffer, contents: BundleContents<L, N>): Buffer;
  /**
   * Throws ProtocolError `wrong-length`, or `mac-mismatch` when the bundle was altered or sealed with another key;
   * nothing is decrypted then.
   */
  open<N extends BundleName<L>>(name: N, key: Buffer, bundle: Buffer): BundleContents<L, N>;
}

/** How the content of one bundle is encrypted, once its keys are known. */
interface Envelope {
  seal(plaintext: Buffer): Buffer;
  open(bundle: Buffer): Buffer;
}

function bundlesOf<L extends BundleLayouts>(
  layouts: L,
  overhead: (name: BundleName<L>) => number,
  envelopeOf: (name: BundleName<L>, key: Buffer) => Envelope,
): Bundles<L> {
  const fieldsOf = <N extends BundleName<L>>(name: N): L[N] => layouts[name];
  return {
    bytesOf: (name) => contentBytes(fieldsOf(name)) + overhead(name),
    seal<N extends BundleName<L>>(name: N, key: Buffer, contents: BundleContents<L, N>) {
      return envelopeOf(name, key).seal(joinContents<L[N][number]>(fieldsOf(name), contents));
    },
    open: (name, key, bundle) => splitContents(fieldsOf(name), envelopeOf(name, key).open(bundle)),
  };
}

const AUTH_2013 = {
  'auth/finish': ['authToken'],
  'session/create': ['keyFetchToken', 'sessionToken'],
  'password/change': ['keyFetchToken', 'accountResetToken'],
  'account/keys': ['kA', 'wrapKb'],
  'account/reset': ['wrapKb', 'verifier'],
} as const satisfies BundleLayouts;

/**
 * The bundles of auth-2013. Keys have 32 bytes: K of SRP for `auth/finish`; for the others the requestKey of the
 * token that signs the request (authToken, authToken, keyFetchToken, accountResetToken).
 */
export const auth2013Bundles: Bundles<typeof AUTH_2013> = bundlesOf(
  AUTH_2013,
  () => MAC_BYTES,
  (name, key) => {
    const keys = deriveBundleKeys(ofLength('the key of a bundle', key, 32), name, contentBytes(AUTH_2013[name]));
    return { seal: (plaintext) => sealBundle(keys, plaintext), open: (bundle) => openBundle(keys, bundle) };
  },
);

// The document lists the tokens the other way round (lines 415 and 576); clients decrypt them in this order.
const KEY_SERVER_2013 = {
  'session/auth': ['keyFetchToken', 'sessionToken'],
  'password/change': ['keyFetchToken', 'accountResetToken'],
  'account/keys': ['kA', 'wrapKb'],
  'account/reset': ['wrapKb', 'verifier'],
} as const satisfies BundleLayouts;

type KeyServer2013 = typeof KEY_SERVER_2013;

const TWO_FIELDS = 64;
const RESET_BYTES = contentBytes(KEY_SERVER_2013['account/reset']);

/**
 * Servers and clients of the time encrypted numbers, so that a ciphertext lost its leading zero bytes. More than two
 * are missing once in 16 million bundles, which is less often than somebody sends nonsense.
 */
const MOST_ZEROS_LOST = 2;

function fullOrShort(bundle: Buffer, length: number): Buffer {
  if (bundle.length > length || bundle.length < length - MOST_ZEROS_LOST) {
    throw new ProtocolError('wrong-length', `the bundle must be ${length} bytes, not ${bundle.length}`);
  }
  return bundle;
}

function decrypted(ciphertext: Buffer, xorKey: Buffer): Buffer {
  return xor(padded(numberFrom(ciphertext), xorKey.length), xorKey);
}

type Writing = (ciphertext: Buffer) => Buffer;

function keyServer2013Envelope({ hmacKey, xorKey }: BundleKeys, written: Writing): Envelope {
  return {
    seal: (plaintext) => withMac(hmacKey, written(xor(plaintext, xorKey))),
    open(bundle) {
      return decrypted(withoutMac(hmacKey, fullOrShort(bundle, xorKey.length + MAC_BYTES)), xorKey);
    },
  };
}

function envelopeWithoutMac(xorKey: Buffer, written: Writing): Envelope {
  return {
    seal: (plaintext) => written(xor(plaintext, xorKey)),
    open: (bundle) => decrypted(fullOrShort(bundle, xorKey.length), xorKey),
  };
}

function keyServer2013BundlesWritten(written: Writing): Bundles<KeyServer2013> {
  return bundlesOf(
    KEY_SERVER_2013,
    (name) => (name === 'account/reset' ? 0 : MAC_BYTES),
    (name, key) => {
      if (name === 'account/reset') return envelopeWithoutMac(ofLength('xorKey', key, RESET_BYTES), written);
      const keys =
        name === 'account/keys'
          ? splitBundleKeys(ofLength('hmacKey | xorKey', key, MAC_BYTES + TWO_FIELDS))
          : deriveBundleKeys(withoutLeadingZeros(padded(numberFrom(key), 32)), name, TWO_FIELDS);
      return keyServer2013Envelope(keys, written);
    },
  );
}

/**
 * The bundles of key-server-2013. Keys are K of SRP for `session/auth` and `password/change`, which may or may not
 * have its leading zero bytes; for the others the requestKey of the token that signs the request. Bundles are sealed in
 * full length, and opened when up to two leading zero bytes of the ciphertext are missing as well.
 *
 * `account/reset` has no MAC: an altered one opens to something else. Only the request's payload hash protects it.
 */
export const keyServer2013Bundles: Bundles<KeyServer2013> = keyServer2013BundlesWritten((ciphertext) => ciphertext);

/** The same, sealed as the servers of the time did: without the leading zero bytes of the ciphertext. */
export const keyServer2013BundlesAsDeployed: Bundles<KeyServer2013> = keyServer2013BundlesWritten(withoutLeadingZeros);
