import type { TokenRow } from '../../../domain/rows.js';
import type { Wraps } from '../../../seams.js';
import type { World } from '../../../world.js';
import { revive } from '../account/_tokens.js';
import { lifetimeOfForgotToken } from './_kinds.js';

/** One operation, and no other, serves dead tokens of forgotten passwords that are found by their Hawk id. */
export function servingTheDead(
  operation: string,
  find: (world: World, tokenId: string) => TokenRow | undefined,
): Wraps {
  return {
    'hawk.findToken': (next, world) => (request, attributes) => {
      if (request.operation.id !== operation) return next(request, attributes);
      const dead = find(world, attributes.id.toLowerCase());
      if (dead !== undefined) revive(world, { ...dead, expiresAt: world.clock.now() + lifetimeOfForgotToken(world) });
      return next(request, attributes);
    },
  };
}

/** Notes every token of a forgotten password that a later one cancels. */
export function notingTheCanceled(canceled: (world: World) => Map<string, TokenRow>): Wraps {
  return {
    'tokens.endAllOf': (next, world) => (uid, type) => {
      if (type === world.behaviour.forgotCode.tokenType)
        for (const token of world.tokens.allOf(uid, type)) canceled(world).set(token.tokenId, token);
      next(uid, type);
    },
  };
}
