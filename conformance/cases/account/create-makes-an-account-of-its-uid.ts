import { defineCase } from '../../case.js';
import { requireUnverified, verificationFacts } from '../../cast/verification-facts.js';

const LAW = 'account-create/account-exists-afterwards';

export default defineCase({
  requirements: [LAW],
  casts: ['srp'],
  needs: ['mailbox'],
  async run({ cast, check }) {
    const ann = await cast.account();
    await requireUnverified(cast, ann.session);
    // The one request that names an account by its uid: what it does to that account, a session sees.
    const code = await cast.mailedCode(ann);
    const answer = await cast.call('recoveryEmailVerifyCode', { body: { uid: ann.uid, code } });
    check.succeeds(LAW, answer);
    const { verified, answer: status } = await verificationFacts(cast, ann.session);
    check.equal(LAW, verified, true, status);
  },
});
