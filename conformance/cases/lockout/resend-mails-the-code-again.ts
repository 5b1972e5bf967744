import { defineCase } from '../../case.js';
import { ifItComes } from '../../cast/awaited.js';
import { lockedAccount, nextUnlockMail, requireLocked, rightSignIn, unlockCodeOf } from '../../cast/lockout.js';
import { unlockCode } from '../../cast/mailed-codes.js';
import { Blocked } from '../../stops.js';

const MAILS = 'account-unlock-resend-code/mails-the-account';
const SAME = 'account-unlock-resend-code/same-code-as-at-first';
const UNLOCKS = 'account-unlock-resend-code/code-unlocks-the-account';

export default defineCase({
  requirements: [MAILS, SAME, UNLOCKS],
  needs: ['customs', 'mailbox'],
  async run({ cast, check }) {
    const ann = await lockedAccount(cast);
    const first = await unlockCodeOf(cast, ann);
    const resend = await cast.must('accountUnlockResendCode', { body: { email: ann.email } });
    const mail = await ifItComes(nextUnlockMail(cast, ann));
    const came = mail !== undefined;
    check.that(MAILS, came, 'another mail with a code', came ? 'it came' : 'none came in time', resend);
    if (mail === undefined) throw new Blocked('there is no second mail to read', MAILS);
    const again = unlockCode(mail);
    check.that(
      SAME,
      again === first,
      'the code of the first mail',
      again === first ? 'the same' : 'another one',
      resend,
    );
    await requireLocked(cast, ann);
    await cast.call('accountUnlockVerifyCode', { body: { uid: ann.uid, code: again } });
    check.succeeds(UNLOCKS, await rightSignIn(cast, ann));
  },
});
