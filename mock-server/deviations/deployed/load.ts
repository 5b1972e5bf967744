import { difference } from '../../deviation.js';
import { UNSPECIFIED, wording } from './_wording.js';

/** What became of requests when there were too many: notes on 2017, 1.1; notes on 2015, 5. */
export default {
  'too-much-is-999': difference({
    differs: 'Under high load requests are answered with 503, errno 999 and no word of when to come again.',
    wrap: wording('ServiceUnavailable', {
      status: 503,
      errno: UNSPECIFIED,
      message: 'Server under heavy load (event loop)',
    }),
  }),
};
