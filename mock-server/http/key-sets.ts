import type { KeySet } from '../domain/rows.js';
import type { World } from '../world.js';

/** A key set and whether it was fetched for this very request. */
export interface FoundKeySet {
  readonly keys: KeySet;
  /** Asking its issuer again at once would give nothing new. */
  readonly fresh: boolean;
}

/** JWK sets of the issuers whose preVerifyTokens count. */
export interface KeySets {
  /** Whether the operator trusts the keys behind a jku; compared as text. */
  isTrusted(jku: string): boolean;
  /** The keys behind a trusted jku: from the settings, from memory, or fetched. Rejects when there is no reading them. */
  get(jku: string): Promise<FoundKeySet>;
  /** Fetches the keys behind a jku again; those of the settings stay as they are. */
  refetch(jku: string): Promise<FoundKeySet>;
  /** The body behind a URL as a JWK set. Rejects for a redirect, another status, too many bytes, or no answer in time. */
  fetch(jku: string): Promise<KeySet>;
}

const TIME_LIMIT_MS = 5_000;
const MOST_BYTES = 64 * 1024;

/** Makes the service of one mock. */
export function makeKeySets(world: World): KeySets {
  const { preVerifyTrust, preVerifyFetch } = world.settings;
  const configured = new Map(Object.entries(preVerifyTrust));
  const underWay = new Map<string, Promise<KeySet>>();

  /** Requests that come while a set is being fetched wait for the same answer. */
  function shared(jku: string): Promise<KeySet> {
    const running = underWay.get(jku) ?? world.keySets.fetch(jku).finally(() => underWay.delete(jku));
    underWay.set(jku, running);
    return running;
  }

  return {
    isTrusted: (jku) => configured.has(jku) || preVerifyFetch.includes(jku),
    async get(jku) {
      const known = configured.get(jku) ?? world.store.keySets.get(jku);
      return known === undefined ? world.keySets.refetch(jku) : { keys: known, fresh: configured.has(jku) };
    },
    async refetch(jku) {
      const known = configured.get(jku);
      if (known !== undefined) return { keys: known, fresh: true };
      const keys = await shared(jku);
      world.store.keySets.set(jku, keys);
      return { keys, fresh: true };
    },
    async fetch(jku) {
      const response = await fetch(jku, {
        redirect: 'error',
        signal: AbortSignal.timeout(TIME_LIMIT_MS),
        headers: { accept: 'application/json' },
      });
      if (response.status !== 200) {
        await response.body?.cancel();
        throw new Error(`${jku} answered ${response.status}`);
      }
      return keySetOf(JSON.parse(await limitedText(response)));
    },
  };
}

async function limitedText(response: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of response.body ?? []) {
    bytes += chunk.length;
    if (bytes > MOST_BYTES) throw new Error(`${response.url} is longer than ${MOST_BYTES} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** The RSA keys of a set that somebody published, and of each what a signature is checked with. */
function keySetOf(value: unknown): KeySet {
  const keys = (value as { keys?: unknown } | null)?.keys;
  if (!Array.isArray(keys)) throw new Error('There is no list of keys in the JWK set');
  return {
    keys: (keys as (Readonly<Record<string, unknown>> | null)[]).flatMap((jwk) => {
      const { kid, kty, n, e } = jwk ?? {};
      const usable = kty === 'RSA' && typeof kid === 'string' && typeof n === 'string' && typeof e === 'string';
      return usable ? [{ kid, kty, n, e }] : [];
    }),
  };
}
