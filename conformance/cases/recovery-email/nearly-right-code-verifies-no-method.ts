import { defineCase } from '../../case.js';
import { methodOf } from '../../cast/recovery-methods.js';
import { nearlyTheSame } from '../../requests/other-values.js';

const LAW = 'account-recovery-methods-verify-code/refuses-a-code-that-is-nearly-right';

export default defineCase({
  casts: ['key-server'],
  requirements: [LAW],
  needs: ['mailbox'],
  async run({ cast, check }) {
    const ann = await cast.account();
    const { email } = ann;
    const submit = (code: string) => cast.call('accountRecoveryMethodsVerifyCode', { body: { email, code } });
    const attempts = [];
    await cast.sendCode(ann);
    for (const code of nearlyTheSame(await cast.mailedCode(ann))) attempts.push(await submit(code));
    const { method, answer } = await methodOf(cast, ann);
    await cast.verify(ann);
    for (const attempt of attempts) check.refused(LAW, attempt);
    check.equal(LAW, method.verified, false, answer);
  },
});
