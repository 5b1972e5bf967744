import type { OnepwCast } from '../cast/onepw-cast.js';
import { errnoCases, errnoLine } from '../errno-table.js';
import { anotherOfItsKind, inOtherCase } from '../requests/other-values.js';
import { forgotToken } from '../requests/recipe-steps.js';

async function forgetful(cast: OnepwCast) {
  const { email } = await cast.account();
  return { email, token: await forgotToken(cast, email) };
}

/** A passwordForgotToken that a second call of send_code cancelled, and the one that took its place (line 1071). */
async function cancelled(cast: OnepwCast) {
  const { email, token } = await forgetful(cast);
  return { email, cancelled: token, token: await forgotToken(cast, email) };
}

/** The ways to earn the errnos of the password endpoints that no family covers. */
export default [
  ...errnoCases('passwordChangeStart', {
    'nobody-has-the-address': errnoLine({
      errno: 102,
      setUp: (cast) => cast.account(),
      control: ({ email, authPW }, cast) => cast.call('passwordChangeStart', { body: { email, oldAuthPW: authPW } }),
      attempt: ({ authPW }, cast) =>
        cast.call('passwordChangeStart', { body: { email: cast.person().email, oldAuthPW: authPW } }),
    }),
    'wrong-password': errnoLine({
      errno: 103,
      setUp: (cast) => cast.account(),
      control: ({ email, authPW }, cast) => cast.call('passwordChangeStart', { body: { email, oldAuthPW: authPW } }),
      attempt: ({ email }, cast) => cast.call('passwordChangeStart', { body: { email, oldAuthPW: cast.hex() } }),
    }),
    // As at account/destroy: whether the case or the password is looked at first, the answer is the same.
    'address-in-other-case': errnoLine({
      errno: 120,
      setUp: (cast) => cast.account(),
      control: ({ email, authPW }, cast) => cast.call('passwordChangeStart', { body: { email, oldAuthPW: authPW } }),
      attempt: ({ email }, cast) =>
        cast.call('passwordChangeStart', { body: { email: inOtherCase(email), oldAuthPW: cast.hex() } }),
    }),
  }),
  ...errnoCases('passwordForgotSendCode', {
    'nobody-has-the-address': errnoLine({
      errno: 102,
      setUp: (cast) => cast.account(),
      control: ({ email }, cast) => cast.call('passwordForgotSendCode', { body: { email } }),
      attempt: (_account, cast) => cast.call('passwordForgotSendCode', { body: { email: cast.person().email } }),
    }),
  }),
  ...errnoCases('passwordForgotResendCode', {
    'nobody-has-the-address': errnoLine({
      errno: 102,
      setUp: forgetful,
      control: ({ email, token }, cast) => cast.call('passwordForgotResendCode', { as: token, body: { email } }),
      attempt: ({ token }, cast) =>
        cast.call('passwordForgotResendCode', { as: token, body: { email: cast.person().email } }),
    }),
    'cancelled-token': errnoLine({
      errno: 110,
      setUp: cancelled,
      control: ({ email, token }, cast) => cast.call('passwordForgotResendCode', { as: token, body: { email } }),
      attempt: ({ email, cancelled: as }, cast) => cast.call('passwordForgotResendCode', { as, body: { email } }),
    }),
  }),
  ...errnoCases('passwordForgotVerifyCode', {
    'wrong-code': errnoLine({
      errno: 105,
      needs: ['mailbox'],
      attemptFirst: true,
      // Verified first, so that the next mail with a code is the one with the reset code.
      setUp: async (cast) => cast.forgot(await cast.verifiedAccount()),
      control: ({ token, code }, cast) => cast.call('passwordForgotVerifyCode', { as: token, body: { code } }),
      attempt: ({ token, code }, cast) =>
        cast.call('passwordForgotVerifyCode', { as: token, body: { code: anotherOfItsKind(code) } }),
    }),
  }),
  ...errnoCases('passwordForgotStatus', {
    'cancelled-token': errnoLine({
      errno: 110,
      setUp: cancelled,
      control: ({ token }, cast) => cast.call('passwordForgotStatus', { as: token }),
      attempt: ({ cancelled: as }, cast) => cast.call('passwordForgotStatus', { as }),
    }),
  }),
];
