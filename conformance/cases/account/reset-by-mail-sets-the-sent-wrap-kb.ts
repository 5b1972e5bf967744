import { defineCase } from '../../case.js';
import { fetchKeys } from '../../cast/bundle.js';
import { certificateOf, principalOf } from '../../cast/certificate.js';

const WRAP_KB = 'account-reset/reset-by-mail-sets-wrap-kb';
const KA = 'account-reset/reset-by-mail-keeps-ka';
const EXPIRY = 'certificate-sign/expiry-follows-duration-in-seconds';
const PRINCIPAL = 'certificate-sign/principal-email-names-the-account';

/** Seconds; short, because the limit that a server may have is not defined (line 873). */
const SHORTER = 600;
const LONGER = 1_800;

/** Between two certificates of one server, with a reset between them that waits for a mail. */
const TOLERANCE_MS = 300_000;

export default defineCase({
  casts: ['srp'],
  requirements: [WRAP_KB, KA, PRINCIPAL, EXPIRY],
  needs: ['mailbox'],
  async run({ cast, check }) {
    const ann = await cast.verifiedAccount();
    const before = await fetchKeys(cast, ann.keyFetch);
    const first = await certificateOf(cast, ann.session, { duration: SHORTER });
    const wrapKb = cast.hex();
    const renewed = cast.withPassword(ann, cast.hex());
    await cast.must('accountReset', cast.resetCall(await cast.resetToken(ann), renewed, wrapKb));
    cast.remember(renewed);
    const { keyFetch, session } = await cast.confirmedSignIn(renewed);
    const after = await fetchKeys(cast, keyFetch);
    const sent = after.wrapKb === wrapKb;
    check.that(WRAP_KB, sent, 'the wrapKb of the request', sent ? 'that wrapKb' : 'another wrapKb');
    const kept = after.kA === before.kA;
    check.that(KA, kept, 'the old kA', kept ? 'the old kA' : 'another kA');
    const certificate = await certificateOf(cast, session, { duration: LONGER });
    check.equal(PRINCIPAL, principalOf(certificate), principalOf(first), certificate.answer);
    const apart = Number(certificate.payload.exp) - Number(first.payload.exp);
    const due = (LONGER - SHORTER) * 1000;
    const isDue = Math.abs(apart - due) <= TOLERANCE_MS;
    check.that(EXPIRY, isDue, `ends about ${due} ms apart`, `${apart} ms apart`, certificate.answer);
  },
});
