import { defineCase } from '../../case.js';
import { lockedAccount, requireLocked, rightSignIn, unlockCodeOf } from '../../cast/lockout.js';

const LAW = 'account-unlock-verify-code/leaves-others-locked';

export default defineCase({
  requirements: [LAW],
  needs: ['customs', 'mailbox'],
  async run({ cast, check }) {
    const ann = await lockedAccount(cast);
    const bob = await lockedAccount(cast);
    await requireLocked(cast, ann);
    await requireLocked(cast, bob);
    const code = await unlockCodeOf(cast, bob);
    check.control(await cast.call('accountUnlockVerifyCode', { body: { uid: bob.uid, code } }));
    check.control(await rightSignIn(cast, bob));
    check.errno(LAW, await rightSignIn(cast, ann), 121);
  },
});
