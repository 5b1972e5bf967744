import type { AccountCast } from '../cast/account-cast.js';
import { errnoCases, errnoLine } from '../errno-table.js';
import { anotherOfItsKind } from '../requests/other-values.js';

async function mailed(cast: AccountCast): Promise<{ readonly uid: string; readonly code: string }> {
  const account = await cast.accountAlone();
  return { uid: account.uid, code: await cast.mailedCode(account) };
}

/** The ways to earn the errnos of recovery_email/verify_code that no family covers. */
export default errnoCases('recoveryEmailVerifyCode', {
  'nobody-has-the-uid': errnoLine({
    errno: 102,
    casts: ['onepw', 'srp'],
    needs: ['mailbox'],
    setUp: mailed,
    control: ({ uid, code }, cast) => cast.call('recoveryEmailVerifyCode', { body: { uid, code } }),
    attempt: ({ uid, code }, cast) =>
      cast.call('recoveryEmailVerifyCode', { body: { uid: anotherOfItsKind(uid), code } }),
  }),
  // Once the address is verified nothing says that a code is looked at, so the wrong one comes before the right one.
  'wrong-code': errnoLine({
    errno: 105,
    casts: ['onepw', 'srp'],
    needs: ['mailbox'],
    attemptFirst: true,
    setUp: mailed,
    control: ({ uid, code }, cast) => cast.call('recoveryEmailVerifyCode', { body: { uid, code } }),
    attempt: ({ uid, code }, cast) =>
      cast.call('recoveryEmailVerifyCode', { body: { uid, code: anotherOfItsKind(code) } }),
  }),
});
