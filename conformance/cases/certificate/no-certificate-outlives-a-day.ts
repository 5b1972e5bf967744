import { defineCase } from '../../case.js';
import { certificateCall, inWords, readCertificate } from '../../cast/certificate.js';
import { timestampOf } from '../../cast/times.js';
import { DAY_MS } from '../../requests/good-values.js';
import { Blocked } from '../../stops.js';
import { fieldsOf, summary } from '../../wire/exchange.js';

/** The answer's Timestamp has whole seconds and is written after the certificate, maybe by another machine. */
const TOLERANCE_MS = 30_000;

export default defineCase({
  requirements: ['certificate-sign/no-cert-outlives-24-hours'],
  needs: ['verifiedAccount'],
  async run({ cast, check }) {
    const { session } = await cast.verifiedAccount();
    check.control(await cast.call('certificateSign', certificateCall(cast, session, { duration: DAY_MS })));
    // A server may refuse what is too long, or sign for 24 hours.
    const answer = await cast.call('certificateSign', certificateCall(cast, session, { duration: 2 * DAY_MS }));
    const id = 'certificate-sign/no-cert-outlives-24-hours';
    if (answer.response.status !== 200) {
      if (fieldsOf(answer).errno !== 107) throw new Blocked(`48 hours met ${summary(answer)}`);
      check.errno(id, answer, 107);
      return;
    }
    const { exp } = readCertificate(answer).payload;
    const latest = timestampOf(answer) * 1000 + DAY_MS;
    const ok = typeof exp === 'number' && exp <= latest + TOLERANCE_MS;
    check.that(id, ok, `an error, or exp no later than ${latest}, in milliseconds`, inWords(exp), answer);
  },
});
