import { defineCase } from '../../case.js';
import { certificateCall, inWords, readCertificate } from '../../cast/certificate.js';
import { timestampOf } from '../../cast/times.js';
import { DAY_MS, DSA_PUBLIC_KEY, RSA_PUBLIC_KEY } from '../../requests/good-values.js';
import { Blocked } from '../../stops.js';
import { fieldsOf, summary } from '../../wire/exchange.js';

/** The answer's Timestamp has whole seconds and is written after the certificate, maybe by another machine. */
const TOLERANCE_MS = 30_000;

const LAW = 'certificate-sign/no-cert-outlives-24-hours';
const WHOLE_DAY = 'certificate-sign/duration-of-24-hours-is-accepted';

/** For keys of either kind. */
export default defineCase({
  requirements: [LAW, WHOLE_DAY],
  needs: ['verifiedAccount'],
  async run({ cast, check }) {
    const { session } = await cast.verifiedAccount();
    for (const publicKey of [RSA_PUBLIC_KEY, DSA_PUBLIC_KEY]) {
      const ask = (duration: number) =>
        cast.call('certificateSign', certificateCall(cast, session, { publicKey, duration }));
      const wholeDay = await ask(DAY_MS);
      check.succeeds(WHOLE_DAY, wholeDay);
      check.control(wholeDay);
      // A server may refuse what is too long, or sign for 24 hours.
      const answer = await ask(2 * DAY_MS);
      if (answer.response.status !== 200) {
        if (fieldsOf(answer).errno !== 107) throw new Blocked(`48 hours met ${summary(answer)}`);
        check.errno(LAW, answer, 107);
        continue;
      }
      const { exp } = readCertificate(answer).payload;
      const latest = timestampOf(answer) * 1000 + DAY_MS;
      const ok = typeof exp === 'number' && exp <= latest + TOLERANCE_MS;
      check.that(LAW, ok, `an error, or exp no later than ${latest}, in milliseconds`, inWords(exp), answer);
    }
  },
});
