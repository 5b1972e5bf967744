import { defineCase } from '../../case.js';
import type { Call } from '../../cast/caller.js';
import { lock, unlockCodeOf } from '../../cast/lockout.js';

const LOGIN = 'account-login/errno-121';
const CHANGE = 'password-change-start/errno-121';
const DESTROY = 'account-destroy/errno-121';
const SERVED = 'account-unlock-verify-code/unlocked-account-is-served-everywhere';

/** The right password, before the lock, again and again while it lasts, and once more when the mailed code came. */
export default defineCase({
  requirements: [LOGIN, CHANGE, DESTROY, SERVED],
  needs: ['customs', 'mailbox'],
  async run({ cast, check }) {
    const ann = await cast.verifiedAccount();
    const { uid, email, authPW } = ann;
    const requests: readonly (readonly [string, string, Call])[] = [
      [LOGIN, 'accountLogin', { body: { email, authPW } }],
      [LOGIN, 'accountLogin', { query: { keys: true }, body: { email, authPW } }],
      [CHANGE, 'passwordChangeStart', { body: { email, oldAuthPW: authPW } }],
      [DESTROY, 'accountDestroy', { body: { email, authPW } }],
    ];
    for (const [law, operation, call] of requests) if (law !== DESTROY) check.control(await cast.call(operation, call));
    await cast.inbox.all(email);
    await lock(cast, ann);
    const code = await unlockCodeOf(cast, ann);
    for (const _time of [1, 2, 3])
      for (const [law, operation, call] of requests) check.errno(law, await cast.call(operation, call), 121);
    check.control(await cast.call('accountUnlockVerifyCode', { body: { uid, code } }));
    for (const [_law, operation, call] of requests) check.succeeds(SERVED, await cast.call(operation, call));
  },
});
