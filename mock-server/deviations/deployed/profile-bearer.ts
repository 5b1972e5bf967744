import { difference } from '../../deviation.js';
import type { World } from '../../world.js';
import { isFailure, UNSPECIFIED, WORDED, WordedFailure, type Wording, wording } from './_wording.js';

/** The words for every credential that is no good. The status was made 401 and the title never followed it. */
function unauthorized(reason?: string): Wording {
  const extras = { error: 'Bad Request', ...(reason === undefined ? {} : { reason }) };
  return { status: 401, errno: 100, message: 'Unauthorized', extras };
}

/** What the OAuth server said of a token. */
function complaintOf(error: unknown): string | undefined {
  if (isFailure(error, 'UnknownBearerToken')) return 'Invalid token';
  return isFailure(error, 'ExpiredBearerToken') ? 'Expired token' : undefined;
}

/** What a token stands for; the OAuth server judges it, for which the tokens of an account end with it. */
function verified(world: World, token: string) {
  try {
    return world.oauth.verify(token);
  } catch (error) {
    const reason = complaintOf(error);
    throw reason === undefined ? error : new WordedFailure(unauthorized(reason));
  }
}

/** How bearer tokens were read and refused: notes on the profile server of 2020, 1. */
export default {
  'bad-tokens-are-401': difference({
    differs: 'A bearer token that is no good is refused with status 401 and errno 100; the document has 403.',
    wrap: wording('InvalidToken', unauthorized()),
  }),
  'refusals-have-a-reason': difference({
    differs: 'The refusal of a bearer token has a reason: that there was none, or what the OAuth server said of it.',
    wrap: { ...WORDED, 'bearer.findToken': (_next, world) => (_request, token) => verified(world, token) },
  }),
  'headers-are-split-at-spaces': difference({
    differs: 'Of an Authorization header that begins with Bearer, letter for letter, the second word is the token.',
    wrap: {
      ...WORDED,
      'bearer.readToken':
        () =>
        ({ headers }) => {
          const [scheme = '', token = ''] = (headers.authorization ?? '').split(' ');
          if (scheme.startsWith('Bearer') && token !== '') return token;
          throw new WordedFailure(unauthorized('Bearer token not provided'));
        },
    },
  }),
  'small-scopes-are-999': difference({
    differs: 'A token whose scopes do not reach is refused with status 403 and errno 999; the document has 100.',
    wrap: {
      ...WORDED,
      'bearer.checkScopes': (next) => (request, bearer) => {
        try {
          next(request, bearer);
        } catch (error) {
          if (!isFailure(error, 'InsufficientScope')) throw error;
          const message = request.operation.id === 'profile' ? 'Forbidden' : 'Insufficient scope';
          throw new WordedFailure({ status: 403, errno: UNSPECIFIED, message });
        }
      },
    },
  }),
};
