import { defineCase } from '../../case.js';
import { ifItComes } from '../../cast/awaited.js';
import { lockedAccount, nextUnlockMail, unlockCodeOf } from '../../cast/lockout.js';
import { unlockCode } from '../../cast/mailed-codes.js';
import { Blocked } from '../../stops.js';

const MAILS = 'account-unlock-resend-code/mails-each-time';
const SAME = 'account-unlock-resend-code/same-code-each-time';

export default defineCase({
  requirements: [MAILS, SAME],
  needs: ['customs', 'mailbox'],
  async run({ cast, check }) {
    const ann = await lockedAccount(cast);
    const first = await unlockCodeOf(cast, ann);
    const resend = () => cast.must('accountUnlockResendCode', { body: { email: ann.email } });
    await resend();
    await nextUnlockMail(cast, ann);
    const again = await resend();
    const mail = await ifItComes(nextUnlockMail(cast, ann));
    const came = mail !== undefined;
    check.that(MAILS, came, 'a mail with a code for the second request as well', came ? 'it came' : 'none came', again);
    if (mail === undefined) throw new Blocked('there is no third mail to read', MAILS);
    const same = unlockCode(mail) === first;
    check.that(SAME, same, 'the code of the first mail', same ? 'the same' : 'another one', again);
  },
});
