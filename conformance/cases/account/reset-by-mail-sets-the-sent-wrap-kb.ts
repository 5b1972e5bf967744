import { defineCase } from '../../case.js';
import { fetchKeys } from '../../cast/bundle.js';
import { certificateOf, principalOf } from '../../cast/certificate.js';

const WRAP_KB = 'account-reset/reset-by-mail-sets-wrap-kb';
const KA = 'account-reset/reset-by-mail-keeps-ka';
const PRINCIPAL = 'certificate-sign/principal-email-names-the-account';

export default defineCase({
  casts: ['srp'],
  requirements: [WRAP_KB, KA, PRINCIPAL],
  needs: ['mailbox'],
  async run({ cast, check }) {
    const ann = await cast.verifiedAccount();
    const before = await fetchKeys(cast, ann.keyFetch);
    const principal = principalOf(await certificateOf(cast, ann.session));
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
    const certificate = await certificateOf(cast, session);
    check.equal(PRINCIPAL, principalOf(certificate), principal, certificate.answer);
  },
});
