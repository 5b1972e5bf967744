import { lockedAccount, unlockCodeOf } from '../cast/lockout.js';
import type { Account, OnepwCast } from '../cast/onepw-cast.js';
import { errnoCases, errnoLine } from '../errno-table.js';
import { anotherOfItsKind } from '../requests/other-values.js';

/** Two accounts of which customs locked one. */
async function pair(cast: OnepwCast) {
  return { locked: await lockedAccount(cast), free: await cast.verifiedAccount() };
}

async function lockedWithCode(cast: OnepwCast) {
  const account = await lockedAccount(cast);
  return { uid: account.uid, code: await unlockCodeOf(cast, account) };
}

/** Which of 103, 120 and 121 comes first is left open: right password and address, so that nothing else is wrong. */
function refusedWhileLocked(operationId: string, bodyOf: (account: Account) => object) {
  return errnoCases(operationId, {
    'account-is-locked': errnoLine({
      errno: 121,
      needs: ['customs', 'verifiedAccount'],
      setUp: pair,
      control: ({ free }, cast) => cast.call(operationId, { body: bodyOf(free) }),
      attempt: ({ locked }, cast) => cast.call(operationId, { body: bodyOf(locked) }),
    }),
  });
}

/** What a locked account meets, and the ways to earn the errnos of the endpoints that unlock it. */
export default [
  ...refusedWhileLocked('accountLogin', ({ email, authPW }) => ({ email, authPW })),
  ...refusedWhileLocked('accountDestroy', ({ email, authPW }) => ({ email, authPW })),
  ...refusedWhileLocked('passwordChangeStart', ({ email, authPW }) => ({ email, oldAuthPW: authPW })),
  ...errnoCases('accountUnlockResendCode', {
    'nobody-has-the-address': errnoLine({
      errno: 102,
      needs: ['customs', 'verifiedAccount'],
      setUp: lockedAccount,
      control: ({ email }, cast) => cast.call('accountUnlockResendCode', { body: { email } }),
      attempt: (_account, cast) => cast.call('accountUnlockResendCode', { body: { email: cast.person().email } }),
    }),
  }),
  ...errnoCases('accountUnlockVerifyCode', {
    // Once the account is unlocked nothing says that a code is looked at, so the right one comes last.
    'nobody-has-the-uid': errnoLine({
      errno: 102,
      needs: ['customs', 'mailbox'],
      attemptFirst: true,
      setUp: lockedWithCode,
      control: ({ uid, code }, cast) => cast.call('accountUnlockVerifyCode', { body: { uid, code } }),
      attempt: ({ uid, code }, cast) =>
        cast.call('accountUnlockVerifyCode', { body: { uid: anotherOfItsKind(uid), code } }),
    }),
    'wrong-code': errnoLine({
      errno: 105,
      needs: ['customs', 'mailbox'],
      attemptFirst: true,
      setUp: lockedWithCode,
      control: ({ uid, code }, cast) => cast.call('accountUnlockVerifyCode', { body: { uid, code } }),
      attempt: ({ uid, code }, cast) =>
        cast.call('accountUnlockVerifyCode', { body: { uid, code: anotherOfItsKind(code) } }),
    }),
  }),
];
