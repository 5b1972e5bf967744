import { defineCase } from '../../case.js';
import { submitWrongCodes, triesOf } from '../../cast/forgotten-password.js';
import { numberOf } from '../../cast/times.js';
import { checkable } from '../../judging/expected-errno.js';

const DIGITS = 'password-forgot-send-code/code-is-8-or-16-digits';
const LENGTH = 'password-forgot-send-code/code-length-is-that-of-the-code';
const SAME = 'password-forgot-resend-code/same-code-as-at-first';
const ACCEPTED = 'password-forgot-verify-code/mailed-code-is-accepted';

/** Three tokens one after the other; the code of each is mailed again, also after a wrong one was handed in. */
export default defineCase({
  requirements: [SAME, ACCEPTED],
  whereKnown: [DIGITS, LENGTH],
  casts: ['onepw', 'srp'],
  needs: ['mailbox'],
  async run({ cast, check, edition }) {
    const ann = await cast.verifiedAccount();
    const body = { email: cast.written(ann.email) };
    let forgotten = await cast.forgot(ann);
    for (const round of [1, 2, 3]) {
      if (round > 1) forgotten = await cast.forgot(ann);
      const { token: as, code, answer } = forgotten;
      const form = /^(?:\d{8}|\d{16})$/.test(code);
      if (checkable(edition, DIGITS)) check.that(DIGITS, form, '8 or 16 digits', `${code.length} characters`, answer);
      if (checkable(edition, LENGTH)) check.equal(LENGTH, numberOf(answer, 'codeLength'), code.length, answer);
      // The last try is left.
      if (round === 3 && triesOf(answer) > 1) await submitWrongCodes(cast, forgotten, 1);
      const resent = await cast.must('passwordForgotResendCode', { as, body });
      const isSame = (await cast.mailedResetCode(ann)) === code;
      check.that(SAME, isSame, 'the code of the first mail', isSame ? 'that code' : 'another code', resent);
    }
    const { token: as, code } = forgotten;
    check.succeeds(ACCEPTED, await cast.call('passwordForgotVerifyCode', { as, body: { code } }));
  },
});
