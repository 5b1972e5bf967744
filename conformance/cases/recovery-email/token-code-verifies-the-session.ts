import { defineCase } from '../../case.js';
import { verificationFacts } from '../../cast/verification-facts.js';
import { Blocked } from '../../stops.js';

export default defineCase({
  requirements: ['recovery-email-verify-code/token-code-verifies-the-session'],
  needs: ['mailbox'],
  async run({ cast, check }) {
    const ann = await cast.account();
    const first = await cast.mailedCode(ann);
    const { session } = await cast.signIn(ann, { keys: true });
    const before = await verificationFacts(cast, session);
    if (before.sessionVerified) throw new Blocked('the session counts as verified before a code was given');
    await cast.must('recoveryEmailVerifyCode', { body: { uid: ann.uid, code: first } });
    let after = await verificationFacts(cast, session);
    if (!after.sessionVerified) {
      // The first code was that of the address alone: the session has one of its own.
      await cast.must('recoveryEmailResendCode', { as: session, body: {} });
      await cast.verify(ann);
      after = await verificationFacts(cast, session);
    }
    const { sessionVerified, answer } = after;
    check.equal('recovery-email-verify-code/token-code-verifies-the-session', sessionVerified, true, answer);
  },
});
