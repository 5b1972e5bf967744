import { defineCase } from '../../case.js';
import { certificateCall, inWords, readCertificate } from '../../cast/certificate.js';
import { clockOf } from '../../cast/times.js';
import { DAY_MS, HOUR_MS } from '../../requests/good-values.js';

const LAW = 'certificate-sign/expiry-follows-long-durations';

/** Limits that servers of later documents have, or are likely to have, lie between these. */
const DURATIONS = [DAY_MS, 2 * DAY_MS, 30 * DAY_MS];

export default defineCase({
  requirements: [LAW],
  casts: ['key-server'],
  needs: ['verifiedAccount'],
  async run({ cast, check }) {
    const { session } = await cast.verifiedAccount();
    const ask = (duration: number) => cast.call('certificateSign', certificateCall(cast, session, { duration }));
    check.control(await ask(HOUR_MS));
    for (const duration of DURATIONS) {
      const answer = await ask(duration);
      const days = `${duration / DAY_MS} days`;
      if (answer.response.status >= 400) {
        check.refused(LAW, answer);
        check.seen(LAW, `${days} are refused`);
        continue;
      }
      const { exp } = readCertificate(answer).payload;
      const { ms, toleranceMs } = clockOf(answer);
      const isDue = typeof exp === 'number' && Math.abs(exp - ms - duration) <= toleranceMs;
      check.that(LAW, isDue, `exp within ${toleranceMs} of ${ms + duration}, in milliseconds`, inWords(exp), answer);
      check.seen(LAW, `${days} are served`);
    }
  },
});
