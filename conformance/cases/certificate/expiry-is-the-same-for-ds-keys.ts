import { defineCase } from '../../case.js';
import { certificateOf } from '../../cast/certificate.js';
import { DSA_PUBLIC_KEY } from '../../requests/good-values.js';
import { Blocked } from '../../stops.js';

const LAW = 'certificate-sign/expiry-is-the-same-for-ds-keys';

/** Between two certificates of one server, with a request between them. */
const TOLERANCE_MS = 30_000;

export default defineCase({
  requirements: [LAW],
  casts: ['onepw', 'srp', 'key-server'],
  needs: ['verifiedAccount'],
  async run({ cast, check }) {
    const { session } = await cast.verifiedAccount();
    const ofRs = (await certificateOf(cast, session)).payload.exp;
    if (typeof ofRs !== 'number') throw new Blocked('the certificate of an RS key has no exp');
    const { payload, answer } = await certificateOf(cast, session, { publicKey: DSA_PUBLIC_KEY });
    const apart = typeof payload.exp === 'number' ? payload.exp - ofRs : Number.NaN;
    const isSame = Math.abs(apart) <= TOLERANCE_MS;
    check.that(LAW, isSame, `ends within ${TOLERANCE_MS} ms of each other`, `${apart} ms apart`, answer);
  },
});
