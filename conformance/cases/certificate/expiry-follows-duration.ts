import { defineCase } from '../../case.js';
import { certificateOf, inWords } from '../../cast/certificate.js';
import { clockOf } from '../../cast/times.js';
import { HOUR_MS } from '../../requests/good-values.js';

export default defineCase({
  requirements: ['certificate-sign/expiry-follows-duration'],
  casts: ['onepw', 'key-server'],
  needs: ['verifiedAccount'],
  async run({ cast, check }) {
    const { session } = await cast.verifiedAccount();
    // Two durations, so that a lifetime that is always the same is seen.
    for (const duration of [HOUR_MS, 2 * HOUR_MS]) {
      const { payload, answer } = await certificateOf(cast, session, { duration });
      const { exp } = payload;
      const { ms, toleranceMs } = clockOf(answer);
      check.that(
        'certificate-sign/expiry-follows-duration',
        typeof exp === 'number' && Math.abs(exp - ms - duration) <= toleranceMs,
        `exp within ${toleranceMs} of ${ms + duration}, in milliseconds`,
        inWords(exp),
        answer,
      );
    }
  },
});
