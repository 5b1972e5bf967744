import { defineCase } from '../../case.js';
import { submit, submitWrongCodes, triesOf } from '../../cast/forgotten-password.js';

const LAW = 'password-forgot-resend-code/gives-no-tries-back';

export default defineCase({
  requirements: [LAW],
  casts: ['onepw', 'srp'],
  needs: ['mailbox'],
  async run({ cast, check }) {
    const ann = await cast.verifiedAccount();
    const email = cast.written(ann.email);
    const spent = await cast.forgot(ann);
    await submitWrongCodes(cast, spent, triesOf(spent.answer) - 1);
    await cast.must('passwordForgotResendCode', { as: spent.token, body: { email } });
    const code = await cast.mailedResetCode(ann);
    await submitWrongCodes(cast, { ...spent, code }, 1);
    const tooLate = await submit(cast, spent, code);

    const renewed = await cast.forgot(ann);
    check.control(await submit(cast, renewed, renewed.code));
    // As after tries without a resend: whether the token or the code is what is refused then is left open.
    check.errno(LAW, tooLate, [110, 105]);
  },
});
