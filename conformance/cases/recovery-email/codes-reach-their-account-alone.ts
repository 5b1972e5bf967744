import { defineCase } from '../../case.js';
import { mailsWith } from '../../cast/leaks.js';
import type { Answered } from '../../wire/exchange.js';

const CREATED = 'account-create/mails-no-other-account';
const RESENT = 'recovery-email-resend-code/mails-no-other-account';
const FORGOTTEN = 'password-forgot-send-code/mails-no-other-account';

/** Ann is mailed a code three times between Bob, who was there before her, and Carl, who came after. */
export default defineCase({
  requirements: [CREATED, RESENT, FORGOTTEN],
  casts: ['onepw', 'srp'],
  needs: ['mailbox'],
  async run({ cast, check }) {
    const [bob, ann, carl] = [await cast.accountAlone(), await cast.account(), await cast.accountAlone()];
    const others = [bob, carl];
    const code = await cast.mailedCode(ann);
    let known = 0;
    const judge = async (law: string, mailed: string, cause: Answered) => {
      // Mails that the others ask for show that one from before would have come by now.
      for (const other of others) {
        await cast.inbox.all(other.email);
        await cast.forgot(other);
      }
      const counts = await Promise.all(others.map((other) => mailsWith(cast, other, mailed)));
      const found = counts.reduce((sum, count) => sum + count, 0) - known;
      if (mailed === code) known += found;
      check.that(law, found === 0, 'no mail with the code to another account', `${found} such mails`, cause);
    };
    await judge(CREATED, code, ann.created);
    const resend = await cast.must('recoveryEmailResendCode', { as: ann.session, body: {} });
    await cast.mailedCode(ann);
    await judge(RESENT, code, resend);
    known = 0;
    const { code: resetCode, answer } = await cast.forgot(ann);
    await judge(FORGOTTEN, resetCode, answer);
  },
});
