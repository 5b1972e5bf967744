import { ofLength } from './bytes.js';
import { hkdf, kw } from './hkdf.js';

/** The five kinds of token; each name is also the context its working values are derived in (onepw wiki). */
export const TOKEN_TYPES = [
  'sessionToken',
  'keyFetchToken',
  'accountResetToken',
  'passwordForgotToken',
  'passwordChangeToken',
] as const;

/** One of the five kinds of token. */
export type TokenType = (typeof TOKEN_TYPES)[number];

/** What client and server derive from a token's seed; 32 raw bytes each, but for key-server-2013 (`srp-tokens.ts`). */
export interface DerivedToken {
  /** The Hawk id, sent as 64 lower-case hex digits. A server finds the token by it. */
  readonly tokenId: Buffer;
  /** The Hawk key: these bytes, not their hex text. */
  readonly reqHMACkey: Buffer;
  /** Seals and opens the token's bundles; of onepw's tokens only a keyFetchToken has a use for it. */
  readonly requestKey: Buffer;
}

/**
 * The working values of a token. `seed` is the 32 raw bytes whose hex text a server gives to the client as the token.
 * The same seed gives unrelated values for another type. Throws ProtocolError `wrong-length`.
 */
export function deriveToken(type: TokenType, seed: Buffer): DerivedToken {
  return deriveTokenIn(type, type, seed);
}

/**
 * The working values of a token whose context has another name than its type (auth-2013); see `deriveToken`.
 * Throws ProtocolError `wrong-length`, naming `type`.
 */
export function deriveTokenIn(context: string, type: string, seed: Buffer): DerivedToken {
  const name = `${context}/${ofLength(`the seed of a ${type}`, seed, 32).toString('latin1')}`;
  const known = recent.get(name);
  if (known !== undefined) return known;
  const derived = hkdf(seed, kw(context), 96);
  const token = {
    tokenId: derived.subarray(0, 32),
    reqHMACkey: derived.subarray(32, 64),
    requestKey: derived.subarray(64, 96),
  };
  if (recent.size >= MOST_RECENT) recent.delete(recent.keys().next().value ?? '');
  recent.set(name, token);
  return token;
}

/** Where a mock and its client share a process, the client derives what the mock has just derived. */
const recent = new Map<string, DerivedToken>();
const MOST_RECENT = 256;
