import { defineCase } from '../../case.js';
import { requireUnverified, verificationFacts } from '../../cast/verification-facts.js';

const LAW = 'recovery-email-verify-code/email-code-verifies-the-email';

/** Two accounts: with the one the code of the creation is handed in, with the other that of a further mail. */
export default defineCase({
  requirements: [LAW],
  casts: ['onepw', 'srp'],
  needs: ['mailbox'],
  async run({ cast, check }) {
    for (const resends of [false, true]) {
      const ann = await cast.account();
      let code = await cast.mailedCode(ann);
      if (resends) {
        await cast.must('recoveryEmailResendCode', { as: ann.session, body: {} });
        code = await cast.mailedCode(ann);
      }
      await cast.must('sessionDestroy', { as: ann.session, body: {} });
      const { session } = await cast.signIn(ann);
      await requireUnverified(cast, session);
      const handedIn = await cast.call('recoveryEmailVerifyCode', { body: { uid: ann.uid, code } });
      const { emailVerified } = await verificationFacts(cast, session);
      check.equal(LAW, emailVerified, true, handedIn);
    }
  },
});
