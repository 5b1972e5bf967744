import { DomainError } from './domain-error.js';

/**
 * A preVerifyToken counts if a trusted issuer signed it (document lines 224 to 254). The mock trusts none, as did the
 * deployed server unless an operator listed issuers, so every token is refused, whatever it looks like.
 * @throws DomainError InvalidVerificationCode, always
 */
export function refusePreVerifyToken(_token: string): never {
  throw new DomainError('InvalidVerificationCode', { internal: 'untrusted' });
}
