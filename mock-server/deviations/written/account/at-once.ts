import { deviation } from '../../../deviation.js';
import type { AnyTokenType } from '../../../domain/token-type.js';
import type { Wraps } from '../../../seams.js';
import { around } from '../../at-operation.js';
import { memory } from '../../memory.js';

/** How long a request waits for a second one with its token; without one it goes on alone. */
const WAIT_MS = 50;

/** By Hawk id: what lets the request go on that came with the token first. */
const waiting = memory(() => new Map<string, () => void>());

/** An operation looks whether its token is live, does its work, and uses the token up at the end. */
function usedUpAtTheEnd(operation: string, type: AnyTokenType): Wraps {
  return {
    'tokens.consume': (next, world) => (token) =>
      token.type === type ? world.tokens.find(type, token.tokenId) !== undefined : next(token),
    ...around(operation, async ({ input, next, world }) => {
      const { token } = input;
      if (token === undefined) return next(input);
      const first = waiting(world).get(token.tokenId);
      if (first === undefined) {
        await new Promise<void>((resolve) => {
          waiting(world).set(token.tokenId, resolve);
          setTimeout(resolve, WAIT_MS);
        });
      } else first();
      try {
        return await next(input);
      } finally {
        world.tokens.end(token);
      }
    }),
  };
}

/** Faults that show where two requests come with one token at the same time. */
export default {
  'keys-are-fetched-twice': deviation({
    violates: 'account-keys/token-single-use-after-success',
    alsoBreaks: ['account-keys/*', 'password-change-start/*'],
    families: ['onepw'],
    says: 'Two requests for the keys that come at once with the same keyFetchToken are both served.',
    wrap: usedUpAtTheEnd('accountKeys', 'keyFetchToken'),
  }),
  'changes-are-finished-twice': deviation({
    violates: 'password-change-finish/token-single-use-after-success',
    alsoBreaks: ['password-change-finish/*'],
    families: ['onepw'],
    says: 'Two ends of a password change that come at once with the same passwordChangeToken are both served.',
    wrap: usedUpAtTheEnd('passwordChangeFinish', 'passwordChangeToken'),
  }),
  'resets-are-made-twice': deviation({
    violates: 'account-reset/token-single-use-after-success',
    alsoBreaks: ['account-reset/*'],
    families: ['onepw'],
    says: 'Two resets that come at once with the same accountResetToken are both served.',
    wrap: usedUpAtTheEnd('accountReset', 'accountResetToken'),
  }),
};
