import { difference } from '../../deviation.js';

/** What a page of another origin could send, in lower case. */
const ALLOWED = ['accept', 'authorization', 'content-type', 'if-none-match'];

/** What it could read. */
const EXPOSED = 'WWW-Authenticate,Server-Authorization';

/** Pages of other origins: notes on the profile server of 2020, 4. */
export default {
  'fewer-are-exposed': difference({
    differs: 'A page of another origin may read WWW-Authenticate and Server-Authorization, and no other header.',
    wrap: {
      'answers.standingHeaders': (next) => (headers, answer) => {
        const standing = next(headers, answer);
        const isCrossOrigin = standing['access-control-expose-headers'] !== undefined;
        return isCrossOrigin ? { ...standing, 'access-control-expose-headers': EXPOSED } : standing;
      },
    },
  }),
  'preflights-are-204': difference({
    differs: 'A preflight is answered with 204, and one about another header than four with 200 and words about that.',
    wrap: {
      'answers.preflight': (next) => (method, headers) => {
        const answer = next(method, headers);
        if (answer === undefined) return undefined;
        const asked = (headers['access-control-request-headers'] ?? '')
          .split(',')
          .map((name) => name.trim().toLowerCase());
        if (asked.every((name) => name === '' || ALLOWED.includes(name))) return { ...answer, status: 204, raw: '' };
        return { status: 200, body: { message: 'CORS error: Some headers are not allowed' }, headers: {} };
      },
    },
  }),
};
