import { deviation, type WrittenDeviation } from '../../../deviation.js';
import type { Answer } from '../../../http/context.js';
import type { Wraps } from '../../../seams.js';
import { fieldsOf } from '../api/_answers.js';

const BEHIND = 'api/server-behind-it-out-of-reach-is-no-fault-of-the-client';

/** Errors of the table whose status tells of the failure of another server (52 and 53). */
const OF_OTHERS = [104, 105];

/** An error at some operations comes as another one. */
function mistaking(errnos: readonly number[], operations: readonly string[], status: number, errno: number): Wraps {
  return changing(errnos, operations, (answer) => ({
    ...answer,
    status,
    body: { ...fieldsOf(answer), code: status, errno },
  }));
}

/** Errors at some operations come as something else; at every operation where none is named. */
function changing(errnos: readonly number[], operations: readonly string[], change: (answer: Answer) => Answer): Wraps {
  return {
    'answers.shape': (next) => (request, answer) => {
      const isOurs = operations.length === 0 || operations.includes(request.operation.id);
      const isIt = answer.status >= 400 && errnos.includes(Number(fieldsOf(answer).errno));
      return next(request, isOurs && isIt ? change(answer) : answer);
    },
  };
}

/** Breaks what is said of errors where another server, the operator or the server itself is the reason. */
function provoked(violates: string, says: string, wrap: Wraps): WrittenDeviation {
  return deviation({ violates, alsoBreaks: ['api/*'], families: ['profile'], says, wrap });
}

/** Faults that show while something is out of order that no request is to blame for, at one operation or another. */
export default {
  'outages-are-unauthorized': provoked(
    BEHIND,
    'Whatever server is out of reach, the request is answered as if its token were no good.',
    mistaking(OF_OTHERS, [], 403, 100),
  ),
  'outages-find-fault-with-names': provoked(
    BEHIND,
    'POST /v1/display_name finds fault with the name while another server is out of reach.',
    mistaking(OF_OTHERS, ['displayNamePost'], 400, 101),
  ),
  'outages-leave-the-profile-empty': provoked(
    BEHIND,
    'GET /v1/profile shows nothing at all while the auth server is out of reach.',
    changing([105], ['profile'], (answer) => ({ ...answer, status: 200, body: {} })),
  ),
  'outages-leave-the-email-out': provoked(
    BEHIND,
    'GET /v1/email answers an empty object while the auth server is out of reach.',
    changing([105], ['email'], (answer) => ({ ...answer, status: 200, body: {} })),
  ),
  'outages-end-subscriptions': provoked(
    BEHIND,
    'GET /v1/subscriptions answers an empty list while the auth server is out of reach.',
    changing([105], ['subscriptions'], (answer) => ({ ...answer, status: 200, body: { subscriptions: [] } })),
  ),
  'outages-unset-names': provoked(
    BEHIND,
    'GET /v1/display_name and GET /v1/ecosystem_anon_id answer 204 while the OAuth server is out of reach.',
    changing([104], ['displayName', 'ecosystemAnonId'], ({ headers }) => ({ status: 204, headers, body: undefined })),
  ),
  'outages-take-avatars-away': provoked(
    BEHIND,
    'GET /v1/avatar answers an empty object while the auth server is out of reach.',
    changing([105], ['avatar'], (answer) => ({ ...answer, status: 200, body: {} })),
  ),
  'busy-deletions-are-forbidden': provoked(
    'api/errno-114',
    'DELETE /v1/avatar/:id has status 403 with errno 114.',
    mistaking([114], ['avatarDelete'], 403, 114),
  ),
  'failures-at-the-email-find-fault': provoked(
    'api/server-failure-status-is-5xx',
    'GET /v1/email answers errno 101 where it has failed itself.',
    mistaking([999], ['email'], 400, 101),
  ),
};
