import { HawkFailure, parseAuthorization } from '../../../protocol/hawk.js';
import { difference } from '../../deviation.js';
import type { Wraps } from '../../seams.js';
import { UNSPECIFIED, WORDED, WordedFailure, type Wording } from './_wording.js';

/** What the hawk package said about a header that it could not read. */
function complaintOf({ kind, attribute }: HawkFailure, header: string): string {
  switch (kind) {
    case 'missing-attributes':
      return 'Missing attributes';
    case 'unknown-attribute':
      return `Unknown attribute: ${attribute}`;
    case 'duplicate-attribute':
      return `Duplicate attribute: ${attribute}`;
    case 'bad-value':
      return `Bad attribute value: ${attribute}`;
    default:
      return /^\w+\s+\S/.test(header) ? 'Bad header format' : 'Invalid header syntax';
  }
}

/** Requests without a Hawk header are refused in these words. */
function unsigned(words: Wording): Wraps {
  return {
    ...WORDED,
    'hawk.readAttributes': (next) => (request) => {
      try {
        parseAuthorization(request.headers.authorization);
      } catch (error) {
        if (error instanceof HawkFailure && (error.kind === 'absent' || error.kind === 'other-scheme'))
          throw new WordedFailure(words);
      }
      return next(request);
    },
  };
}

/** How Authorization headers were read: notes on 2017, 1.1; notes on 2015, 1. */
export default {
  'broken-ones-are-999': difference({
    differs:
      'An Authorization header that is Hawk by name and cannot be read is answered with status 400 and errno 999.',
    wrap: {
      ...WORDED,
      'hawk.readAttributes': (next) => (request) => {
        const { authorization = '' } = request.headers;
        try {
          return parseAuthorization(authorization);
        } catch (error) {
          if (!(error instanceof HawkFailure) || error.kind === 'absent' || error.kind === 'other-scheme')
            return next(request);
          const message = complaintOf(error, authorization);
          throw new WordedFailure({ status: 400, errno: UNSPECIFIED, message });
        }
      },
    },
  }),
  'missing-ones-are-110': difference({
    differs: 'A request without a Hawk header is told that its token is invalid, errno 110.',
    wrap: unsigned({ status: 401, errno: 110, message: 'Invalid authentication token: Missing authentication' }),
  }),
  'missing-ones-are-109': difference({
    differs: 'A request without a Hawk header is told that its signature is invalid, errno 109.',
    wrap: unsigned({ status: 401, errno: 109, message: 'Missing authentication' }),
  }),
  'missing-ones-break-the-profile': difference({
    differs: 'account/profile without credentials is a failure of the server, status 500 and errno 999.',
    wrap: {
      ...WORDED,
      'hawk.readAttributes': (next) => (request) => {
        const isHawk = /^hawk\b/i.test(request.headers.authorization ?? '');
        if (request.operation.id === 'accountProfile' && !isHawk)
          throw new WordedFailure({ status: 500, errno: UNSPECIFIED, message: 'Unspecified error' });
        return next(request);
      },
    },
  }),
  'timestamps-may-be-no-numbers': difference({
    differs: 'A timestamp that is no number counts as the present.',
    wrap: {
      'hawk.checkTimestamp': (next) => (request, attributes) =>
        Number.isNaN(Number(attributes.ts)) ? undefined : next(request, attributes),
    },
  }),
};
