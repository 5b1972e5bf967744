import { hex, unhex } from '../../protocol/bytes.js';
import type { BundleField } from '../../protocol/srp-bundle-contents.js';
import type { World } from '../world.js';
import { refusingBadValues, srpOf } from './srp-values.js';

/** What a bundle holds, hex by name. */
export type BundleContent = { readonly [F in BundleField]?: string };

/** Tokens and keys on their way between server and client, encrypted. */
export interface SealedBundles {
  /** A bundle of the edition, hex. `key` is what its name asks for: K of SRP, or the requestKey of a token; hex. */
  seal(name: string, key: string, content: BundleContent): string;
  /**
   * The content of a bundle that a client made.
   * Throws InvalidParameter for one of another length, or sealed with another key.
   */
  open(name: string, key: string, bundle: string): BundleContent;
}

/** Makes the service of one mock. */
export function makeSealedBundles(world: World): SealedBundles {
  return {
    seal(name, key, content) {
      const bytes = Object.entries(content).map(([field, value]) => [field, unhex(value)] as const);
      return hex(srpOf(world).bundles.seal(name, unhex(key), Object.fromEntries(bytes)));
    },
    open(name, key, bundle) {
      const content = refusingBadValues('bundle', () => srpOf(world).bundles.open(name, unhex(key), unhex(bundle)));
      return Object.fromEntries(Object.entries(content).map(([field, bytes]) => [field, hex(bytes)]));
    },
  };
}
