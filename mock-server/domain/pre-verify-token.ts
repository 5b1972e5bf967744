import type { KeyObject } from 'node:crypto';
import { type DecodedJwt, decodeJwt, publicKeyFromJwk, verifyJwt } from '../../protocol/browserid.js';
import type { World } from '../world.js';
import type { NewAccount } from './accounts.js';
import { DomainError } from './domain-error.js';
import type { KeySet } from './rows.js';

/** Tokens in which a trusted issuer vouches for an email address (document lines 224 to 262). */
export interface PreVerification {
  /**
   * Returns when a preVerifyToken vouches for the address of a new account.
   * Throws AccountExists, InvalidParameter, and InvalidVerificationCode with what is wrong with the token.
   */
  accept(given: NewAccount, preVerifyToken: string): Promise<void>;
  /** The token taken apart. Throws InvalidParameter, InvalidVerificationCode. */
  decode(preVerifyToken: string): DecodedJwt;
  /** The key that signed a token, from the trusted set its header points to. Throws InvalidVerificationCode. */
  keyOf(header: Readonly<Record<string, unknown>>): Promise<KeyObject>;
  /** Checks RS256 and signature. Throws InvalidVerificationCode. */
  checkSignature(preVerifyToken: string, key: KeyObject): void;
  /** Checks exp, aud, sub and typ. Throws InvalidVerificationCode. */
  checkClaims(payload: Readonly<Record<string, unknown>>, email: string): void;
  /** Whether a token is meant for this server: the host of the public URL, with or without its port. */
  isAudience(aud: unknown): boolean;
}

const TYPE = 'mozilla/fxa/preVerifyToken/v1';

/** The deployed server's form and length; what fits is a token, and then it is errno 105 that says why it is no good. */
const FORM = /^(?:[a-zA-Z0-9\-_]+={0,2}\.){2}[a-zA-Z0-9\-_]+={0,2}$/;
const MOST_CHARACTERS = 2048;

/**
 * Line 251 gives exp no unit. JWT counts seconds, the document's sample holds milliseconds: as seconds, numbers from
 * here on would lie beyond the year 5138, so they are read as milliseconds.
 */
const LEAST_MILLISECONDS = 1e11;

function refuse(internal: string): never {
  throw new DomainError('InvalidVerificationCode', { internal });
}

/** Makes the service of one mock. */
export function makePreVerification(world: World): PreVerification {
  return {
    async accept(given, preVerifyToken) {
      // Before anything is fetched: who may not have the account anyway needs no token.
      world.accounts.replaced(given);
      const { header, payload } = world.preVerification.decode(preVerifyToken);
      const key = await world.preVerification.keyOf(header);
      world.preVerification.checkSignature(preVerifyToken, key);
      world.preVerification.checkClaims(payload, given.email);
    },
    decode(preVerifyToken) {
      if (preVerifyToken.length > MOST_CHARACTERS || !FORM.test(preVerifyToken))
        throw new DomainError('InvalidParameter', { validation: { source: 'payload', keys: ['preVerifyToken'] } });
      try {
        return decodeJwt(preVerifyToken);
      } catch {
        return refuse('malformed');
      }
    },
    async keyOf({ jku, kid }) {
      if (typeof jku !== 'string' || !world.keySets.isTrusted(jku)) return refuse('untrusted');
      // Whatever the operator trusts: line 232 wants https.
      if (!URL.canParse(jku) || new URL(jku).protocol !== 'https:') return refuse('bad jku');
      const { keys, fresh } = await world.keySets.get(jku).catch(() => refuse('bad jku'));
      const set = keyIn(keys, kid) === undefined && !fresh ? await refetched(world, jku) : keys;
      const jwk = keyIn(set, kid) ?? refuse('unknown kid');
      try {
        return publicKeyFromJwk(jwk);
      } catch {
        return refuse('bad jku');
      }
    },
    checkSignature(preVerifyToken, key) {
      if (!verifyJwt(preVerifyToken, key)) refuse('invalid');
    },
    checkClaims({ exp, aud, sub, typ }, email) {
      const expiry = typeof exp === 'number' && exp >= LEAST_MILLISECONDS ? exp / 1000 : exp;
      if (typeof expiry !== 'number' || expiry * 1000 <= world.clock.now())
        throw new DomainError('InvalidVerificationCode', { exp });
      if (!world.preVerification.isAudience(aud)) throw new DomainError('InvalidVerificationCode', { aud });
      if (sub !== email) throw new DomainError('InvalidVerificationCode', { sub });
      // The deployed servers never looked at it; line 254 says that it must be this.
      if (typ !== TYPE) refuse('invalid');
    },
    isAudience(aud) {
      const { host, hostname } = world.publicOrigin();
      return aud === host || aud === hostname;
    },
  };
}

function keyIn({ keys }: KeySet, kid: unknown): KeySet['keys'][number] | undefined {
  return typeof kid === 'string' ? keys.find((jwk) => jwk.kid === kid) : undefined;
}

async function refetched(world: World, jku: string): Promise<KeySet> {
  const { keys } = await world.keySets.refetch(jku).catch(() => refuse('bad jku'));
  return keys;
}
