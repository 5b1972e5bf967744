import type { Wraps } from '../../../seams.js';
import { around, type Fields } from '../../at-operation.js';

/** The operation takes a `keys` of any value in the query for `keys=true`. */
export function takingAnyKeysForAWish(operation: string): Wraps {
  return around(operation, ({ input, next }) => {
    const query = input.query as Fields;
    return next(query.keys === undefined ? input : { ...input, query: { ...query, keys: true } });
  });
}
