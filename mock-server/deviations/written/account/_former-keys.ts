import type { Wraps } from '../../../seams.js';
import { around, type Fields } from '../../at-operation.js';
import { memory } from '../../memory.js';

/** By the seed of a keyFetchToken: the wrapKb from before the operation that gave it out. */
const formerWrapKb = memory(() => new Map<string, string>());

/** The keyFetchToken that an operation answers opens the wrapKb which the same operation replaced. */
export function openingTheFormerKeys(operation: string): Wraps {
  return {
    ...around(operation, async ({ input, next, world }) => {
      const { wrapKb } = world.accounts.get(input.token?.uid ?? '');
      const answer = await next(input);
      const { keyFetchToken } = (answer.body ?? {}) as Fields;
      if (typeof keyFetchToken === 'string') formerWrapKb(world).set(keyFetchToken, wrapKb);
      return answer;
    }),
    'accounts.sealedKeys': (next, world) => (token) => {
      const former = formerWrapKb(world).get(token.seed);
      if (former === undefined) return next(token);
      const { wrapKb } = world.accounts.get(token.uid);
      world.accounts.update(token.uid, { wrapKb: former });
      try {
        return next(token);
      } finally {
        world.accounts.update(token.uid, { wrapKb });
      }
    },
  };
}
