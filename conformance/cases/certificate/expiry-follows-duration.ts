import { defineCase } from '../../case.js';
import { certificateOf, inWords } from '../../cast/certificate.js';
import { timestampOf } from '../../cast/times.js';
import { HOUR_MS } from '../../requests/good-values.js';

/** The answer's Timestamp has whole seconds and is written after the certificate, maybe by another machine. */
const TOLERANCE_MS = 30_000;

export default defineCase({
  requirements: ['certificate-sign/expiry-follows-duration'],
  needs: ['verifiedAccount'],
  async run({ cast, check }) {
    const { session } = await cast.verifiedAccount();
    // Two durations, so that a lifetime that is always the same is seen.
    for (const duration of [HOUR_MS, 2 * HOUR_MS]) {
      const { payload, answer } = await certificateOf(cast, session, { duration });
      const { exp } = payload;
      const expected = timestampOf(answer) * 1000 + duration;
      check.that(
        'certificate-sign/expiry-follows-duration',
        typeof exp === 'number' && Math.abs(exp - expected) <= TOLERANCE_MS,
        `exp within ${TOLERANCE_MS} of ${expected}, in milliseconds`,
        inWords(exp),
        answer,
      );
    }
  },
});
