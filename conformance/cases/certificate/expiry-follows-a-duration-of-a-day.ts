import { defineCase } from '../../case.js';
import { certificateOf, inWords } from '../../cast/certificate.js';
import { clockOf } from '../../cast/times.js';
import { DAY_MS } from '../../requests/good-values.js';

const LAW = 'certificate-sign/expiry-follows-long-durations';

export default defineCase({
  requirements: [LAW],
  needs: ['verifiedAccount'],
  async run({ cast, check }) {
    const { session } = await cast.verifiedAccount();
    const { payload, answer } = await certificateOf(cast, session, { duration: DAY_MS });
    const { exp } = payload;
    const { ms, toleranceMs } = clockOf(answer);
    const isDue = typeof exp === 'number' && Math.abs(exp - ms - DAY_MS) <= toleranceMs;
    check.that(LAW, isDue, `exp within ${toleranceMs} of ${ms + DAY_MS}, in milliseconds`, inWords(exp), answer);
  },
});
