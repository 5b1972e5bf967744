import type { Auth2013TokenType } from '../../protocol/srp-tokens.js';
import type { TokenType } from '../../protocol/tokens.js';

/**
 * Every kind of token that some edition knows; an edition's own are those of its layout. What mails of forgotten
 * passwords are about is called passwordForgotToken in the onepw editions and forgotPasswordToken in those of SRP.
 */
export type AnyTokenType = TokenType | Auth2013TokenType;

/** The two names of the token that belongs to a forgotten password's code. */
export type ForgotTokenType = 'passwordForgotToken' | 'forgotPasswordToken';
