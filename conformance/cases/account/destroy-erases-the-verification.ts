import { defineCase } from '../../case.js';
import { verificationFacts } from '../../cast/verification-facts.js';
import { Blocked } from '../../stops.js';

const LAW = 'account-destroy/verification-is-erased';
const CODE = 'recovery-email-verify-code/code-belongs-to-its-uid';

export default defineCase({
  requirements: [LAW, CODE],
  casts: ['onepw', 'srp'],
  needs: ['mailbox'],
  async run({ cast, check }) {
    const ann = await cast.account();
    const atFirst = await verificationFacts(cast, ann.session);
    const code = await cast.verify(ann);
    const verified = await verificationFacts(cast, ann.session);
    if (atFirst.emailVerified || !verified.emailVerified)
      throw new Blocked('the code does not make the difference between an unverified address and a verified one');
    await cast.destroy(ann);
    const again = await cast.account({}, ann);
    const { emailVerified, answer } = await verificationFacts(cast, again.session);
    check.equal(LAW, emailVerified, false, answer);
    // The code was that of another uid, whoever has the address now.
    check.errno(CODE, await cast.call('recoveryEmailVerifyCode', { body: { uid: again.uid, code } }), 105);
  },
});
