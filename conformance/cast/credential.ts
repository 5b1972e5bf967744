import { deriveToken, type TokenType } from '../../protocol/tokens.js';

/** A token as its holder knows it, with the Hawk credentials that follow from it. */
export interface Credential {
  readonly type: TokenType;
  /** 64 hex characters, as the server gave it. */
  readonly token: string;
  /** Hawk id, 64 hex characters. */
  readonly id: string;
  /** Hawk key, 32 raw bytes. */
  readonly key: Buffer;
  /** Opens bundles; only a keyFetchToken's is of use. */
  readonly requestKey: Buffer;
}

/** Derives the credentials of a token. Throws ProtocolError for text that is no token. */
export function credential(type: TokenType, token: string): Credential {
  const { tokenId, reqHMACkey, requestKey } = deriveToken(type, Buffer.from(token, 'hex'));
  return { type, token, id: tokenId.toString('hex'), key: reqHMACkey, requestKey };
}
