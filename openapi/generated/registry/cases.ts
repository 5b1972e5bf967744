// Made by `npm run generate` from the files of the folder; do not edit.
import entry0 from '../../../conformance/cases/account/create-logs-in.js';
import entry1 from '../../../conformance/cases/account/create-mails-a-verification-code.js';
import entry2 from '../../../conformance/cases/account/create-makes-the-account-that-was-asked-for.js';
import entry3 from '../../../conformance/cases/account/create-never-gives-a-uid-twice.js';
import entry4 from '../../../conformance/cases/account/create-puts-service-and-resume-into-the-link.js';
import entry5 from '../../../conformance/cases/account/create-tells-when-the-session-was-authenticated.js';
import entry6 from '../../../conformance/cases/account/destroy-ends-every-token.js';
import entry7 from '../../../conformance/cases/account/destroy-erases-the-account.js';
import entry8 from '../../../conformance/cases/account/keys-are-the-accounts.js';
import entry9 from '../../../conformance/cases/account/keys-bundle-opens-with-the-key-fetch-token.js';
import entry10 from '../../../conformance/cases/account/keys-can-be-fetched-after-the-verification.js';
import entry11 from '../../../conformance/cases/account/keys-token-is-single-use.js';
import entry12 from '../../../conformance/cases/account/keys-token-is-used-up-by-a-failure.js';
import entry13 from '../../../conformance/cases/account/keys-wait-for-the-email.js';
import entry14 from '../../../conformance/cases/account/keys-wait-for-the-session.js';
import entry15 from '../../../conformance/cases/account/login-gives-a-live-session.js';
import entry16 from '../../../conformance/cases/account/login-puts-the-service-into-the-link.js';
import entry17 from '../../../conformance/cases/account/login-says-what-an-unverified-account-needs.js';
import entry18 from '../../../conformance/cases/account/login-takes-a-reason.js';
import entry19 from '../../../conformance/cases/account/login-tells-when-it-was-authenticated.js';
import entry20 from '../../../conformance/cases/account/reset-makes-a-random-wrap-kb.js';
import entry21 from '../../../conformance/cases/account/reset-opens-a-session-on-request.js';
import entry22 from '../../../conformance/cases/account/reset-opens-no-session-unasked.js';
import entry23 from '../../../conformance/cases/account/reset-replaces-the-password.js';
import entry24 from '../../../conformance/cases/account/reset-replaces-wrap-kb-and-keeps-ka.js';
import entry25 from '../../../conformance/cases/account/reset-token-is-single-use.js';
import entry26 from '../../../conformance/cases/account/reset-token-is-used-up-by-a-failure.js';
import entry27 from '../../../conformance/cases/account/status-knows-accounts-by-email.js';
import entry28 from '../../../conformance/cases/account/status-knows-accounts-by-uid.js';
import entry29 from '../../../conformance/cases/api/binary-values-are-read-as-base16.js';
import entry30 from '../../../conformance/cases/api/bodies-are-read-as-utf8.js';
import entry31 from '../../../conformance/cases/api/email-case-error-shows-the-case-of-creation.js';
import entry32 from '../../../conformance/cases/certificate/claims-about-the-account.js';
import entry33 from '../../../conformance/cases/certificate/expiry-follows-duration.js';
import entry34 from '../../../conformance/cases/certificate/generation-grows-with-a-password-change.js';
import entry35 from '../../../conformance/cases/certificate/generation-grows-with-a-reset.js';
import entry36 from '../../../conformance/cases/certificate/holds-the-given-key.js';
import entry37 from '../../../conformance/cases/certificate/last-auth-at-is-that-of-the-session.js';
import entry38 from '../../../conformance/cases/certificate/no-certificate-outlives-a-day.js';
import entry39 from '../../../conformance/cases/certificate/principal-is-the-account.js';
import entry40 from '../../../conformance/cases/certificate/signed-by-the-servers-key.js';
import entry41 from '../../../conformance/cases/certificate/waits-for-verification.js';
import entry42 from '../../../conformance/cases/device/another-accounts-device-is-unknown.js';
import entry43 from '../../../conformance/cases/device/push-keys-come-with-a-callback.js';
import entry44 from '../../../conformance/cases/device/registers-without-id.js';
import entry45 from '../../../conformance/cases/device/update-needs-a-detail.js';
import entry46 from '../../../conformance/cases/miscellaneous/random-bytes-are-32-and-new.js';
import entry47 from '../../../conformance/cases/password/change-on-request-gives-a-session.js';
import entry48 from '../../../conformance/cases/password/change-replaces-the-password.js';
import entry49 from '../../../conformance/cases/password/change-sets-wrap-kb-and-keeps-ka.js';
import entry50 from '../../../conformance/cases/password/change-start-gives-working-tokens.js';
import entry51 from '../../../conformance/cases/password/change-token-is-single-use.js';
import entry52 from '../../../conformance/cases/password/change-with-keys-gives-a-key-fetch-token.js';
import entry53 from '../../../conformance/cases/password/change-without-a-session-gives-nothing.js';
import entry54 from '../../../conformance/cases/password/forgot-code-belongs-to-its-token.js';
import entry55 from '../../../conformance/cases/password/forgot-last-try-counts.js';
import entry56 from '../../../conformance/cases/password/forgot-one-token-per-account.js';
import entry57 from '../../../conformance/cases/password/forgot-resend-mails-the-same-code.js';
import entry58 from '../../../conformance/cases/password/forgot-resume-is-in-the-link.js';
import entry59 from '../../../conformance/cases/password/forgot-second-call-cancels-the-first.js';
import entry60 from '../../../conformance/cases/password/forgot-send-code-mails-a-code.js';
import entry61 from '../../../conformance/cases/password/forgot-status-ends-with-the-reset.js';
import entry62 from '../../../conformance/cases/password/forgot-status-succeeds-until-consumed.js';
import entry63 from '../../../conformance/cases/password/forgot-token-and-mailed-code-are-accepted.js';
import entry64 from '../../../conformance/cases/password/forgot-token-dies-with-its-tries.js';
import entry65 from '../../../conformance/cases/password/forgot-token-expires-after-its-ttl.js';
import entry66 from '../../../conformance/cases/password/forgot-tries-count-down.js';
import entry67 from '../../../conformance/cases/password/forgot-ttl-counts-down.js';
import entry68 from '../../../conformance/cases/password/stretched-password-change-keeps-kb.js';
import entry69 from '../../../conformance/cases/password/stretched-password-signs-in.js';
import entry70 from '../../../conformance/cases/recovery-email/code-belongs-to-its-account.js';
import entry71 from '../../../conformance/cases/recovery-email/code-is-in-the-link-fragment.js';
import entry72 from '../../../conformance/cases/recovery-email/code-works-from-any-browser.js';
import entry73 from '../../../conformance/cases/recovery-email/email-code-verifies-the-address.js';
import entry74 from '../../../conformance/cases/recovery-email/resend-mails-the-code-again.js';
import entry75 from '../../../conformance/cases/recovery-email/resend-puts-parameters-into-the-link.js';
import entry76 from '../../../conformance/cases/recovery-email/status-gives-the-accounts-email.js';
import entry77 from '../../../conformance/cases/recovery-email/status-tells-when-the-address-is-verified.js';
import entry78 from '../../../conformance/cases/recovery-email/status-tells-whether-the-session-is-verified.js';
import entry79 from '../../../conformance/cases/recovery-email/token-code-verifies-the-address.js';
import entry80 from '../../../conformance/cases/recovery-email/token-code-verifies-the-session.js';
import entry81 from '../../../conformance/cases/recovery-email/wrong-code-verifies-nothing.js';
import entry82 from '../../../conformance/cases/session/answers-before-verification.js';
import entry83 from '../../../conformance/cases/session/answers-while-the-token-is-valid.js';
import entry84 from '../../../conformance/cases/session/login-after-sign-out-opens-a-new-session.js';
import entry85 from '../../../conformance/cases/session/sign-out-ends-this-session-alone.js';
import entry86 from '../../../conformance/cases/session/status-names-the-account.js';

