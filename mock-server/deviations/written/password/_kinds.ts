import type { Wraps } from '../../../seams.js';
import type { World } from '../../../world.js';

/** The operation looks for its caller's token among those of another kind. */
export function findingAnotherKind(operation: string): Wraps {
  return {
    'hawk.findToken': (next) => (request, attributes) => {
      if (request.operation.id !== operation) return next(request, attributes);
      return next({ ...request, operation: { ...request.operation, security: ['hawkSessionToken'] } }, attributes);
    },
  };
}

/** How long the token of a forgotten password is good, in milliseconds. */
export function lifetimeOfForgotToken({ behaviour: { lifetimes, forgotCode } }: World): number {
  return lifetimes[forgotCode.tokenType] ?? 0;
}
