import { deviation } from '../../../deviation.js';
import { around, type Fields } from '../../at-operation.js';
import { families } from './_family.js';

/** Faults with codes that come where they do not belong. */
export default {
  'verifies-whose-code-it-is': deviation({
    violates: 'recovery-email-verify-code/wrong-code-verifies-nothing',
    families,
    says: 'recovery_email/verify_code refuses a code that comes with another uid, and verifies the account it was mailed to.',
    wrap: around('recoveryEmailVerifyCode', async ({ input, world, next }) => {
      try {
        return await next(input);
      } catch (error) {
        for (const { uid, emailCode } of world.store.accounts.values())
          if (emailCode === (input.body as Fields).code) world.verification.confirmEmail(uid);
        throw error;
      }
    }),
  }),
  'reset-codes-verify-addresses': deviation({
    violates: 'recovery-email-verify-code/wrong-code-verifies-nothing',
    families,
    says: 'recovery_email/verify_code takes the code of a forgotten password as well: it came by the same mail.',
    wrap: {
      'verification.submitCode': (next, world) => (uid, code, caller) => {
        const isResetCode = world.tokens.allOf(uid, 'forgotPasswordToken').some((token) => token.code === code);
        if (isResetCode) world.verification.confirmEmail(uid);
        else next(uid, code, caller);
      },
    },
  }),
  'verification-codes-reset-passwords': deviation({
    violates: 'password-forgot-verify-code/errno-105',
    families,
    says: 'password/forgot/verify_code takes the verification code of the account in place of the reset code.',
    wrap: {
      'passwords.submitForgotCode': (next, world) => (token, code, caller) =>
        next(token, code === world.accounts.get(token.uid).emailCode ? (token.code ?? code) : code, caller),
    },
  }),
};
