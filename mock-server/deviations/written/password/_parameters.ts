import { DomainError } from '../../../domain/domain-error.js';
import type { Wraps } from '../../../seams.js';
import type { Fields } from '../../at-operation.js';
import { refusing } from '../../refusing.js';

/** Requests with this parameter are refused. */
export function refusingParameter(operation: string, key: string): Wraps {
  const failure = () => new DomainError('InvalidParameter', { validation: { source: 'payload', keys: [key] } });
  return refusing(operation, failure, ({ input }) => key in (input.body as Fields));
}

/** Requests without this parameter, which the document calls optional, are refused. */
export function requiringParameter(operation: string, key: string): Wraps {
  const failure = () => new DomainError('MissingParameter', { param: key });
  return refusing(operation, failure, ({ input }) => !(key in (input.body as Fields)));
}
