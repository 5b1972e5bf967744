import { defineCase } from '../../case.js';
import { requireUnverified, verificationFacts } from '../../cast/verification-facts.js';
import { SERVICE } from '../../requests/good-values.js';

export default defineCase({
  requirements: ['recovery-email-verify-code/token-code-verifies-the-email'],
  needs: ['mailbox'],
  async run({ cast, check }) {
    const ann = await cast.account();
    await cast.mailedCode(ann);
    // A code that is mailed for this sign-in is that of its token, where a server has more codes than one.
    const { session } = await cast.signIn(ann, { keys: true, body: { service: SERVICE } });
    await cast.inbox.all(ann.email);
    await cast.must('recoveryEmailResendCode', { as: session, body: {} });
    const code = await cast.mailedCode(ann);
    await requireUnverified(cast, session);
    const handedIn = await cast.call('recoveryEmailVerifyCode', { body: { uid: ann.uid, code } });
    const { emailVerified } = await verificationFacts(cast, session);
    check.equal('recovery-email-verify-code/token-code-verifies-the-email', emailVerified, true, handedIn);
  },
});
