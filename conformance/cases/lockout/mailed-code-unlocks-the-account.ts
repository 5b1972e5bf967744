import { defineCase } from '../../case.js';
import { lock, lockedAccount, requireLocked, rightSignIn, unlockCodeOf } from '../../cast/lockout.js';

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

    const bob = await cast.account();
    // The address need not be verified for that.
    await cast.mailedCode(bob);
    await lock(cast, bob);
    await requireLocked(cast, bob);
    const body = { uid: bob.uid, code: await unlockCodeOf(cast, bob) };
    check.succeeds(LAW, await cast.call('accountUnlockVerifyCode', { body }));
    check.succeeds(LAW, await rightSignIn(cast, bob));
  },
});
