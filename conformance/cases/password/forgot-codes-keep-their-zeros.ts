import { defineCase } from '../../case.js';
import type { Forgotten } from '../../cast/account-cast.js';
import { ifItComes } from '../../cast/awaited.js';
import { numberOf } from '../../cast/times.js';

const DIGITS = 'password-forgot-send-code/code-is-8-or-16-digits';
const LENGTH = 'password-forgot-send-code/code-length-is-that-of-the-code';
const SAME = 'password-forgot-resend-code/same-code-as-at-first';
const ACCEPTED = 'password-forgot-verify-code/mailed-code-is-accepted';

/** One code in ten begins with a zero: that none of so many does is a matter of 1 in 150. */
const MOST_CODES = 48;

/**
 * A code that was a number somewhere on its way lost the zeros it began with. So codes are asked for until one begins
 * with a zero or is too short by then; the last one is mailed again and handed in.
 */
export default defineCase({
  requirements: [DIGITS, LENGTH, SAME, ACCEPTED],
  casts: ['onepw', 'srp'],
  needs: ['mailbox'],
  waits: true,
  async run({ cast, check }) {
    const ann = await cast.verifiedAccount();
    let forgotten: Forgotten | undefined = await cast.forgot(ann);
    let last = forgotten;
    const hasForm = () => /^(?:\d{8}|\d{16})$/.test(last.code);
    for (let count = 1; count < MOST_CODES && hasForm() && !last.code.startsWith('0'); count += 1) {
      // A server may have enough of one address.
      forgotten = await ifItComes(cast.forgot(ann));
      if (forgotten === undefined) break;
      last = forgotten;
    }
    const { token: as, code, answer } = last;
    check.that(DIGITS, hasForm(), '8 or 16 digits', `${code.length} characters`, answer);
    check.equal(LENGTH, numberOf(answer, 'codeLength'), code.length, answer);
    // A call that brought no mail may have canceled the token all the same.
    if (forgotten === undefined) return;

    const resent = await cast.must('passwordForgotResendCode', { as, body: { email: cast.written(ann.email) } });
    const isSame = (await cast.mailedResetCode(ann)) === code;
    check.that(SAME, isSame, 'the code of the first mail', isSame ? 'that code' : 'another code', resent);
    check.succeeds(ACCEPTED, await cast.call('passwordForgotVerifyCode', { as, body: { code } }));
  },
});
