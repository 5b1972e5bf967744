import { defineCase } from '../../case.js';
import { recoveryMethodsOf } from '../../cast/recovery-methods.js';

const LISTED = 'account-recovery-methods/lists-the-address-of-creation';
const PRIMARY = 'account-recovery-methods/address-of-creation-is-primary';
const NO_OTHERS = 'account-recovery-methods/lists-no-method-of-others';

export default defineCase({
  casts: ['key-server'],
  requirements: [LISTED, PRIMARY, NO_OTHERS],
  async run({ cast, check }) {
    const ann = await cast.account();
    const eve = await cast.accountAlone();
    const { methods, emails, answer } = await recoveryMethodsOf(cast, ann.session);
    check.equal(LISTED, emails.includes(ann.email), true, answer);
    check.equal(NO_OTHERS, emails.includes(eve.email), false, answer);
    const own = methods.find(({ email }) => email === ann.email);
    if (own !== undefined) check.equal(PRIMARY, own.primary, true, answer);
  },
});
