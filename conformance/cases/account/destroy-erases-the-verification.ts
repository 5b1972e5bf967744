import { defineCase } from '../../case.js';
import { verificationFacts } from '../../cast/verification-facts.js';
import { Blocked } from '../../stops.js';

const LAW = 'account-destroy/verification-is-erased';

export default defineCase({
  requirements: [LAW],
  casts: ['onepw', 'srp'],
  needs: ['mailbox'],
  async run({ cast, check }) {
    const ann = await cast.account();
    const atFirst = await verificationFacts(cast, ann.session);
    await cast.verify(ann);
    const verified = await verificationFacts(cast, ann.session);
    if (atFirst.emailVerified || !verified.emailVerified)
      throw new Blocked('the code does not make the difference between an unverified address and a verified one');
    await cast.destroy(ann);
    const again = await cast.account({}, ann);
    const { emailVerified, answer } = await verificationFacts(cast, again.session);
    check.equal(LAW, emailVerified, false, answer);
  },
});
