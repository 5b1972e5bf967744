import { defineCase } from '../../case.js';
import { ifItComes } from '../../cast/awaited.js';
import { text } from '../../cast/cast.js';
import { triesOf } from '../../cast/forgotten-password.js';
import { resetCode } from '../../cast/mailed-codes.js';
import { numberOf } from '../../cast/times.js';
import { Blocked } from '../../stops.js';
import type { Answered } from '../../wire/exchange.js';

const MAILS = 'password-forgot-resend-code/mails-the-code-again';
const SAME_CODE = 'password-forgot-resend-code/same-code-as-at-first';
const SAME_TOKEN = 'password-forgot-resend-code/same-token-in-the-answer';
const SAME_LENGTH = 'password-forgot-resend-code/same-code-length-in-the-answer';
const SAME_TRIES = 'password-forgot-resend-code/tries-are-the-same-without-a-submission';

export default defineCase({
  requirements: [MAILS, SAME_CODE, SAME_TOKEN, SAME_LENGTH, SAME_TRIES],
  casts: ['onepw', 'srp'],
  needs: ['mailbox'],
  async run({ cast, check }) {
    const ann = await cast.verifiedAccount();
    const { token, code, answer: sent } = await cast.forgot(ann);
    const resend = () => cast.must('passwordForgotResendCode', { as: token, body: { email: cast.written(ann.email) } });
    const judge = (resent: Answered) => {
      const sameToken = text(resent, cast.forgotTokenKind).toLowerCase() === token.token.toLowerCase();
      check.that(SAME_TOKEN, sameToken, 'the token of send_code', sameToken ? 'that token' : 'another token', resent);
      check.equal(SAME_LENGTH, numberOf(resent, 'codeLength'), numberOf(sent, 'codeLength'), resent);
      check.equal(SAME_TRIES, numberOf(resent, 'tries'), triesOf(sent), resent);
    };
    judge(await resend());
    const withCode = cast.inbox.next(ann.email, 'a reset code', (candidate) => resetCode(candidate) !== undefined);
    const mail = await ifItComes(withCode);
    check.that(MAILS, mail !== undefined, 'a second mail with a code', mail === undefined ? 'no such mail' : 'a mail');
    if (mail === undefined) throw new Blocked('the second mail did not come', MAILS);
    const same = resetCode(mail) === code;
    check.that(SAME_CODE, same, 'the code of the first mail', same ? 'that code' : 'another code');
    judge(await resend());
  },
});
