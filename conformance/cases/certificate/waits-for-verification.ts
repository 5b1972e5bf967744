import { defineCase } from '../../case.js';
import { certificateCall, readCertificate } from '../../cast/certificate.js';
import { requireUnverified } from '../../cast/verification-facts.js';
import { sessionOfLogin } from '../../requests/recipe-steps.js';

export default defineCase({
  requirements: ['certificate-sign/refused-until-email-is-verified', 'certificate-sign/works-after-verification'],
  casts: ['onepw', 'srp'],
  needs: ['mailbox'],
  async run({ cast, check }) {
    const ann = await cast.account();
    await requireUnverified(cast, ann.session);
    const early = await cast.call('certificateSign', certificateCall(cast, ann.session));
    const ofSignIn = await sessionOfLogin(cast, ann);
    const earlyOfSignIn = await cast.call('certificateSign', certificateCall(cast, ofSignIn));
    await cast.verify(ann);
    const later = await cast.call('certificateSign', certificateCall(cast, ann.session));
    check.succeeds('certificate-sign/works-after-verification', later);
    check.control(later);
    readCertificate(later);
    check.errno('certificate-sign/refused-until-email-is-verified', early, 104);
    check.errno('certificate-sign/refused-until-email-is-verified', earlyOfSignIn, 104);
  },
});
