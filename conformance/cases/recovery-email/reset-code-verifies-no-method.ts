import { defineCase } from '../../case.js';
import { methodOf } from '../../cast/recovery-methods.js';

const LAW = 'account-recovery-methods-verify-code/refuses-a-reset-code';

/** Whether a server may use one code for both is not said: where they are the same, it is a verification code. */
export default defineCase({
  casts: ['key-server'],
  requirements: [LAW],
  needs: ['mailbox'],
  async run({ cast, check }) {
    const ann = await cast.account();
    const { email } = ann;
    const submit = (code: string) => cast.call('accountRecoveryMethodsVerifyCode', { body: { email, code } });
    await cast.sendCode(ann);
    const code = await cast.mailedCode(ann);
    await cast.inbox.all(email);
    const asked = await cast.call('passwordForgotSendCode', { body: { email } });
    const { status } = asked.response;
    if (status >= 400 && status < 500) {
      // No line says that an address gets reset codes before it is verified.
      check.refused(LAW, asked);
      check.seen(LAW, 'an address that is not verified gets no reset code');
      return;
    }
    check.control(asked);
    const resetCode = await cast.mailedResetCode(ann);
    const crossed = await submit(resetCode);
    if (code === resetCode) return check.succeeds(LAW, crossed);
    const { method, answer } = await methodOf(cast, ann);
    check.control(await submit(code));
    check.refused(LAW, crossed);
    check.equal(LAW, method.verified, false, answer);
  },
});
