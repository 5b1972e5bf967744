import { defineCase } from '../../case.js';
import {
  type Certificate,
  certificateCall,
  certificateOf,
  inWords,
  principalOf,
  readCertificate,
} from '../../cast/certificate.js';
import { clockOf } from '../../cast/times.js';
import { checkable } from '../../judging/expected-errno.js';
import { CLIENT_ID, HOUR_MS } from '../../requests/good-values.js';

const LAW = 'certificate-sign/expiry-follows-duration';

/** Where this is known some requests have the query parameter. */
const WITH_SERVICE = 'certificate-sign/service-changes-no-claim';

export default defineCase({
  requirements: [LAW],
  whereKnown: [WITH_SERVICE],
  casts: ['onepw', 'key-server'],
  needs: ['verifiedAccount'],
  async run({ cast, check, edition }) {
    const { session } = await cast.verifiedAccount();
    const judge = (law: string, duration: number, { payload, answer }: Certificate) => {
      const { exp } = payload;
      const { ms, toleranceMs } = clockOf(answer);
      check.that(
        law,
        typeof exp === 'number' && Math.abs(exp - ms - duration) <= toleranceMs,
        `exp within ${toleranceMs} of ${ms + duration}, in milliseconds`,
        inWords(exp),
        answer,
      );
    };
    // Two durations, so that a lifetime that is always the same is seen.
    const usual = await certificateOf(cast, session, { duration: HOUR_MS });
    judge(LAW, HOUR_MS, usual);
    judge(LAW, 2 * HOUR_MS, await certificateOf(cast, session, { duration: 2 * HOUR_MS }));
    if (checkable(edition, WITH_SERVICE) === undefined) return;
    for (const [service, duration] of [
      ['sync', 2 * HOUR_MS],
      [CLIENT_ID, 3 * HOUR_MS],
    ] as const) {
      const call = { ...certificateCall(cast, session, { duration }), query: { service } };
      const certificate = readCertificate(await cast.must('certificateSign', call));
      judge(WITH_SERVICE, duration, certificate);
      check.equal(WITH_SERVICE, principalOf(certificate), principalOf(usual), certificate.answer);
    }
  },
});
