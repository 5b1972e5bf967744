import { defineCase } from '../../case.js';
import { verificationFacts } from '../../cast/verification-facts.js';

export default defineCase({
  requirements: [
    'recovery-email-status/unverified-until-the-code-is-given',
    'recovery-email-status/verified-once-the-code-is-given',
    'recovery-email-status/email-verified-tells-of-the-address',
  ],
  needs: ['mailbox'],
  async run({ cast, check }) {
    const ann = await cast.account();
    const before = await verificationFacts(cast, ann.session);
    check.equal('recovery-email-status/unverified-until-the-code-is-given', before.verified, false, before.answer);
    check.equal(
      'recovery-email-status/email-verified-tells-of-the-address',
      before.emailVerified,
      false,
      before.answer,
    );
    const code = await cast.mailedCode(ann);
    const other = await cast.signIn(ann, { keys: true });
    await cast.must('recoveryEmailVerifyCode', { body: { uid: ann.uid, code } });
    const after = await verificationFacts(cast, ann.session);
    check.equal('recovery-email-status/verified-once-the-code-is-given', after.verified, true, after.answer);
    // The other session may wait for a code of its own; the address is verified whichever session asks.
    for (const { emailVerified, answer } of [after, await verificationFacts(cast, other.session)]) {
      check.equal('recovery-email-status/email-verified-tells-of-the-address', emailVerified, true, answer);
    }
  },
});
