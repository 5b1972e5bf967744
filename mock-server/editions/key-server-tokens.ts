import { auth2013Tokens, keyServer2013Tokens, type TokenLayout } from '../../protocol/srp-tokens.js';

const UNSIGNED = ['srpToken', 'forgotPasswordToken'] as const;

type KeyServerTokenType = (typeof keyServer2013Tokens.types)[number] | (typeof UNSIGNED)[number];

/**
 * Tokens of key-server-2013. A srpToken and a forgotPasswordToken travel in bodies and sign nothing, so that what the
 * server makes of them is its own affair: they are looked up, and the secret b is drawn, as in auth-2013.
 */
export const keyServerTokens: TokenLayout<KeyServerTokenType> = {
  types: [...keyServer2013Tokens.types, ...UNSIGNED],
  derive: (type, seed) =>
    type === 'srpToken' || type === 'forgotPasswordToken'
      ? auth2013Tokens.derive(type, seed)
      : keyServer2013Tokens.derive(type, seed),
};
