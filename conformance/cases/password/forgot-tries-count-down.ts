import { defineCase } from '../../case.js';
import { submitWrongCodes, triesOf } from '../../cast/forgotten-password.js';
import { numberOf } from '../../cast/times.js';

const OF_STATUS = 'password-forgot-status/tries-count-down';
const OF_RESEND = 'password-forgot-resend-code/tries-are-fewer-after-a-wrong-code';

export default defineCase({
  requirements: [OF_STATUS, OF_RESEND],
  needs: ['mailbox'],
  async run({ cast, check }) {
    const ann = await cast.verifiedAccount();
    const forgotten = await cast.forgot(ann);
    const as = forgotten.token;
    const before = triesOf(await cast.must('passwordForgotStatus', { as }));
    await submitWrongCodes(cast, forgotten, 1);

    const status = await cast.must('passwordForgotStatus', { as });
    const left = numberOf(status, 'tries');
    check.that(OF_STATUS, left < before, `fewer than ${before}`, String(left), status);
    const resent = await cast.must('passwordForgotResendCode', { as, body: { email: ann.email } });
    const [first, tries] = [triesOf(forgotten.answer), numberOf(resent, 'tries')];
    check.that(OF_RESEND, tries < first, `fewer than ${first}`, String(tries), resent);
  },
});
