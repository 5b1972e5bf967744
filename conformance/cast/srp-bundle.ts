import { deriveBundleKeys } from '../../protocol/bundles.js';
import { hex, xor } from '../../protocol/bytes.js';
import { auth2013Bundles } from '../../protocol/srp-bundles.js';
import { brokenOnTheWay } from '../stops.js';
import { type Answered, fieldsOf } from '../wire/exchange.js';

/** The bundles that hold tokens of auth-2013, the tokens in each in their order, and what says that it opens. */
const BUNDLES = {
  'auth/finish': { tokens: ['authToken'], opens: 'auth-finish/bundle-opens-with-the-session-key' },
  'session/create': {
    tokens: ['keyFetchToken', 'sessionToken'],
    opens: 'session-create/bundle-opens-with-the-auth-token',
  },
  'password/change': {
    tokens: ['keyFetchToken', 'accountResetToken'],
    opens: 'password-change-start/bundle-opens-with-the-auth-token',
  },
} as const;

/** The name of a bundle, which is also the context its keys are derived in. */
export type BundleName = keyof typeof BUNDLES;

/** The tokens of a bundle, 64 hex digits each. */
export type BundleTokens<N extends BundleName> = { readonly [T in (typeof BUNDLES)[N]['tokens'][number]]: string };

/** Bytes of the MAC at the end of a bundle, and of each token in it. */
const MAC_BYTES = 32;
const TOKEN_BYTES = 32;

/**
 * True when the bundle of an answer ends with the MAC that its key gives.
 * @param key 32 raw bytes: K of SRP for `auth/finish`, for the others the requestKey of the authToken
 */
export function bundleMacFits(name: BundleName, key: Buffer, answer: Answered): boolean {
  const bundle = bundleOf(name, answer);
  if (bundle === undefined) return false;
  try {
    auth2013Bundles.open(name, key, bundle);
    return true;
  } catch {
    return false;
  }
}

/** What the bundle of an answer decrypts to, whatever its MAC says; undefined when it has another length. */
export function decryptedBundle<N extends BundleName>(
  name: N,
  key: Buffer,
  answer: Answered,
): BundleTokens<N> | undefined {
  const bundle = bundleOf(name, answer);
  if (bundle === undefined) return undefined;
  const ciphertext = bundle.subarray(0, -MAC_BYTES);
  const plaintext = xor(ciphertext, deriveBundleKeys(key, name, ciphertext.length).xorKey);
  const tokens = BUNDLES[name].tokens.map((token, index) => [
    token,
    hex(plaintext.subarray(index * TOKEN_BYTES, (index + 1) * TOKEN_BYTES)),
  ]);
  return Object.fromEntries(tokens) as BundleTokens<N>;
}

/** The tokens in the bundle of an answer, as a set-up step. @throws Blocked when it does not open */
export function openedBundle<N extends BundleName>(name: N, key: Buffer, answer: Answered): BundleTokens<N> {
  const tokens = bundleMacFits(name, key, answer) ? decryptedBundle(name, key, answer) : undefined;
  if (tokens !== undefined) return tokens;
  throw brokenOnTheWay(
    `the bundle of ${answer.operation?.id} does not open`,
    BUNDLES[name].opens,
    'a bundle that opens',
  );
}

function bundleOf(name: BundleName, answer: Answered): Buffer | undefined {
  const { bundle } = fieldsOf(answer);
  if (typeof bundle !== 'string' || !/^[0-9a-f]*$/i.test(bundle)) return undefined;
  return bundle.length === 2 * auth2013Bundles.bytesOf(name) ? Buffer.from(bundle, 'hex') : undefined;
}
