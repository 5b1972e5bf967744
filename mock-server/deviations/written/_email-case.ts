import { DomainError } from '../../domain/domain-error.js';
import type { Wraps } from '../../seams.js';
import { around } from '../at-operation.js';

/** Errno 120 of an operation has the address of the request in place of the one that the account was made with. */
export function repeatingTheSpelling(operation: string): Wraps {
  return around(operation, async ({ input, next }) => {
    try {
      return await next(input);
    } catch (error) {
      if (!(error instanceof DomainError) || error.failure !== 'IncorrectEmailCase') throw error;
      throw new DomainError('IncorrectEmailCase', { email: (input.body as { email: string }).email });
    }
  });
}
