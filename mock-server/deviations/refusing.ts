import type { DomainError } from '../domain/domain-error.js';
import type { Wraps } from '../seams.js';
import { around, type Run } from './at-operation.js';

/** The operation refuses requests that it should serve: those for which `when` holds. */
export function refusing(operation: string, failure: () => DomainError, when: (run: Run) => boolean): Wraps {
  return around(operation, (run) => {
    if (when(run)) throw failure();
    return run.next(run.input);
  });
}
