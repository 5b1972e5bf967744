import { defineCase } from '../../case.js';
import { certificateOf } from '../../cast/certificate.js';
import { whileTimePasses } from '../../cast/passing-time.js';
import { Blocked } from '../../stops.js';

const LAW = 'certificate-sign/expiry-counts-from-the-request';

/** Seconds; less than the hour that the certificates are asked for, so that the first one is still good. */
const BETWEEN = 1_200;

/** Between two certificates of one server, with two requests between them. */
const TOLERANCE_MS = 30_000;

export default defineCase({
  requirements: [LAW],
  casts: ['onepw', 'srp', 'key-server'],
  needs: ['verifiedAccount', 'clock'],
  alone: true,
  async run({ cast, check, clock }) {
    const { session } = await cast.verifiedAccount();
    await whileTimePasses(cast, clock, async (pass) => {
      const first = (await certificateOf(cast, session)).payload.exp;
      if (typeof first !== 'number') throw new Blocked('the certificate has no exp');
      await pass(BETWEEN);
      const { payload, answer } = await certificateOf(cast, session);
      const apart = typeof payload.exp === 'number' ? payload.exp - first : Number.NaN;
      const due = BETWEEN * 1000;
      const isDue = Math.abs(apart - due) <= TOLERANCE_MS;
      check.that(LAW, isDue, `ends about ${due} ms apart`, `${apart} ms apart`, answer);
    });
  },
});
