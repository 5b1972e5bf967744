import { defineCase } from '../../case.js';
import { lock, requireLocked, rightSignIn, unlockCodeOf } from '../../cast/lockout.js';
import { fieldsOf } from '../../wire/exchange.js';

const LOCKED = 'account-status/locked-account-is-locked';
const UNLOCKED = 'account-status/unlocked-account-is-not-locked';

export default defineCase({
  requirements: [LOCKED, UNLOCKED],
  needs: ['customs', 'mailbox'],
  async run({ cast, check }) {
    const ann = await cast.verifiedAccount();
    const tells = async (law: string, expected: boolean) => {
      const status = await cast.must('accountStatus', { query: { uid: ann.uid } });
      check.equal(law, fieldsOf(status).locked, expected, status);
    };
    await tells(UNLOCKED, false);
    await lock(cast, ann);
    await requireLocked(cast, ann);
    await tells(LOCKED, true);
    const code = await unlockCodeOf(cast, ann);
    await cast.must('accountUnlockVerifyCode', { body: { uid: ann.uid, code } });
    check.control(await rightSignIn(cast, ann));
    await tells(UNLOCKED, false);
  },
});
