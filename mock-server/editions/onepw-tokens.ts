import type { TokenLayout } from '../../protocol/srp-tokens.js';
import { deriveToken, TOKEN_TYPES, type TokenType } from '../../protocol/tokens.js';

/** Tokens of the editions with onepw: the name of a kind is also the context it is derived in. */
export const onepwTokens: TokenLayout<TokenType> = { types: TOKEN_TYPES, derive: deriveToken };
