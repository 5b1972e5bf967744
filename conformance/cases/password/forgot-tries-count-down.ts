import { defineCase } from '../../case.js';
import { submitWrongCodes, triesOf } from '../../cast/forgotten-password.js';
import { numberOf } from '../../cast/times.js';
import { hasOperation } from '../../requests/has-operation.js';

const OF_STATUS = 'password-forgot-status/tries-count-down';
const OF_RESEND = 'password-forgot-resend-code/tries-are-fewer-after-a-wrong-code';

export default defineCase({
  requirements: [OF_RESEND],
  whereKnown: [OF_STATUS],
  casts: ['onepw', 'srp'],
  needs: ['mailbox'],
  async run({ cast, check, edition }) {
    const ann = await cast.verifiedAccount();
    const forgotten = await cast.forgot(ann);
    const as = forgotten.token;
    const status = async () =>
      hasOperation(edition, 'passwordForgotStatus') ? cast.must('passwordForgotStatus', { as }) : undefined;
    const before = await status();
    await submitWrongCodes(cast, forgotten, 1);

    const after = await status();
    if (before !== undefined && after !== undefined) {
      const [had, left] = [triesOf(before), numberOf(after, 'tries')];
      check.that(OF_STATUS, left < had, `fewer than ${had}`, String(left), after);
    }
    const resent = await cast.must('passwordForgotResendCode', { as, body: { email: cast.written(ann.email) } });
    const [first, tries] = [triesOf(forgotten.answer), numberOf(resent, 'tries')];
    check.that(OF_RESEND, tries < first, `fewer than ${first}`, String(tries), resent);
  },
});
