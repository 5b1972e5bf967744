import { defineCase } from '../../case.js';
import { certificateCall, readCertificate } from '../../cast/certificate.js';
import { requireUnverified } from '../../cast/verification-facts.js';
import { DSA_PUBLIC_KEY } from '../../requests/good-values.js';
import { fieldsOf } from '../../wire/exchange.js';

const BEFORE = 'certificate-sign/refused-until-email-is-verified';
const AFTER = 'certificate-sign/works-after-verification';

export default defineCase({
  requirements: [BEFORE, AFTER],
  casts: ['onepw', 'srp'],
  needs: ['mailbox'],
  async run({ cast, check }) {
    const ann = await cast.account();
    await requireUnverified(cast, ann.session);
    const early = await cast.call('certificateSign', certificateCall(cast, ann.session));
    const ofDsKey = certificateCall(cast, ann.session, { publicKey: DSA_PUBLIC_KEY });
    const earlyOfDsKey = await cast.call('certificateSign', ofDsKey);
    const { session } = await cast.signIn(ann, { keys: true });
    // Another mail verifies nothing by itself.
    await cast.must('recoveryEmailResendCode', { as: session, body: {} });
    const earlyOfSignIn = await cast.call('certificateSign', certificateCall(cast, session));
    await cast.verify(ann);
    const later = await cast.call('certificateSign', certificateCall(cast, ann.session));
    check.succeeds(AFTER, later);
    check.control(later);
    readCertificate(later);
    check.errno(BEFORE, early, 104);
    check.errno(BEFORE, earlyOfSignIn, 104);
    // Whether keys of either kind are signed at all is decided with verified addresses.
    const laterOfDsKey = await cast.call('certificateSign', ofDsKey);
    if (laterOfDsKey.response.status === 200) check.errno(BEFORE, earlyOfDsKey, 104);
    // The sign-in may have been mailed a code of its own.
    const { sessionVerified } = fieldsOf(await cast.must('recoveryEmailStatus', { as: session }));
    if (sessionVerified === false) await cast.verify(ann);
    check.succeeds(AFTER, await cast.call('certificateSign', certificateCall(cast, session)));
  },
});
