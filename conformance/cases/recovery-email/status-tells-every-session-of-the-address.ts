import { defineCase } from '../../case.js';
import { verificationFacts } from '../../cast/verification-facts.js';

const LAW = 'recovery-email-status/email-verified-tells-of-the-address';

export default defineCase({
  requirements: [LAW],
  needs: ['mailbox'],
  async run({ cast, check }) {
    const ann = await cast.account();
    const before = await verificationFacts(cast, ann.session);
    check.equal(LAW, before.emailVerified, false, before.answer);
    const code = await cast.mailedCode(ann);
    const other = await cast.signIn(ann, { keys: true });
    await cast.must('recoveryEmailVerifyCode', { body: { uid: ann.uid, code } });
    // The other session may wait for a code of its own; the address is verified whichever session asks.
    for (const session of [ann.session, other.session]) {
      const { emailVerified, answer } = await verificationFacts(cast, session);
      check.equal(LAW, emailVerified, true, answer);
    }
  },
});
