import { defineCase } from '../../case.js';
import { certificateCall, certificateOf, readCertificate } from '../../cast/certificate.js';
import { Blocked } from '../../stops.js';

const LAW = 'certificate-sign/expiry-follows-short-durations';

/** Seconds. */
const MINUTE = 60;
const HOUR = 3_600;

/** Between two certificates of one server, with a request between them. */
const TOLERANCE_MS = 30_000;

export default defineCase({
  requirements: [LAW],
  casts: ['onepw', 'srp', 'key-server'],
  needs: ['verifiedAccount'],
  async run({ cast, check }) {
    const { session } = await cast.verifiedAccount();
    const ofAnHour = (await certificateOf(cast, session, { duration: cast.lifetime(HOUR) })).payload.exp;
    if (typeof ofAnHour !== 'number') throw new Blocked('the certificate of an hour has no exp');
    const answer = await cast.call(
      'certificateSign',
      certificateCall(cast, session, { duration: cast.lifetime(MINUTE) }),
    );
    if (answer.response.status >= 400) {
      check.refused(LAW, answer);
      check.seen(LAW, 'a minute is refused');
      return;
    }
    check.control(answer);
    const { exp } = readCertificate(answer).payload;
    const apart = typeof exp === 'number' ? ofAnHour - exp : Number.NaN;
    const due = (HOUR - MINUTE) * 1000;
    const isDue = Math.abs(apart - due) <= TOLERANCE_MS;
    check.that(LAW, isDue, `ends about ${due} ms apart`, `${apart} ms apart`, answer);
    check.seen(LAW, 'a minute is served');
  },
});
