import { defineCase } from '../../case.js';
import { ANOTHER_BROWSER } from '../../cast/another-browser.js';
import { requireUnverified, verificationFacts } from '../../cast/verification-facts.js';

export default defineCase({
  requirements: ['recovery-email-verify-code/works-from-any-browser'],
  casts: ['onepw', 'srp'],
  needs: ['mailbox'],
  async run({ cast, check }) {
    const ann = await cast.account();
    const code = await cast.mailedCode(ann);
    await requireUnverified(cast, ann.session);
    const body = { uid: ann.uid, code };
    // Where somebody else is signed in: the request is one that nobody needs to sign, and may be signed by anybody.
    const { session: as } = await cast.account();
    const handedIn = await cast.call('recoveryEmailVerifyCode', { as, headers: ANOTHER_BROWSER, body });
    const { emailVerified } = await verificationFacts(cast, ann.session);
    check.equal('recovery-email-verify-code/works-from-any-browser', emailVerified, true, handedIn);
  },
});
