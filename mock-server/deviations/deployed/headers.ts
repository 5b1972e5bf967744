import { difference } from '../../deviation.js';
import { UNSPECIFIED, WORDED, WordedFailure } from './_wording.js';

/** What a page of another origin may read and send, and for how many seconds it may remember that. */
const CROSS_ORIGIN_OF_2015 = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': 'WWW-Authenticate, Server-Authorization, Timestamp, Accept-Language',
};
const PREFLIGHT_OF_2015 = {
  'access-control-allow-headers': 'Authorization, Content-Type, If-None-Match',
  'access-control-max-age': '86400',
};

/** Headers of every answer, and the answers to preflights. */
export default {
  // Notes on 2017, 2.3 and 1.1.
  'has-more-of-them': difference({
    differs: 'Answers have two more headers about security, and those of unknown paths no vary.',
    wrap: {
      'answers.standingHeaders': (next) => (headers, answer) => {
        const { vary = '', ...standing } = next(headers, answer);
        const more = { 'x-xss-protection': '1; mode=block', 'x-download-options': 'noopen' };
        return { ...standing, ...more, ...(answer.status === 404 ? {} : { vary }) };
      },
    },
  }),
  // Notes on 2017, 2.3.
  'options-needs-an-origin': difference({
    differs: 'An OPTIONS request without an Origin header is answered with 404 and words about that.',
    wrap: {
      ...WORDED,
      'answers.preflight': (next, world) => (method, headers) => {
        if (method !== 'OPTIONS' || headers.origin !== undefined) return next(method, headers);
        const message = 'CORS error: Missing Origin header';
        return world.answers.failure(undefined, new WordedFailure({ status: 404, errno: UNSPECIFIED, message }));
      },
    },
  }),
  // Notes on 2015, 1.
  'every-origin-is-a-star': difference({
    differs: 'Every OPTIONS request is answered with an empty object, and every origin is welcome by a star.',
    wrap: {
      'answers.preflight': () => (method) =>
        method === 'OPTIONS' ? { status: 200, body: {}, headers: PREFLIGHT_OF_2015 } : undefined,
      'answers.standingHeaders': (next) => (headers, answer) => ({ ...next(headers, answer), ...CROSS_ORIGIN_OF_2015 }),
    },
  }),
  // Notes on 2015, 1.
  'failures-have-a-log': difference({
    differs: 'The body of every failure has an empty list named log.',
    wrap: {
      'answers.failure': (next) => (request, error) => {
        const answer = next(request, error);
        return { ...answer, body: { ...(answer.body as object), log: [] } };
      },
    },
  }),
};
