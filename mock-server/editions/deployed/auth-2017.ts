import { deployedSet } from '../deployed-set.js';

/** Twenty years, in seconds: by so much a clock could differ. */
const TWENTY_YEARS = 20 * 365.25 * 24 * 3600;

/**
 * The server of March 2017 (release 1.82.2), with the configuration that its developers ran it with. Observed on the
 * wire, but for a few facts that were read from its source.
 */
export default deployedSet({
  edition: 'auth-2017',
  settings: {
    hawkSkewSeconds: TWENTY_YEARS,
    // A sign-in with keys was confirmed by mail wherever it came from.
    signInConfirmation: 'always',
    smsStatusOk: false,
  },
  deviations: [
    'api/hawk/remembers-no-nonce',
    'deployed/hawk-headers/broken-ones-are-999',
    'deployed/hawk-headers/missing-ones-are-110',
    'deployed/hawk-headers/missing-ones-break-the-profile',
    'deployed/hawk-headers/timestamps-may-be-no-numbers',
    'deployed/hawk-checks/missing-hash-is-110',
    'deployed/hawk-checks/tells-apart-why-a-token-is-unknown',
    'deployed/bodies/malformed-json-is-999',
    'deployed/bodies/refuses-byte-order-marks',
    'deployed/bodies/takes-chunks',
    'deployed/bodies/hangs-up-on-too-many-chunks',
    'deployed/bodies/missing-body-is-null',
    'deployed/bodies/reads-the-body-of-get-random-bytes',
    'deployed/content-types/forms-are-read',
    'deployed/load/too-much-is-999',
    'deployed/headers/has-more-of-them',
    'deployed/headers/options-needs-an-origin',
    'deployed/framing/signed-successes-come-in-chunks',
    'deployed/parameters/links-are-limited',
    'deployed/parameters/login-has-limits-of-its-own',
    'deployed/parameters/durations-may-be-text',
    'deployed/parameters/numbers-of-a-key-are-named-alone',
    'account/pre-verify-token/ignores-the-type',
    'deployed/create/believes-pre-verified',
    'deployed/create/pre-verified-sessions-wait',
    'deployed/status/knows-sessions',
    'deployed/login/tells-of-the-mail',
    'deployed/login/says-signup',
    'account/keys/token-survives-a-failure',
    'account/reset-password/token-survives-a-failure',
    'deployed/passwords/keys-need-a-session-after-the-reset',
    'deployed/passwords/change-token-survives-a-failure',
    'deployed/passwords/sessions-are-named-by-their-id',
    'deployed/passwords/forgot-codes-are-hex',
    'deployed/passwords/forgot-tokens-live-an-hour',
    'deployed/passwords/forgot-codes-are-mailed-again-to-the-account',
    'deployed/recovery-email/takes-a-service',
    'deployed/mail/codes-are-in-the-query',
    'deployed/certificate/keeps-the-version',
    'deployed/devices/problems-are-those-of-alternatives',
    'deployed/devices/ids-may-be-null',
    'deployed/devices/nobody-was-ever-there',
    'deployed/devices/types-are-never-null',
    'device/notify-addressees/all-includes-the-caller',
    'deployed/notify/keys-end-with-to',
    'deployed/notify/lists-lose-what-is-no-id',
    'deployed/sms/numbers-have-a-form',
    'deployed/sms/unreadable-numbers-are-999',
  ],
});