/** Every file of conformance/cases, by its path inside the folder. */
export const cases = [
  { name: 'account/create-logs-in', value: entry0 },
  { name: 'account/create-mails-a-verification-code', value: entry1 },
  { name: 'account/create-makes-the-account-that-was-asked-for', value: entry2 },
  { name: 'account/create-never-gives-a-uid-twice', value: entry3 },
  { name: 'account/create-puts-service-and-resume-into-the-link', value: entry4 },
  { name: 'account/create-tells-when-the-session-was-authenticated', value: entry5 },
  { name: 'account/destroy-ends-every-token', value: entry6 },
  { name: 'account/destroy-erases-the-account', value: entry7 },
  { name: 'account/keys-are-the-accounts', value: entry8 },
  { name: 'account/keys-bundle-opens-with-the-key-fetch-token', value: entry9 },
  { name: 'account/keys-can-be-fetched-after-the-verification', value: entry10 },
  { name: 'account/keys-token-is-single-use', value: entry11 },
  { name: 'account/keys-token-is-used-up-by-a-failure', value: entry12 },
  { name: 'account/keys-wait-for-the-email', value: entry13 },
  { name: 'account/keys-wait-for-the-session', value: entry14 },
  { name: 'account/login-gives-a-live-session', value: entry15 },
  { name: 'account/login-puts-the-service-into-the-link', value: entry16 },
  { name: 'account/login-says-what-an-unverified-account-needs', value: entry17 },
  { name: 'account/login-takes-a-reason', value: entry18 },
  { name: 'account/login-tells-when-it-was-authenticated', value: entry19 },
  { name: 'account/reset-makes-a-random-wrap-kb', value: entry20 },
  { name: 'account/reset-opens-a-session-on-request', value: entry21 },
  { name: 'account/reset-opens-no-session-unasked', value: entry22 },
  { name: 'account/reset-replaces-the-password', value: entry23 },
  { name: 'account/reset-replaces-wrap-kb-and-keeps-ka', value: entry24 },
  { name: 'account/reset-token-is-single-use', value: entry25 },
  { name: 'account/reset-token-is-used-up-by-a-failure', value: entry26 },
  { name: 'account/status-knows-accounts-by-email', value: entry27 },
  { name: 'account/status-knows-accounts-by-uid', value: entry28 },
  { name: 'api/binary-values-are-read-as-base16', value: entry29 },
  { name: 'api/bodies-are-read-as-utf8', value: entry30 },
  { name: 'api/email-case-error-shows-the-case-of-creation', value: entry31 },
  { name: 'certificate/claims-about-the-account', value: entry32 },
  { name: 'certificate/expiry-follows-duration', value: entry33 },
  { name: 'certificate/generation-grows-with-a-password-change', value: entry34 },
  { name: 'certificate/generation-grows-with-a-reset', value: entry35 },
  { name: 'certificate/holds-the-given-key', value: entry36 },
  { name: 'certificate/last-auth-at-is-that-of-the-session', value: entry37 },
  { name: 'certificate/no-certificate-outlives-a-day', value: entry38 },
  { name: 'certificate/principal-is-the-account', value: entry39 },
  { name: 'certificate/signed-by-the-servers-key', value: entry40 },
  { name: 'certificate/waits-for-verification', value: entry41 },
  { name: 'device/another-accounts-device-is-unknown', value: entry42 },
  { name: 'device/push-keys-come-with-a-callback', value: entry43 },
  { name: 'device/registers-without-id', value: entry44 },
  { name: 'device/update-needs-a-detail', value: entry45 },
  { name: 'miscellaneous/random-bytes-are-32-and-new', value: entry46 },
  { name: 'password/change-on-request-gives-a-session', value: entry47 },
  { name: 'password/change-replaces-the-password', value: entry48 },
  { name: 'password/change-sets-wrap-kb-and-keeps-ka', value: entry49 },
  { name: 'password/change-start-gives-working-tokens', value: entry50 },
  { name: 'password/change-token-is-single-use', value: entry51 },
  { name: 'password/change-with-keys-gives-a-key-fetch-token', value: entry52 },
  { name: 'password/change-without-a-session-gives-nothing', value: entry53 },
  { name: 'password/forgot-code-belongs-to-its-token', value: entry54 },
  { name: 'password/forgot-last-try-counts', value: entry55 },
  { name: 'password/forgot-one-token-per-account', value: entry56 },
  { name: 'password/forgot-resend-mails-the-same-code', value: entry57 },
  { name: 'password/forgot-resume-is-in-the-link', value: entry58 },
  { name: 'password/forgot-second-call-cancels-the-first', value: entry59 },
  { name: 'password/forgot-send-code-mails-a-code', value: entry60 },
  { name: 'password/forgot-status-ends-with-the-reset', value: entry61 },
  { name: 'password/forgot-status-succeeds-until-consumed', value: entry62 },
  { name: 'password/forgot-token-and-mailed-code-are-accepted', value: entry63 },
  { name: 'password/forgot-token-dies-with-its-tries', value: entry64 },
  { name: 'password/forgot-token-expires-after-its-ttl', value: entry65 },
  { name: 'password/forgot-tries-count-down', value: entry66 },
  { name: 'password/forgot-ttl-counts-down', value: entry67 },
  { name: 'password/stretched-password-change-keeps-kb', value: entry68 },
  { name: 'password/stretched-password-signs-in', value: entry69 },
  { name: 'recovery-email/code-belongs-to-its-account', value: entry70 },
  { name: 'recovery-email/code-is-in-the-link-fragment', value: entry71 },
  { name: 'recovery-email/code-works-from-any-browser', value: entry72 },
  { name: 'recovery-email/email-code-verifies-the-address', value: entry73 },
  { name: 'recovery-email/resend-mails-the-code-again', value: entry74 },
  { name: 'recovery-email/resend-puts-parameters-into-the-link', value: entry75 },
  { name: 'recovery-email/status-gives-the-accounts-email', value: entry76 },
  { name: 'recovery-email/status-tells-when-the-address-is-verified', value: entry77 },
  { name: 'recovery-email/status-tells-whether-the-session-is-verified', value: entry78 },
  { name: 'recovery-email/token-code-verifies-the-address', value: entry79 },
  { name: 'recovery-email/token-code-verifies-the-session', value: entry80 },
  { name: 'recovery-email/wrong-code-verifies-nothing', value: entry81 },
  { name: 'session/answers-before-verification', value: entry82 },
  { name: 'session/answers-while-the-token-is-valid', value: entry83 },
  { name: 'session/login-after-sign-out-opens-a-new-session', value: entry84 },
  { name: 'session/sign-out-ends-this-session-alone', value: entry85 },
  { name: 'session/status-names-the-account', value: entry86 },
] as const;
