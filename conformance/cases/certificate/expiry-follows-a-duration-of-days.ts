import { defineCase } from '../../case.js';
import { certificateCall, inWords, readCertificate } from '../../cast/certificate.js';
import { clockOf } from '../../cast/times.js';
import { DAY_MS, DSA_PUBLIC_KEY, HOUR_MS } from '../../requests/good-values.js';
import type { Answered } from '../../wire/exchange.js';

const LAW = 'certificate-sign/expiry-follows-long-durations';

const OF_DS_KEYS = 'certificate-sign/expiry-is-the-same-for-ds-keys';

/** Limits that servers of later documents have, or are likely to have, lie between these. */
const DURATIONS = [DAY_MS, 2 * DAY_MS, 30 * DAY_MS, 400 * DAY_MS];

export default defineCase({
  requirements: [LAW, OF_DS_KEYS],
  casts: ['key-server'],
  needs: ['verifiedAccount'],
  async run({ cast, check }) {
    const { session } = await cast.verifiedAccount();
    const ask = (duration: number, key = {}) =>
      cast.call('certificateSign', certificateCall(cast, session, { duration, ...key }));
    const judge = (law: string, duration: number, answer: Answered) => {
      const { exp } = readCertificate(answer).payload;
      const { ms, toleranceMs } = clockOf(answer);
      const isDue = typeof exp === 'number' && Math.abs(exp - ms - duration) <= toleranceMs;
      check.that(law, isDue, `exp within ${toleranceMs} of ${ms + duration}, in milliseconds`, inWords(exp), answer);
    };
    check.control(await ask(HOUR_MS));
    // Another duration than the usual one, which a server may have for all keys of this kind.
    const ofDs = await ask(2 * HOUR_MS, { publicKey: DSA_PUBLIC_KEY });
    check.control(ofDs);
    judge(OF_DS_KEYS, 2 * HOUR_MS, ofDs);
    for (const duration of DURATIONS) {
      const answer = await ask(duration);
      const days = `${duration / DAY_MS} days`;
      if (answer.response.status >= 400) {
        check.refused(LAW, answer);
        check.seen(LAW, `${days} are refused`);
        continue;
      }
      judge(LAW, duration, answer);
      check.seen(LAW, `${days} are served`);
    }
  },
});
