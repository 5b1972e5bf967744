import { defineCase } from '../../case.js';
import { methodOf } from '../../cast/recovery-methods.js';

const LAW = 'account-recovery-methods-verify-code/later-code-verifies-the-method';

export default defineCase({
  requirements: [LAW],
  casts: ['key-server'],
  needs: ['mailbox'],
  async run({ cast, check }) {
    const ann = await cast.account();
    await cast.sendCode(ann);
    await cast.mailedCode(ann);
    await cast.sendCode(ann);
    const code = await cast.mailedCode(ann);
    check.succeeds(LAW, await cast.call('accountRecoveryMethodsVerifyCode', { body: { email: ann.email, code } }));
    const { method, answer } = await methodOf(cast, ann);
    check.equal(LAW, method.verified, true, answer);
  },
});
