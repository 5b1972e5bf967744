import { defineCase } from '../../case.js';
import { lockedAccount, requireLocked, rightSignIn, unlockCodeOf } from '../../cast/lockout.js';
import { anotherOfItsKind } from '../../requests/other-values.js';

const LAW = 'account-unlock-verify-code/wrong-code-unlocks-nothing';

export default defineCase({
  requirements: [LAW],
  needs: ['customs', 'mailbox'],
  async run({ cast, check }) {
    const ann = await lockedAccount(cast);
    const code = await unlockCodeOf(cast, ann);
    await requireLocked(cast, ann);
    await cast.call('accountUnlockVerifyCode', { body: { uid: ann.uid, code: anotherOfItsKind(code) } });
    const signIn = await rightSignIn(cast, ann);
    await cast.must('accountUnlockVerifyCode', { body: { uid: ann.uid, code } });
    // Only an account that the right code opens was kept shut by the lock.
    check.control(await rightSignIn(cast, ann));
    check.errno(LAW, signIn, 121);
  },
});
