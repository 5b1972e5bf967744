import { defineCase } from '../../case.js';
import { lockedAccount, unlockCodeOf } from '../../cast/lockout.js';

const BELONGS = 'account-unlock-verify-code/code-belongs-to-its-uid';
const RANDOM = 'account-unlock-verify-code/code-is-random';

export default defineCase({
  requirements: [BELONGS, RANDOM],
  needs: ['customs', 'mailbox'],
  async run({ cast, check }) {
    const ann = await lockedAccount(cast);
    const eve = await lockedAccount(cast);
    const bob = await lockedAccount(cast);
    const code = await unlockCodeOf(cast, ann);
    const codes = new Set([code, await unlockCodeOf(cast, eve), await unlockCodeOf(cast, bob)]);
    check.that(RANDOM, codes.size === 3, '3 different codes', `${codes.size} different codes`);
    const crossed = await cast.call('accountUnlockVerifyCode', { body: { uid: eve.uid, code } });
    check.control(await cast.call('accountUnlockVerifyCode', { body: { uid: ann.uid, code } }));
    check.errno(BELONGS, crossed, 105);
  },
});
