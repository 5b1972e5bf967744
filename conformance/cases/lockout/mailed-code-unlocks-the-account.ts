import { defineCase } from '../../case.js';
import { lockedAccount, requireLocked, rightSignIn, unlockCodeOf } from '../../cast/lockout.js';

const LAW = 'account-unlock-verify-code/mailed-code-unlocks-the-account';

export default defineCase({
  requirements: [LAW],
  needs: ['customs', 'mailbox'],
  async run({ cast, check }) {
    const ann = await lockedAccount(cast);
    const code = await unlockCodeOf(cast, ann);
    await requireLocked(cast, ann);
    check.control(await cast.call('accountUnlockVerifyCode', { body: { uid: ann.uid, code } }));
    check.succeeds(LAW, await rightSignIn(cast, ann));
  },
});
