import { defineCase } from '../../case.js';

const LAW = 'password-forgot-verify-code/later-code-is-accepted';

export default defineCase({
  requirements: [LAW],
  casts: ['key-server'],
  needs: ['mailbox'],
  async run({ cast, check }) {
    const ann = await cast.verifiedAccount();
    await cast.forgot(ann);
    const { token, code } = await cast.forgot(ann);
    const body = { code, forgotPasswordToken: token.token };
    check.succeeds(LAW, await cast.call('passwordForgotVerifyCode', { body }));
  },
});
