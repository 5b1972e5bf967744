import { defineCase } from '../../case.js';
import { submitWrongCodes, triesOf } from '../../cast/forgotten-password.js';
import { numberOf } from '../../cast/times.js';

const TOKEN = 'password-forgot-send-code/leaves-the-tokens-of-others';
const TRIES = 'password-forgot-verify-code/wrong-code-costs-others-no-try';

/** Bob forgets his password after Ann, and mistypes his code. */
export default defineCase({
  requirements: [TOKEN, TRIES],
  casts: ['onepw', 'srp'],
  needs: ['mailbox'],
  async run({ cast, check }) {
    const [ann, bob] = [await cast.verifiedAccount(), await cast.verifiedAccount()];
    const anns = await cast.forgot(ann);
    const bobs = await cast.forgot(bob);
    const use = () => cast.useForgotToken(anns.token, ann.email);
    const used = await use();
    check.succeeds(TOKEN, used);
    check.control(used);
    await submitWrongCodes(cast, bobs, 1);
    const resent = await cast.must('passwordForgotResendCode', {
      as: anns.token,
      body: { email: cast.written(ann.email) },
    });
    check.equal(TRIES, numberOf(resent, 'tries'), triesOf(anns.answer), resent);
  },
});
