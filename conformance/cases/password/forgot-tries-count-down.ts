import { defineCase } from '../../case.js';
import { ifItComes } from '../../cast/awaited.js';
import { submit, triesOf, wrongCode } from '../../cast/forgotten-password.js';
import { numberOf } from '../../cast/times.js';
import { checkable } from '../../judging/expected-errno.js';
import { hasOperation } from '../../requests/has-operation.js';
import { Blocked } from '../../stops.js';
import { type Answered, fieldsOf } from '../../wire/exchange.js';

const OF_STATUS = 'password-forgot-status/tries-count-down';
const WRONG = 'password-forgot-verify-code/errno-105';
const SAME_CODE = 'password-forgot-resend-code/same-code-each-time';
const SAME_TOKEN = 'password-forgot-resend-code/same-token-in-the-answer';
const SAME_LENGTH = 'password-forgot-resend-code/same-code-length-in-the-answer';
const OF_RESEND = 'password-forgot-resend-code/tries-are-fewer-after-a-wrong-code';

export default defineCase({
  requirements: [OF_RESEND, WRONG, SAME_CODE],
  whereKnown: [OF_STATUS, SAME_TOKEN, SAME_LENGTH],
  casts: ['onepw', 'srp'],
  needs: ['mailbox'],
  async run({ cast, check, edition }) {
    const ann = await cast.verifiedAccount();
    const forgotten = await cast.forgot(ann);
    const as = forgotten.token;
    const fewer = (law: string, before: Answered, after: Answered) => {
      const [had, left] = [triesOf(before), numberOf(after, 'tries')];
      check.that(law, left < had, `fewer than ${had}`, String(left), after);
    };
    const status = async () =>
      hasOperation(edition, 'passwordForgotStatus') ? cast.must('passwordForgotStatus', { as }) : undefined;
    const told = { status: await status(), resend: forgotten.answer };
    // The last try is left: what its loss does to the token has requirements of its own.
    for (let nth = 1; nth === 1 || nth < triesOf(forgotten.answer); nth += 1) {
      check.errno(WRONG, await submit(cast, forgotten, wrongCode(forgotten.code, 1 + (nth % 9))), 105);
      if (triesOf(forgotten.answer) === 1)
        throw new Blocked('a token takes one code alone: there is no number of tries left to see');
      const after = await status();
      if (told.status !== undefined && after !== undefined) fewer(OF_STATUS, told.status, after);
      const resent = await cast.must('passwordForgotResendCode', { as, body: { email: cast.written(ann.email) } });
      fewer(OF_RESEND, told.resend, resent);
      // What is promised to be the same stays so, whether a wrong code was handed in or not.
      const sameToken = String(fieldsOf(resent)[cast.forgotTokenKind]).toLowerCase() === as.token.toLowerCase();
      if (checkable(edition, SAME_TOKEN))
        check.that(SAME_TOKEN, sameToken, 'the token of send_code', sameToken ? 'that token' : 'another token', resent);
      if (checkable(edition, SAME_LENGTH))
        check.equal(SAME_LENGTH, fieldsOf(resent).codeLength, fieldsOf(forgotten.answer).codeLength, resent);
      const code = await ifItComes(cast.mailedResetCode(ann));
      // That a mail comes each time is decided elsewhere.
      const same = code === undefined || code === forgotten.code;
      check.that(SAME_CODE, same, 'the code of the first mail', same ? 'no other one' : 'another one', resent);
      Object.assign(told, { status: after, resend: resent });
    }
  },
});
