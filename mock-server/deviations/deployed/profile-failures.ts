import { difference } from '../../deviation.js';
import { DomainError } from '../../domain/domain-error.js';
import { isFailure, UNSPECIFIED, wording } from './_wording.js';

/** Operations that handed on what came of asking the auth server, which their framework could not make an answer of. */
const MISHANDLED = ['email', 'subscriptions', 'ecosystemAnonId'];

/** What became of a request to another server, in the words of the machine. */
const CAUSE = 'connect ECONNREFUSED';

/** Failures of its neighbours, and paths without anything: notes on the profile server of 2020, 1. */
export default {
  'unknown-paths-are-999': difference({
    differs: 'A path or method that is nowhere is answered with status 404 and errno 999.',
    wrap: wording('UnknownRoute', { status: 404, errno: UNSPECIFIED, message: 'Not Found' }),
  }),
  'oauth-failures-have-a-cause': difference({
    differs: 'Errno 104 comes with a cause beside its message.',
    wrap: wording('OAuthUnavailable', {
      status: 503,
      errno: 104,
      message: 'OAuth server error',
      extras: { cause: CAUSE },
    }),
  }),
  'auth-failures-break-what-asks-alone': difference({
    differs:
      'Single fields that only the auth server knows fail with errno 999 while it is out of reach, and not with 105.',
    wrap: {
      'answers.failure': (next, world) => (request, error) => {
        const isOutOfReach = isFailure(error, 'AuthServerUnavailable');
        const isMishandled = MISHANDLED.includes(request?.operation.id ?? '');
        return isOutOfReach && isMishandled
          ? world.answers.failure(request, new DomainError('Unexpected'))
          : next(request, error);
      },
    },
  }),
  'a-failed-write-has-a-cause': difference({
    differs: 'Errno 105 comes with a cause from POST /v1/ecosystem_anon_id, and without one from GET /v1/profile.',
    wrap: {
      'answers.failure': (next) => (request, error) => {
        const answer = next(request, error);
        const isFailedWrite =
          request?.operation.id === 'ecosystemAnonIdPost' && isFailure(error, 'AuthServerUnavailable');
        return isFailedWrite ? { ...answer, body: { ...(answer.body as object), cause: CAUSE } } : answer;
      },
    },
  }),
};
