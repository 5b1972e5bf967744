import { defineCase } from '../../case.js';
import { methodOf } from '../../cast/recovery-methods.js';

const BEFORE = 'account-recovery-methods/unverified-until-the-code-is-given';
const AFTER = 'account-recovery-methods-verify-code/code-verifies-the-method';

export default defineCase({
  casts: ['key-server'],
  requirements: [BEFORE, AFTER],
  needs: ['mailbox'],
  async run({ cast, check }) {
    const ann = await cast.account();
    const before = await methodOf(cast, ann);
    check.equal(BEFORE, before.method.verified, false, before.answer);
    await cast.verify(ann);
    const after = await methodOf(cast, ann);
    check.equal(AFTER, after.method.verified, true, after.answer);
  },
});
