import { defineCase } from '../../case.js';

const LAW = 'password-forgot-resend-code/same-code-each-time';

export default defineCase({
  requirements: [LAW],
  casts: ['onepw', 'srp'],
  needs: ['mailbox'],
  async run({ cast, check }) {
    const ann = await cast.verifiedAccount();
    const { token, code } = await cast.forgot(ann);
    const resend = () => cast.must('passwordForgotResendCode', { as: token, body: { email: cast.written(ann.email) } });
    await resend();
    await cast.mailedResetCode(ann);
    const again = await resend();
    const same = (await cast.mailedResetCode(ann)) === code;
    check.that(LAW, same, 'the code of the first mail', same ? 'that code' : 'another code', again);
  },
});
