import { defineCase } from '../../case.js';
import { lock, unlockCodeOf } from '../../cast/lockout.js';

const LAW = 'account-unlock-verify-code/verification-code-unlocks-nothing';

/** Whether a server may use one code for both is not said: where they are the same, it is the unlock code. */
export default defineCase({
  requirements: [LAW],
  needs: ['customs', 'mailbox'],
  async run({ cast, check }) {
    const ann = await cast.account();
    const code = await cast.verify(ann);
    await lock(cast, ann);
    const unlockCode = await unlockCodeOf(cast, ann);
    const submit = (given: string) => cast.call('accountUnlockVerifyCode', { body: { uid: ann.uid, code: given } });
    const crossed = await submit(code);
    if (code === unlockCode) return check.succeeds(LAW, crossed);
    check.control(await submit(unlockCode));
    check.errno(LAW, crossed, 105);
  },
});
