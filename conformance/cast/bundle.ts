import { BUNDLE_BYTES, openKeys } from '../../protocol/bundles.js';
import { hex, xor } from '../../protocol/bytes.js';
import { hkdf, kw } from '../../protocol/hkdf.js';
import { brokenOnTheWay } from '../stops.js';
import { type Answered, fieldsOf } from '../wire/exchange.js';
import type { Cast } from './cast.js';
import type { Credential } from './credential.js';

/** What a bundle holds, 64 lower-case hex digits each. */
export interface FetchedKeys {
  readonly kA: string;
  readonly wrapKb: string;
}

/** True when the bundle of an answer ends with the MAC that its keyFetchToken gives. */
export function macFits(answer: Answered, keyFetch: Credential): boolean {
  const bundle = bundleOf(answer);
  if (bundle === undefined) return false;
  try {
    openKeys(keyFetch.requestKey, bundle);
    return true;
  } catch {
    return false;
  }
}

/**
 * What the bundle of an answer decrypts to, whatever its MAC says; undefined when it has not the 96 bytes of two keys
 * and a MAC.
 */
export function decrypted(answer: Answered, keyFetch: Credential): FetchedKeys | undefined {
  const bundle = bundleOf(answer);
  if (bundle === undefined) return undefined;
  // Of the 96 derived bytes the first 32 are the MAC's key (onepw wiki), and openKeys lets nobody pass a wrong MAC.
  const xorKey = hkdf(keyFetch.requestKey, kw('account/keys'), 96).subarray(32);
  const plaintext = hex(xor(bundle.subarray(0, 64), xorKey));
  return { kA: plaintext.slice(0, 64), wrapKb: plaintext.slice(64) };
}

/** The keys in an answer of account/keys. @throws Blocked when its bundle does not open */
export function openedKeys(answer: Answered, keyFetch: Credential): FetchedKeys {
  const keys = macFits(answer, keyFetch) ? decrypted(answer, keyFetch) : undefined;
  if (keys !== undefined) return keys;
  throw brokenOnTheWay(
    'the bundle of keys does not open',
    'account-keys/bundle-opens-with-the-key-fetch-token',
    'a bundle that opens',
  );
}

/** Fetches keys as a set-up step. @throws Blocked */
export async function fetchKeys(cast: Cast, keyFetch: Credential): Promise<FetchedKeys> {
  return openedKeys(await cast.must('accountKeys', { as: keyFetch }), keyFetch);
}

function bundleOf(answer: Answered): Buffer | undefined {
  const { bundle } = fieldsOf(answer);
  if (typeof bundle !== 'string' || !/^[0-9a-f]*$/i.test(bundle) || bundle.length !== 2 * BUNDLE_BYTES)
    return undefined;
  return Buffer.from(bundle, 'hex');
}
