import { hex, ofLength } from './bytes.js';
import { hkdf, kw } from './hkdf.js';
import { type DerivedToken, deriveTokenIn } from './tokens.js';

/** The kinds of token of an edition that are derived from a seed, and what becomes of one. */
export interface TokenLayout<T extends string> {
  readonly types: readonly T[];
  /** The working values; `seed` is 32 raw bytes. Throws ProtocolError `wrong-length`. */
  derive(type: T, seed: Buffer): DerivedToken;
}

const AUTH_2013_CONTEXTS = {
  sessionToken: 'session',
  keyFetchToken: 'keyFetchToken',
  authToken: 'authToken',
  accountResetToken: 'account/reset',
  forgotPasswordToken: 'password/forgot',
  srpToken: 'srpToken',
} as const;

/** One of the six kinds of token of auth-2013. */
export type Auth2013TokenType = keyof typeof AUTH_2013_CONTEXTS;

/**
 * Tokens of auth-2013, all of 96 derived bytes. A srpToken signs nothing: what the client gets is the tokenId, and its
 * requestKey served as the server's secret b.
 */
export const auth2013Tokens: TokenLayout<Auth2013TokenType> = {
  types: typesOf(AUTH_2013_CONTEXTS),
  derive: (type, seed) => deriveTokenIn(AUTH_2013_CONTEXTS[type], type, seed),
};

/** Bytes after the 32 of the id and the 32 of the key: MAC key and XOR key of the keys, or the XOR key of a reset. */
const KEY_SERVER_2013_CONTEXTS = {
  sessionToken: { context: 'session', requestKeyBytes: 0 },
  keyFetchToken: { context: 'account/keys', requestKeyBytes: 32 + 64 },
  accountResetToken: { context: 'account/reset', requestKeyBytes: 288 },
} as const;

/** One of the three kinds of token of key-server-2013 that are derived from a seed. */
export type KeyServer2013TokenType = keyof typeof KEY_SERVER_2013_CONTEXTS;

/**
 * Tokens of key-server-2013. `reqHMACkey` is the ASCII text of 64 lower-case hex digits, 64 bytes, since this edition
 * signs with the text of its key; `requestKey` has 96 bytes for a keyFetchToken (`hmacKey | xorKey`), 288 for an
 * accountResetToken (`xorKey`) and none for a sessionToken. Its srpToken and forgotPasswordToken derive nothing.
 */
export const keyServer2013Tokens: TokenLayout<KeyServer2013TokenType> = {
  types: typesOf(KEY_SERVER_2013_CONTEXTS),
  derive(type, seed) {
    const { context, requestKeyBytes } = KEY_SERVER_2013_CONTEXTS[type];
    const derived = hkdf(ofLength(`the seed of a ${type}`, seed, 32), kw(context), 64 + requestKeyBytes);
    return {
      tokenId: derived.subarray(0, 32),
      reqHMACkey: Buffer.from(hex(derived.subarray(32, 64)), 'ascii'),
      requestKey: derived.subarray(64),
    };
  },
};

function typesOf<T extends string>(contexts: Readonly<Record<T, unknown>>): readonly T[] {
  return Object.keys(contexts) as T[];
}
