import { defineCase } from '../../case.js';
import { requireUnverified, verificationFacts } from '../../cast/verification-facts.js';
import { anotherOfItsKind } from '../../requests/other-values.js';
import { Blocked } from '../../stops.js';

export default defineCase({
  requirements: ['recovery-email-verify-code/wrong-code-verifies-nothing'],
  casts: ['onepw', 'srp'],
  needs: ['mailbox'],
  async run({ cast, check }) {
    const ann = await cast.account();
    const code = await cast.mailedCode(ann);
    await requireUnverified(cast, ann.session);
    const wrong = await cast.call('recoveryEmailVerifyCode', { body: { uid: ann.uid, code: anotherOfItsKind(code) } });
    const { emailVerified } = await verificationFacts(cast, ann.session);
    await cast.must('recoveryEmailVerifyCode', { body: { uid: ann.uid, code } });
    const later = await verificationFacts(cast, ann.session);
    if (!later.emailVerified) throw new Blocked('the right code verifies nothing either');
    check.equal('recovery-email-verify-code/wrong-code-verifies-nothing', emailVerified, false, wrong);
  },
});
