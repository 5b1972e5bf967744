import { defineCase } from '../../case.js';
import { verificationFacts } from '../../cast/verification-facts.js';
import { fieldsOf } from '../../wire/exchange.js';

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
    const { session } = await cast.signIn(ann, { keys: true });
    await cast.verify(ann);
    const after = await verificationFacts(cast, ann.session);
    check.equal(AFTER, after.verified, true, after.answer);
    let other = await verificationFacts(cast, session);
    // The sign-in may have been mailed a code of its own.
    if (fieldsOf(other.answer).sessionVerified === false) {
      await cast.verify(ann);
      other = await verificationFacts(cast, session);
    }
    check.equal(AFTER, other.verified, true, other.answer);
  },
});
