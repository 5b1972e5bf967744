import type { AccountCast } from '../cast/account-cast.js';
import type { Credential } from '../cast/credential.js';
import { submit, triesOf } from '../cast/forgotten-password.js';
import { errnoCases, errnoLine } from '../errno-table.js';
import { anotherOfItsKind, inOtherCase } from '../requests/other-values.js';

async function forgetful(cast: AccountCast) {
  const { email } = await cast.accountAlone();
  return { email, token: await cast.forgotToken(email) };
}

/** A token that a second call of send_code cancelled, and the one that took its place (line 1071). */
async function cancelled(cast: AccountCast) {
  const { email, token } = await forgetful(cast);
  return { email, cancelled: token, token: await cast.forgotToken(email) };
}

function resend(cast: AccountCast, token: Credential, email: string) {
  return cast.call('passwordForgotResendCode', { as: token, body: { email: cast.written(email) } });
}

/** The ways to earn the errnos of the password endpoints that no family covers. */
export default [
  ...errnoCases('passwordChangeStart', {
    'nobody-has-the-address': errnoLine({
      errno: 102,
      setUp: (cast) => cast.accountAlone(),
      control: ({ email, authPW }, cast) => cast.call('passwordChangeStart', { body: { email, oldAuthPW: authPW } }),
      attempt: ({ authPW }, cast) =>
        cast.call('passwordChangeStart', { body: { email: cast.person().email, oldAuthPW: authPW } }),
    }),
    'wrong-password': errnoLine({
      errno: 103,
      setUp: (cast) => cast.accountAlone(),
      control: ({ email, authPW }, cast) => cast.call('passwordChangeStart', { body: { email, oldAuthPW: authPW } }),
      attempt: ({ email }, cast) => cast.call('passwordChangeStart', { body: { email, oldAuthPW: cast.hex() } }),
    }),
    // As at account/destroy: whether the case or the password is looked at first, the answer is the same.
    'address-in-other-case': errnoLine({
      errno: 120,
      setUp: (cast) => cast.accountAlone(),
      control: ({ email, authPW }, cast) => cast.call('passwordChangeStart', { body: { email, oldAuthPW: authPW } }),
      attempt: ({ email }, cast) =>
        cast.call('passwordChangeStart', { body: { email: inOtherCase(email), oldAuthPW: cast.hex() } }),
    }),
  }),
  ...errnoCases('passwordForgotSendCode', {
    'nobody-has-the-address': errnoLine({
      errno: 102,
      casts: ['onepw', 'srp'],
      setUp: (cast) => cast.accountAlone(),
      control: ({ email }, cast) => cast.call('passwordForgotSendCode', { body: { email: cast.written(email) } }),
      attempt: (_account, cast) =>
        cast.call('passwordForgotSendCode', { body: { email: cast.written(cast.person().email) } }),
    }),
  }),
  ...errnoCases('passwordForgotResendCode', {
    'nobody-has-the-address': errnoLine({
      errno: 102,
      casts: ['onepw', 'srp'],
      setUp: forgetful,
      control: ({ email, token }, cast) => resend(cast, token, email),
      attempt: ({ token }, cast) => resend(cast, token, cast.person().email),
    }),
    'cancelled-token': errnoLine({
      errno: 110,
      casts: ['onepw', 'srp'],
      setUp: cancelled,
      control: ({ email, token }, cast) => resend(cast, token, email),
      attempt: ({ email, cancelled: token }, cast) => resend(cast, token, email),
    }),
  }),
  ...errnoCases('passwordForgotVerifyCode', {
    'wrong-code': errnoLine({
      errno: 105,
      casts: ['onepw', 'srp'],
      needs: ['mailbox'],
      attemptFirst: true,
      // Verified first, so that the next mail with a code is the one with the reset code.
      setUp: async (cast) => {
        const account = await cast.verifiedAccount();
        return { account, forgotten: await cast.forgot(account) };
      },
      // The attempt may have cost the only try (line 1069): then another token has the right code.
      control: async ({ account, forgotten }, cast) => {
        const { token, code, answer } = forgotten;
        const good = triesOf(answer) === 1 ? await cast.forgot(account) : { token, code };
        return submit(cast, good, good.code);
      },
      attempt: ({ forgotten }, cast) => submit(cast, forgotten, anotherOfItsKind(forgotten.code)),
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
