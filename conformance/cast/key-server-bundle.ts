import { type BundleKeys, deriveBundleKeys, MAC_BYTES, splitBundleKeys, withoutMac } from '../../protocol/bundles.js';
import { hex, xor } from '../../protocol/bytes.js';
import { brokenOnTheWay } from '../stops.js';
import { type Answered, fieldsOf } from '../wire/exchange.js';
import type { FetchedKeys } from './bundle.js';
import type { Credential } from './credential.js';

/** The two halves of a bundle's content in the order they came in, 64 lower-case hex digits each. */
export type Halves = readonly [first: string, second: string];

const HALF_BYTES = 32;
const FULL_BYTES = 2 * HALF_BYTES + MAC_BYTES;

/** Servers of the time lost leading zero bytes of a ciphertext, more than two of them in none that anybody saw. */
const SHORTEST_BYTES = FULL_BYTES - 2;

/** The keys of a bundle that ends an SRP exchange. `K` is raw bytes; the name is that of the design page. */
export function keysOfExchange(name: 'session/auth' | 'password/change', K: Buffer): BundleKeys {
  return deriveBundleKeys(K, name, 2 * HALF_BYTES);
}

/** The keys of the bundle of account/keys, which a keyFetchToken gives. */
export function keysOfKeyFetch({ requestKey }: Credential): BundleKeys {
  return splitBundleKeys(requestKey);
}

/** True when the bundle of an answer ends with the MAC that the keys give. */
export function macFits({ hmacKey }: BundleKeys, answer: Answered): boolean {
  const bundle = bundleOf(answer);
  if (bundle === undefined) return false;
  try {
    withoutMac(hmacKey, bundle);
    return true;
  } catch {
    return false;
  }
}

/** What the bundle of an answer decrypts to, whatever its MAC says; undefined when it cannot have the length for it. */
export function decrypted({ xorKey }: BundleKeys, answer: Answered): Halves | undefined {
  const bundle = bundleOf(answer);
  if (bundle === undefined) return undefined;
  const ciphertext = Buffer.concat([Buffer.alloc(FULL_BYTES - bundle.length), bundle.subarray(0, -MAC_BYTES)]);
  const plaintext = hex(xor(ciphertext, xorKey));
  return [plaintext.slice(0, 2 * HALF_BYTES), plaintext.slice(2 * HALF_BYTES)];
}

/** What a bundle holds, as a set-up step. @param opens the requirement that it does @throws Blocked unless it opens */
export function opened(keys: BundleKeys, answer: Answered, opens: string): Halves {
  const halves = macFits(keys, answer) ? decrypted(keys, answer) : undefined;
  if (halves !== undefined) return halves;
  throw brokenOnTheWay(`the bundle of ${answer.operation?.id} does not open`, opens, 'a bundle that opens');
}

/** The keys in an answer of account/keys. @throws Blocked when its bundle does not open */
export function openedKeys(answer: Answered, keyFetch: Credential): FetchedKeys {
  const opens = 'account-keys/bundle-opens-with-the-key-fetch-token';
  const [kA, wrapKb] = opened(keysOfKeyFetch(keyFetch), answer, opens);
  return { kA, wrapKb };
}

function bundleOf(answer: Answered): Buffer | undefined {
  const { bundle } = fieldsOf(answer);
  if (typeof bundle !== 'string' || !/^(?:[0-9a-f]{2})+$/i.test(bundle)) return undefined;
  const bytes = Buffer.from(bundle, 'hex');
  return bytes.length >= SHORTEST_BYTES && bytes.length <= FULL_BYTES ? bytes : undefined;
}
