import { defineCase } from '../../case.js';
import { verificationFacts } from '../../cast/verification-facts.js';

const BEFORE = 'recovery-email-status/unverified-until-the-code-is-given';
const AFTER = 'recovery-email-status/verified-once-the-code-is-given';

export default defineCase({
  requirements: [BEFORE, AFTER],
  casts: ['onepw', 'srp'],
  needs: ['mailbox'],
  async run({ cast, check }) {
    const ann = await cast.account();
    const before = await verificationFacts(cast, ann.session);
    check.equal(BEFORE, before.verified, false, before.answer);
    await cast.verify(ann);
    const after = await verificationFacts(cast, ann.session);
    check.equal(AFTER, after.verified, true, after.answer);
  },
});
