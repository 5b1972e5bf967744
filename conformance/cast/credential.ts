import {
  type Auth2013TokenType,
  auth2013Tokens,
  type KeyServer2013TokenType,
  keyServer2013Tokens,
} from '../../protocol/srp-tokens.js';
import { type DerivedToken, deriveToken, TOKEN_TYPES, type TokenType } from '../../protocol/tokens.js';

/** A kind of token that some edition knows, by the name that its documents give it. */
export type TokenKind = TokenType | Auth2013TokenType | KeyServer2013TokenType;

/** Every kind of token. */
export const TOKEN_KINDS: readonly TokenKind[] = [
  ...new Set([...TOKEN_TYPES, ...auth2013Tokens.types, ...keyServer2013Tokens.types]),
];

/** A token as its holder knows it, with the Hawk credentials that follow from it. */
export interface Credential {
  readonly type: TokenKind;
  /** 64 hex characters, as the server gave it. */
  readonly token: string;
  /** Hawk id, 64 hex characters. */
  readonly id: string;
  /** Hawk key, raw bytes. */
  readonly key: Buffer;
  /** Opens and seals the bundles that belong to the token, raw bytes. */
  readonly requestKey: Buffer;
}

/** Derives the credentials of a token of the onepw editions. Throws ProtocolError for text that is no token. */
export function credential(type: TokenType, token: string): Credential {
  return credentialFrom(type, token, (seed) => deriveToken(type, seed));
}

/** The credentials of a token whose working values another family of editions derives; throws what `derive` throws. */
export function credentialFrom(type: TokenKind, token: string, derive: (seed: Buffer) => DerivedToken): Credential {
  const { tokenId, reqHMACkey, requestKey } = derive(Buffer.from(token, 'hex'));
  return { type, token, id: tokenId.toString('hex'), key: reqHMACkey, requestKey };
}
