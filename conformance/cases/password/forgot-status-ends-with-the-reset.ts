import { defineCase } from '../../case.js';

const LAW = 'password-forgot-status/refused-after-reset';

export default defineCase({
  requirements: [LAW],
  needs: ['mailbox'],
  async run({ cast, check }) {
    const ann = await cast.verifiedAccount();
    const { token, code } = await cast.forgot(ann);
    check.control(await cast.call('passwordForgotStatus', { as: token }));
    const accepted = await cast.must('passwordForgotVerifyCode', { as: token, body: { code } });
    const authPW = cast.hex();
    cast.remember({ ...ann, authPW });
    await cast.must('accountReset', { as: cast.token(accepted, 'accountResetToken'), body: { authPW } });
    check.errno(LAW, await cast.call('passwordForgotStatus', { as: token }), 110);
  },
});
