import type { TokenRow } from '../../domain/rows.js';
import type { RequestContext } from '../../http/context.js';
import type { Wraps } from '../../seams.js';
import type { World } from '../../world.js';

/** One operation acts for the token that a Hawk id names, and looks at the signature afterwards. */
export function actingBeforeTheCheck(
  operation: string,
  act: (world: World, token: TokenRow, request: RequestContext) => void,
): Wraps {
  return {
    'hawk.checkMac': (next, world) => (request, attributes, token) => {
      try {
        next(request, attributes, token);
      } catch (error) {
        // What is refused was done already; what is accepted is done by the operation itself.
        if (request.operation.id === operation) act(world, token, request);
        throw error;
      }
    },
  };
}
