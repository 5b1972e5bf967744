import type { Wraps } from '../../../seams.js';

/** The operation looks for its caller's token among those of another kind. */
export function findingAnotherKind(operation: string): Wraps {
  return {
    'hawk.findToken': (next) => (request, attributes) => {
      if (request.operation.id !== operation) return next(request, attributes);
      return next({ ...request, operation: { ...request.operation, security: ['hawkSessionToken'] } }, attributes);
    },
  };
}
