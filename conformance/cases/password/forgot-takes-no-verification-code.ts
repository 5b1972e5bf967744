import { defineCase } from '../../case.js';
import type { Forgotten } from '../../cast/account-cast.js';

const LAW = 'password-forgot-verify-code/refuses-a-verification-code';

/** Whether a server may use one code for both is not said: where they are the same, it is a reset code. */
export default defineCase({
  casts: ['key-server'],
  requirements: [LAW],
  needs: ['mailbox'],
  async run({ cast, check }) {
    const ann = await cast.account();
    const code = await cast.verify(ann);
    const submit = ({ token }: Forgotten, given: string) =>
      cast.call('passwordForgotVerifyCode', { body: { code: given, forgotPasswordToken: token.token } });
    const forgotten = await cast.forgot(ann);
    const crossed = await submit(forgotten, code);
    if (code === forgotten.code) return check.succeeds(LAW, crossed);
    // With a token of its own: a wrong code may cost the one that it came with.
    const again = await cast.forgot(ann);
    check.control(await submit(again, again.code));
    check.refused(LAW, crossed);
  },
});
