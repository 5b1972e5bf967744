import { createHash } from 'node:crypto';
import { hex, unhex } from '../../protocol/bytes.js';
import { verifierFromAuthPW, wikiVerifierSync } from '../../protocol/onepw.js';
import type { World } from '../world.js';

/**
 * Turning an authPW into what is stored of it. Without `stretch: real` that is one hash, since no client can tell it
 * from the 150 ms of scrypt that the wiki asks for. With it the slow part is done ahead on another thread, so that the
 * domain proper stays without waits; what nobody prepared is computed on the spot.
 */
export interface Stretching {
  /** hex of 32 bytes, from authPW in lower-case hex and a salt in hex. */
  verifier(authPW: string, authSalt: string): string;
  /** The salt for a new password: the prepared one, or random; hex of 32 bytes. */
  newSalt(authPW: string): string;
  /** Prepares the comparison of an authPW with that of an account. Values that are no authPW are left alone. */
  prepareProof(email: string, authPW: string): Promise<void>;
  /** Prepares the storing of a new authPW. Values that are no authPW are left alone. */
  prepareNew(authPW: string): Promise<void>;
}

/** Prepared values that nobody fetched, because their request failed first; the oldest goes. */
const MOST_PREPARED = 1000;

const AUTH_PW = /^[0-9a-f]{64}$/;

/** Makes the service of one mock. */
export function makeStretching(world: World): Stretching {
  const isReal = world.settings.stretch === 'real';
  /** By authPW and salt. */
  const prepared = new Map<string, string>();
  /** By authPW. */
  const salts = new Map<string, string>();

  async function prepare(authPW: string, authSalt: string): Promise<void> {
    const { verifyHash } = await verifierFromAuthPW(unhex(authPW), unhex(authSalt), 'wiki');
    keep(prepared, `${authPW} ${authSalt}`, hex(verifyHash));
  }

  return {
    verifier(authPW, authSalt) {
      // The hex text is hashed and not its bytes, so that a deviation that lets other text through still finds
      // passwords that can be compared.
      if (!isReal || !AUTH_PW.test(authPW)) return createHash('sha256').update(authSalt).update(authPW).digest('hex');
      return (
        taken(prepared, `${authPW} ${authSalt}`) ?? hex(wikiVerifierSync(unhex(authPW), unhex(authSalt)).verifyHash)
      );
    },
    newSalt: (authPW) => taken(salts, authPW) ?? world.random.hex(32),
    async prepareProof(email, authPW) {
      const secret = authPW.toLowerCase();
      if (!isReal || !AUTH_PW.test(secret)) return;
      const account = world.accounts.findByEmail(email);
      if (account?.verifier.kind === 'authPW') await prepare(secret, account.verifier.authSalt);
    },
    async prepareNew(authPW) {
      const secret = authPW.toLowerCase();
      if (!isReal || !AUTH_PW.test(secret)) return;
      const authSalt = world.random.hex(32);
      await prepare(secret, authSalt);
      keep(salts, secret, authSalt);
    },
  };
}

function keep(values: Map<string, string>, key: string, value: string): void {
  values.set(key, value);
  for (const oldest of values.keys()) {
    if (values.size <= MOST_PREPARED) return;
    values.delete(oldest);
  }
}

function taken(values: Map<string, string>, key: string): string | undefined {
  const value = values.get(key);
  values.delete(key);
  return value;
}
