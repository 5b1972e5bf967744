/**
 * Operations that the set-up of many checks goes through. A fault meant for the whole API spares them: a server that
 * fails from the first request on shows nobody which of its statements it broke.
 */
export const SPARED: readonly string[] = [
  'accountCreate',
  'recoveryEmailVerifyCode',
  'passwordChangeStart',
  'passwordForgotSendCode',
  'authStart',
  'authFinish',
  'sessionCreate',
  'sessionAuthStart',
  'sessionAuthFinish',
];
