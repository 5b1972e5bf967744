import { defineCase } from '../../case.js';
import { ifItComes } from '../../cast/awaited.js';
import { lock, lockedAccount, nextUnlockMail, rightSignIn } from '../../cast/lockout.js';
import { unlockCode } from '../../cast/mailed-codes.js';

const LAW = 'account-unlock-resend-code/code-is-first-sent-by-the-lock';

export default defineCase({
  requirements: [LAW],
  needs: ['customs', 'mailbox'],
  async run({ cast, check }) {
    const ann = await lockedAccount(cast);
    const mail = await ifItComes(nextUnlockMail(cast, ann));
    if (mail === undefined) {
      // Without a mail that does arrive the mailbox may be at fault, and the case is blocked.
      await cast.must('accountUnlockResendCode', { body: { email: ann.email } });
      await nextUnlockMail(cast, ann);
      check.that(LAW, false, 'a mail with a code after the lock', 'no mail until another one was asked for');
      return;
    }
    const bob = await cast.account();
    // The address need not be verified for that.
    await cast.mailedCode(bob);
    await lock(cast, bob);
    const bobs = await ifItComes(nextUnlockMail(cast, bob));
    const words = bobs === undefined ? 'none came in time' : 'it came';
    check.that(LAW, bobs !== undefined, 'a mail with a code after the lock of an unverified account', words);
    // Whether the mail is that of the lock shows when its code is taken; that it is taken has rows of its own.
    const body = { uid: ann.uid, code: unlockCode(mail) };
    check.control(await cast.call('accountUnlockVerifyCode', { body }));
    check.that(LAW, true, 'a mail with a code after the lock', 'it came');
    check.control(await rightSignIn(cast, ann));
    const changed = await cast.finishChange(ann, await cast.beginChange(ann));
    await cast.inbox.all(ann.email);
    await lock(cast, changed);
    const later = await ifItComes(nextUnlockMail(cast, ann));
    const came = later === undefined ? 'none came in time' : 'it came';
    check.that(LAW, later !== undefined, 'a mail with a code after a second lock, with another password', came);
  },
});
