import { defineCase } from '../../case.js';
import { unlockCode } from '../../cast/inbox.js';
import { lockedAccount, nextUnlockMail, unlockCodeOf } from '../../cast/lockout.js';

const LAW = 'account-unlock-resend-code/same-code-each-time';

export default defineCase({
  requirements: [LAW],
  needs: ['customs', 'mailbox'],
  async run({ cast, check }) {
    const ann = await lockedAccount(cast);
    const first = await unlockCodeOf(cast, ann);
    const resend = () => cast.must('accountUnlockResendCode', { body: { email: ann.email } });
    await resend();
    await nextUnlockMail(cast, ann);
    const again = await resend();
    const same = unlockCode(await nextUnlockMail(cast, ann)) === first;
    check.that(LAW, same, 'the code of the first mail', same ? 'the same' : 'another one', again);
  },
});
