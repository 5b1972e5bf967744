import { defineCase } from '../../case.js';
import { requireUnverified, verificationFacts } from '../../cast/verification-facts.js';

export default defineCase({
  requirements: ['recovery-email-verify-code/email-code-verifies-the-email'],
  casts: ['onepw', 'srp'],
  needs: ['mailbox'],
  async run({ cast, check }) {
    const ann = await cast.account();
    const code = await cast.mailedCode(ann);
    await requireUnverified(cast, ann.session);
    const handedIn = await cast.call('recoveryEmailVerifyCode', { body: { uid: ann.uid, code } });
    const { emailVerified } = await verificationFacts(cast, ann.session);
    check.equal('recovery-email-verify-code/email-code-verifies-the-email', emailVerified, true, handedIn);
  },
});
