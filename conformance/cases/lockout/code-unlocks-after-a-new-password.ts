import { defineCase } from '../../case.js';
import { lock, lockedAccount, rightSignIn, unlockCodeOf } from '../../cast/lockout.js';
import { resetPassword } from '../../cast/reset.js';
import { fieldsOf } from '../../wire/exchange.js';

const UNLOCKS = 'account-unlock-verify-code/mailed-code-unlocks-the-account';
const LATER = 'account-unlock-verify-code/later-lock-is-unlocked-too';
const UNLOCKED = 'account-status/unlocked-account-is-not-locked';

/** Ann is locked and resets her password: whether that alone unlocks her is not said, the code has to. Then once more. */
export default defineCase({
  requirements: [UNLOCKS, LATER, UNLOCKED],
  needs: ['customs', 'mailbox'],
  async run({ cast, check }) {
    let ann = await lockedAccount(cast);
    for (const law of [UNLOCKS, LATER]) {
      const code = await unlockCodeOf(cast, ann);
      ann = (await resetPassword(cast, ann)).person;
      // An account that the reset has unlocked may answer this as it likes.
      await cast.call('accountUnlockVerifyCode', { body: { uid: ann.uid, code } });
      check.succeeds(law, await rightSignIn(cast, ann));
      const status = await cast.must('accountStatus', { query: { uid: ann.uid } });
      check.equal(UNLOCKED, fieldsOf(status).locked, false, status);
      if (law === LATER) return;
      await cast.inbox.all(ann.email);
      await lock(cast, ann);
    }
  },
});
