import { DomainError } from '../domain/domain-error.js';
import { emailFromWire } from '../http/email-writing.js';
import type { World } from '../world.js';

/** The email of a request as text. Throws DomainError InvalidParameter for bytes that are no UTF-8. */
export function emailOf({ behaviour }: World, written: string): string {
  const email = emailFromWire(behaviour, written);
  if (email === undefined) {
    throw new DomainError('InvalidParameter', { validation: { source: 'payload', keys: ['email'] } });
  }
  return email;
}
