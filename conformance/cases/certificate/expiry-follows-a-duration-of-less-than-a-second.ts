import { defineCase } from '../../case.js';
import { certificateCall, readCertificate } from '../../cast/certificate.js';
import { HOUR_MS } from '../../requests/good-values.js';
import { Blocked } from '../../stops.js';
import type { Answered } from '../../wire/exchange.js';

const LAW = 'certificate-sign/expiry-follows-short-durations';

/** Less than the second that a server may have for its smallest unit. */
const SHORT_MS = 150;

/** How exactly moments of the suite's clock are noted, and how far two servers behind one name may be apart. */
const TOLERANCE_MS = 200;

/** When a certificate ends, less its duration, by the target's clock; and when it was signed by the suite's, at most. */
interface Signed {
  readonly at: number;
  readonly sent: number;
  readonly answered: number;
}

/** No line gives a shortest duration, and none says that every duration is served: a refusal passes. */
export default defineCase({
  casts: ['onepw', 'key-server'],
  requirements: [LAW],
  needs: ['verifiedAccount'],
  async run({ cast, check }) {
    const { session } = await cast.verifiedAccount();
    const asking = (duration: number) => certificateCall(cast, session, { duration });
    const usual = readCertificate(await cast.must('certificateSign', asking(HOUR_MS)));
    const answer = await cast.call('certificateSign', asking(SHORT_MS));
    if (answer.response.status >= 400) return check.refused(LAW, answer);
    check.control(answer);
    const [one, other] = [
      signed(usual.payload.exp, HOUR_MS, usual.answer),
      signed(readCertificate(answer).payload.exp, SHORT_MS, answer),
    ];
    // Of a server that writes whole seconds nothing smaller is asked.
    const whole = [one.at + HOUR_MS, other.at + SHORT_MS].every((exp) => exp % 1000 === 0);
    const off = other.at - one.at - (other.answered - one.sent);
    const isDue = off <= (whole ? 1000 : TOLERANCE_MS);
    check.that(LAW, isDue, `ends ${SHORT_MS} ms after the request`, `${Math.max(0, off)} ms later than that`, answer);
  },
});

function signed(exp: unknown, duration: number, { at, ms }: Answered): Signed {
  if (typeof exp !== 'number') throw new Blocked('the certificate has no exp');
  return { at: exp - duration, sent: at - ms, answered: at };
}
