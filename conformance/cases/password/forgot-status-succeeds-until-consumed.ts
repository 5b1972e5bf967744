import { defineCase } from '../../case.js';
import { submitWrongCodes, triesOf } from '../../cast/forgotten-password.js';

const LAW = 'password-forgot-status/succeeds-until-the-token-is-consumed';

export default defineCase({
  requirements: [LAW],
  needs: ['mailbox'],
  async run({ cast, check }) {
    const ann = await cast.verifiedAccount();
    const forgotten = await cast.forgot(ann);
    const status = async () => check.succeeds(LAW, await cast.call('passwordForgotStatus', { as: forgotten.token }));
    await status();
    await status();
    await cast.must('passwordForgotResendCode', { as: forgotten.token, body: { email: ann.email } });
    await status();
    if (triesOf(forgotten.answer) < 2) return;
    await submitWrongCodes(cast, forgotten, 1);
    await status();
  },
});
