import type { Attributes } from '../../../protocol/hawk.js';
import { difference } from '../../deviation.js';
import { tokenKey } from '../../domain/store.js';
import type { Wraps } from '../../seams.js';
import type { World } from '../../world.js';
import { isFailure, WORDED, WordedFailure, type Wording } from './_wording.js';

/** Operations that looked at the payload hash. */
const HASHED = ['accountReset', 'certificateSign'];

/** The hash counts at two operations, and a missing one is refused in these words. JSON is read before it is compared. */
function hashesCountTwice(missing: Wording): Wraps {
  return {
    ...WORDED,
    'hawk.checkPayloadHash': (next, world) => (request, attributes, body) => {
      if (!HASHED.includes(request.operation.id)) return;
      world.body.parse(request, body);
      if (attributes.hash === undefined) throw new WordedFailure(missing);
      next(request, attributes, body);
    },
  };
}

/** An id that no token has is refused in words of its own. */
function unknownIds(messageFor: (attributes: Attributes, world: World) => string): Wraps {
  return {
    ...WORDED,
    'hawk.findToken': (next, world) => (request, attributes) => {
      try {
        return next(request, attributes);
      } catch (error) {
        if (!isFailure(error, 'InvalidToken')) throw error;
        throw new WordedFailure({ status: 401, errno: 110, message: messageFor(attributes, world) });
      }
    },
  };
}

/** Whether a token with this id was there and is too old. */
function hasExpired({ store, behaviour, clock }: World, id: string): boolean {
  const expiries = behaviour.tokens.types.map((type) => store.tokens.get(tokenKey(type, id.toLowerCase()))?.expiresAt);
  return expiries.some((expiresAt) => expiresAt !== undefined && expiresAt <= clock.now());
}

/** How signatures were checked: notes on 2017, 1.1; notes on 2015, 1. */
export default {
  'missing-hash-is-110': difference({
    differs: 'The payload hash counts at account/reset and certificate/sign alone; a missing one is errno 110 there.',
    wrap: hashesCountTwice({
      status: 401,
      errno: 110,
      message: 'Invalid authentication token: Missing payload authentication',
    }),
  }),
  'missing-hash-is-109': difference({
    differs: 'The payload hash counts at account/reset and certificate/sign alone; a missing one is errno 109 there.',
    wrap: hashesCountTwice({ status: 401, errno: 109, message: 'Missing payload authentication' }),
  }),
  'tells-apart-why-a-token-is-unknown': difference({
    differs: 'Errno 110 says of an id that is no hex that nobody has it, and of a token that is too old that it is.',
    wrap: unknownIds(({ id }, world) => {
      if (!/^(?:[0-9a-f]{2})+$/i.test(id)) return 'Invalid authentication token: Unknown credentials';
      return hasExpired(world, id)
        ? 'The authentication token has expired'
        : 'The authentication token could not be found';
    }),
  }),
  'has-one-sentence-for-unknown-tokens': difference({
    differs: 'Errno 110 has the same words for ids that are unknown, no hex, expired or of another kind.',
    wrap: unknownIds(() => 'Invalid authentication token in request signature'),
  }),
};
