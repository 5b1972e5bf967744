/** The first of the requirements that an edition has; editions name the operation that does it differently. */
export type LawFinder = (...candidates: readonly string[]) => string | undefined;

/** For each moment of a life the requirement that promises what is seen then, by the names it has in one edition or another. */
export const LAWS = {
  firstPassword: ['account-create/account-has-the-given-password', 'account-create/account-has-the-given-verifier'],
  changedPassword: ['password-change-finish/new-password-is-accepted', 'account-reset/new-password-is-accepted'],
  resetPassword: ['account-reset/new-password-is-accepted'],
  passwordBeforeChange: ['password-change-finish/old-password-is-refused', 'account-reset/old-password-is-refused'],
  passwordBeforeReset: ['account-reset/old-password-is-refused'],
  passwordBeforeDestruction: ['account-destroy/password-is-erased'],
  kAAfterChange: ['password-change-finish/ka-is-kept', 'account-reset/ka-is-kept'],
  kAAfterReset: ['account-reset/reset-by-mail-keeps-ka', 'account-reset/ka-is-kept'],
  wrapKbAfterChange: ['password-change-finish/wrap-kb-is-the-one-sent', 'account-reset/wrap-kb-is-the-one-sent'],
  wrapKbAfterReset: ['account-reset/wrap-kb-is-new', 'account-reset/zero-wrap-kb-is-replaced'],
  keysAfterDestruction: ['account-destroy/keys-are-erased'],
  sameKeys: ['account-keys/keys-are-the-accounts'],
  session: ['session-status/succeeds-while-the-token-is-valid', 'session-create/session-token-is-live'],
  uid: ['session-status/uid-is-the-accounts'],
  sessionAfterSignOut: ['session-destroy/token-is-refused-afterwards'],
  sessionAfterDestruction: ['account-destroy/sessions-die'],
  usedKeyFetchToken: ['account-keys/token-single-use-after-success'],
  usedResetToken: ['account-reset/token-single-use-after-success'],
  usedChangeToken: [
    'password-change-finish/token-single-use-after-success',
    'account-reset/token-single-use-after-success',
  ],
  cancelledForgotToken: ['password-forgot-send-code/cancels-the-earlier-token'],
  forgotTokenAfterDestruction: ['account-destroy/forgot-password-tokens-die'],
  devices: ['account-devices/token-of-session-create-is-accepted'],
  verified: ['recovery-email-status/verified-once-the-code-is-given'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** Every requirement that a life may decide. */
export const ALL_LAWS: readonly string[] = [...new Set(Object.values(LAWS).flat())];

/** Looks requirements up among those of an edition. */
export function lawFinder(known: Iterable<string>): LawFinder {
  const ids = new Set(known);
  return (...candidates) => candidates.find((id) => ids.has(id));
}
