import { defineCase } from '../../case.js';
import { methodOf } from '../../cast/recovery-methods.js';
import { nothingLike } from '../../requests/other-values.js';

const LAW = 'account-recovery-methods-verify-code/refuses-a-wrong-code';

export default defineCase({
  casts: ['key-server'],
  requirements: [LAW],
  needs: ['mailbox'],
  async run({ cast, check }) {
    const ann = await cast.account();
    const { email } = ann;
    await cast.sendCode(ann);
    const attempts = [];
    for (const code of nothingLike(await cast.mailedCode(ann)))
      attempts.push(await cast.call('accountRecoveryMethodsVerifyCode', { body: { email, code } }));
    const { method, answer } = await methodOf(cast, ann);
    await cast.verify(ann);
    for (const attempt of attempts) check.refused(LAW, attempt);
    check.equal(LAW, method.verified, false, answer);
  },
});
