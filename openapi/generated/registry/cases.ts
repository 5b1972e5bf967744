// Made by `npm run generate` from the files of the folder; do not edit.
import entry0 from '../../../conformance/cases/account/create-keeps-email-and-verifier.js';
import entry1 from '../../../conformance/cases/account/create-logs-in.js';
import entry2 from '../../../conformance/cases/account/create-mails-a-verification-code.js';
import entry3 from '../../../conformance/cases/account/create-makes-the-account-that-was-asked-for.js';
import entry4 from '../../../conformance/cases/account/create-never-gives-a-uid-twice.js';
import entry5 from '../../../conformance/cases/account/create-puts-service-and-resume-into-the-link.js';
import entry6 from '../../../conformance/cases/account/create-tells-when-the-session-was-authenticated.js';
import entry7 from '../../../conformance/cases/account/destroy-ends-every-token.js';
import entry8 from '../../../conformance/cases/account/destroy-erases-the-account.js';
import entry9 from '../../../conformance/cases/account/keys-are-the-accounts.js';
import entry10 from '../../../conformance/cases/account/keys-are-the-same-for-every-session.js';
import entry11 from '../../../conformance/cases/account/keys-bundle-opens-with-the-key-fetch-token.js';
import entry12 from '../../../conformance/cases/account/keys-can-be-fetched-after-the-verification.js';
import entry13 from '../../../conformance/cases/account/keys-open-with-the-token-that-fetched-them.js';
import entry14 from '../../../conformance/cases/account/keys-token-is-single-use.js';
import entry15 from '../../../conformance/cases/account/keys-token-is-used-up-by-a-failure.js';
import entry16 from '../../../conformance/cases/account/keys-wait-for-the-email.js';
import entry17 from '../../../conformance/cases/account/keys-wait-for-the-session.js';
import entry18 from '../../../conformance/cases/account/login-gives-a-live-session.js';
import entry19 from '../../../conformance/cases/account/login-is-unblocked-by-a-mailed-code.js';
import entry20 from '../../../conformance/cases/account/login-never-gives-a-session-token-twice.js';
import entry21 from '../../../conformance/cases/account/login-puts-the-service-into-the-link.js';
import entry22 from '../../../conformance/cases/account/login-says-what-an-unverified-account-needs.js';
import entry23 from '../../../conformance/cases/account/login-takes-a-reason.js';
import entry24 from '../../../conformance/cases/account/login-tells-when-it-was-authenticated.js';
import entry25 from '../../../conformance/cases/account/pre-verify-token-audience-must-be-this-server.js';
import entry26 from '../../../conformance/cases/account/pre-verify-token-jku-must-be-https.js';
import entry27 from '../../../conformance/cases/account/pre-verify-token-jku-names-the-key-set.js';
import entry28 from '../../../conformance/cases/account/pre-verify-token-kid-selects-the-key.js';
import entry29 from '../../../conformance/cases/account/pre-verify-token-must-have-its-type.js';
import entry30 from '../../../conformance/cases/account/pre-verify-token-must-not-be-expired.js';
import entry31 from '../../../conformance/cases/account/pre-verify-token-must-use-rs256.js';
import entry32 from '../../../conformance/cases/account/pre-verify-token-signature-is-checked.js';
import entry33 from '../../../conformance/cases/account/pre-verify-token-subject-must-be-the-email.js';
import entry34 from '../../../conformance/cases/account/pre-verify-token-verifies-the-email.js';
import entry35 from '../../../conformance/cases/account/profile-email-is-the-accounts.js';
import entry36 from '../../../conformance/cases/account/profile-scopes-open-the-email.js';
import entry37 from '../../../conformance/cases/account/profile-scopes-open-the-locale.js';
import entry38 from '../../../conformance/cases/account/profile-takes-bearer-tokens.js';
import entry39 from '../../../conformance/cases/account/rejected-unblock-code-is-refused.js';
import entry40 from '../../../conformance/cases/account/reset-makes-a-random-wrap-kb.js';
import entry41 from '../../../conformance/cases/account/reset-opens-a-session-on-request.js';
import entry42 from '../../../conformance/cases/account/reset-opens-no-session-unasked.js';
import entry43 from '../../../conformance/cases/account/reset-replaces-the-password.js';
import entry44 from '../../../conformance/cases/account/reset-replaces-wrap-kb-and-keeps-ka.js';
import entry45 from '../../../conformance/cases/account/reset-sets-wrap-kb-and-keeps-ka.js';
import entry46 from '../../../conformance/cases/account/reset-token-is-single-use.js';
import entry47 from '../../../conformance/cases/account/reset-token-is-used-up-by-a-failure.js';
import entry48 from '../../../conformance/cases/account/send-unblock-code-mails-a-code.js';
import entry49 from '../../../conformance/cases/account/status-knows-accounts-by-email.js';
import entry50 from '../../../conformance/cases/account/status-knows-accounts-by-uid.js';
import entry51 from '../../../conformance/cases/api/binary-values-are-read-as-base16.js';
import entry52 from '../../../conformance/cases/api/blocked-request-is-answered-with-125.js';
import entry53 from '../../../conformance/cases/api/bodies-are-read-as-utf8.js';
import entry54 from '../../../conformance/cases/api/bundle-and-proof-are-read-as-base16.js';
import entry55 from '../../../conformance/cases/api/disabled-feature-is-answered-with-202.js';
import entry56 from '../../../conformance/cases/api/email-case-error-shows-the-case-of-creation.js';
import entry57 from '../../../conformance/cases/api/high-load-is-answered-with-201.js';
import entry58 from '../../../conformance/cases/api/throttled-sign-in-is-answered-with-114.js';
import entry59 from '../../../conformance/cases/certificate/claims-about-the-account.js';
import entry60 from '../../../conformance/cases/certificate/creates-a-device-for-sync-clients.js';
import entry61 from '../../../conformance/cases/certificate/expiry-follows-duration.js';
import entry62 from '../../../conformance/cases/certificate/generation-grows-with-a-password-change.js';
import entry63 from '../../../conformance/cases/certificate/generation-grows-with-a-reset.js';
import entry64 from '../../../conformance/cases/certificate/holds-the-given-key.js';
import entry65 from '../../../conformance/cases/certificate/keeps-the-device-of-the-session.js';
import entry66 from '../../../conformance/cases/certificate/last-auth-at-is-that-of-the-session.js';
import entry67 from '../../../conformance/cases/certificate/no-certificate-outlives-a-day.js';
import entry68 from '../../../conformance/cases/certificate/principal-is-the-account.js';
import entry69 from '../../../conformance/cases/certificate/signed-by-the-servers-key.js';
import entry70 from '../../../conformance/cases/certificate/waits-for-verification.js';
import entry71 from '../../../conformance/cases/device/another-accounts-device-is-unknown.js';
import entry72 from '../../../conformance/cases/device/answers-with-the-listed-id.js';
import entry73 from '../../../conformance/cases/device/callback-alone-blanks-the-push-keys.js';
import entry74 from '../../../conformance/cases/device/destroy-ends-the-session-of-the-device.js';
import entry75 from '../../../conformance/cases/device/destroy-spares-the-device-of-another-user.js';
import entry76 from '../../../conformance/cases/device/destroyed-device-is-gone.js';
import entry77 from '../../../conformance/cases/device/list-flags-the-callers-device.js';
import entry78 from '../../../conformance/cases/device/list-follows-sign-in-and-sign-out.js';
import entry79 from '../../../conformance/cases/device/list-holds-no-device-of-others.js';
import entry80 from '../../../conformance/cases/device/list-holds-the-accounts-devices.js';
import entry81 from '../../../conformance/cases/device/list-is-empty-without-devices.js';
import entry82 from '../../../conformance/cases/device/list-is-not-changed-by-others.js';
import entry83 from '../../../conformance/cases/device/list-shows-what-was-registered.js';
import entry84 from '../../../conformance/cases/device/list-takes-no-notice-of-others.js';
import entry85 from '../../../conformance/cases/device/notify-all-means-the-others.js';
import entry86 from '../../../conformance/cases/device/notify-excluded-counts-beside-all-alone.js';
import entry87 from '../../../conformance/cases/device/notify-ids-mean-these-devices.js';
import entry88 from '../../../conformance/cases/device/notify-leaves-out-the-excluded.js';
import entry89 from '../../../conformance/cases/device/notify-reaches-no-device-of-others.js';
import entry90 from '../../../conformance/cases/device/notify-sends-the-payload-for-its-ttl.js';
import entry91 from '../../../conformance/cases/device/notify-validates-the-payload.js';
import entry92 from '../../../conformance/cases/device/push-keys-come-with-a-callback.js';
import entry93 from '../../../conformance/cases/device/registers-without-id.js';
import entry94 from '../../../conformance/cases/device/update-changes-the-named-device.js';
import entry95 from '../../../conformance/cases/device/update-needs-a-detail.js';
import entry96 from '../../../conformance/cases/lockout/code-belongs-to-its-account.js';
import entry97 from '../../../conformance/cases/lockout/code-is-in-the-link-fragment.js';
import entry98 from '../../../conformance/cases/lockout/code-works-from-any-browser.js';
import entry99 from '../../../conformance/cases/lockout/lock-mails-an-unlock-code.js';
import entry100 from '../../../conformance/cases/lockout/mailed-code-unlocks-the-account.js';
import entry101 from '../../../conformance/cases/lockout/page-elsewhere-may-post-the-code.js';
import entry102 from '../../../conformance/cases/lockout/resend-mails-the-code-again.js';
import entry103 from '../../../conformance/cases/lockout/resend-puts-resume-into-the-link.js';
import entry104 from '../../../conformance/cases/lockout/status-tells-of-the-lock.js';
import entry105 from '../../../conformance/cases/lockout/wrong-code-unlocks-nothing.js';
import entry106 from '../../../conformance/cases/miscellaneous/random-bytes-are-32-and-new.js';
import entry107 from '../../../conformance/cases/miscellaneous/random-bytes-differ-each-time.js';
import entry108 from '../../../conformance/cases/password/change-on-request-gives-a-session.js';
import entry109 from '../../../conformance/cases/password/change-replaces-the-password.js';
import entry110 from '../../../conformance/cases/password/change-sets-wrap-kb-and-keeps-ka.js';
import entry111 from '../../../conformance/cases/password/change-start-gives-working-tokens.js';
import entry112 from '../../../conformance/cases/password/change-token-is-accepted-by-finish.js';
import entry113 from '../../../conformance/cases/password/change-token-is-single-use.js';
import entry114 from '../../../conformance/cases/password/change-with-keys-gives-a-key-fetch-token.js';
import entry115 from '../../../conformance/cases/password/change-without-a-session-gives-nothing.js';
import entry116 from '../../../conformance/cases/password/forgot-code-belongs-to-its-token.js';
import entry117 from '../../../conformance/cases/password/forgot-code-goes-with-its-token.js';
import entry118 from '../../../conformance/cases/password/forgot-last-try-counts.js';
import entry119 from '../../../conformance/cases/password/forgot-mails-a-reset-code.js';
import entry120 from '../../../conformance/cases/password/forgot-one-token-per-account.js';
import entry121 from '../../../conformance/cases/password/forgot-resend-mails-the-same-code.js';
import entry122 from '../../../conformance/cases/password/forgot-resume-is-in-the-link.js';
import entry123 from '../../../conformance/cases/password/forgot-second-call-cancels-the-first.js';
import entry124 from '../../../conformance/cases/password/forgot-send-code-mails-a-code.js';
import entry125 from '../../../conformance/cases/password/forgot-status-ends-with-the-reset.js';
import entry126 from '../../../conformance/cases/password/forgot-status-succeeds-until-consumed.js';
import entry127 from '../../../conformance/cases/password/forgot-token-and-mailed-code-are-accepted.js';
import entry128 from '../../../conformance/cases/password/forgot-token-dies-with-its-tries.js';
import entry129 from '../../../conformance/cases/password/forgot-token-expires-after-its-ttl.js';
import entry130 from '../../../conformance/cases/password/forgot-tries-count-down.js';
import entry131 from '../../../conformance/cases/password/forgot-ttl-counts-down.js';
import entry132 from '../../../conformance/cases/password/stretched-password-change-keeps-kb.js';
import entry133 from '../../../conformance/cases/password/stretched-password-signs-in.js';
import entry134 from '../../../conformance/cases/recovery-email/code-belongs-to-its-account.js';
import entry135 from '../../../conformance/cases/recovery-email/code-belongs-to-its-address.js';
import entry136 from '../../../conformance/cases/recovery-email/code-is-in-the-link-fragment.js';
import entry137 from '../../../conformance/cases/recovery-email/code-works-from-any-browser.js';
import entry138 from '../../../conformance/cases/recovery-email/email-code-verifies-the-address.js';
import entry139 from '../../../conformance/cases/recovery-email/mailed-code-verifies-the-method.js';
import entry140 from '../../../conformance/cases/recovery-email/methods-are-the-accounts.js';
import entry141 from '../../../conformance/cases/recovery-email/page-elsewhere-may-post-the-code.js';
import entry142 from '../../../conformance/cases/recovery-email/resend-mails-the-code-again.js';
import entry143 from '../../../conformance/cases/recovery-email/resend-puts-parameters-into-the-link.js';
import entry144 from '../../../conformance/cases/recovery-email/send-code-mails-a-code.js';
import entry145 from '../../../conformance/cases/recovery-email/send-code-wants-an-address-of-the-account.js';
import entry146 from '../../../conformance/cases/recovery-email/status-gives-the-accounts-email.js';
import entry147 from '../../../conformance/cases/recovery-email/status-is-one-object-unless-a-stream-is-asked-for.js';
import entry148 from '../../../conformance/cases/recovery-email/status-tells-every-session-of-the-address.js';
import entry149 from '../../../conformance/cases/recovery-email/status-tells-when-the-address-is-verified.js';
import entry150 from '../../../conformance/cases/recovery-email/status-tells-whether-the-session-is-verified.js';
import entry151 from '../../../conformance/cases/recovery-email/stream-stays-open.js';
import entry152 from '../../../conformance/cases/recovery-email/stream-tells-of-the-verification.js';
import entry153 from '../../../conformance/cases/recovery-email/token-code-verifies-the-address.js';
import entry154 from '../../../conformance/cases/recovery-email/token-code-verifies-the-session.js';
import entry155 from '../../../conformance/cases/recovery-email/wrong-code-verifies-no-method.js';
import entry156 from '../../../conformance/cases/recovery-email/wrong-code-verifies-nothing.js';
import entry157 from '../../../conformance/cases/session-auth/bundle-holds-working-tokens.js';
import entry158 from '../../../conformance/cases/session-auth/every-b-is-fresh.js';
import entry159 from '../../../conformance/cases/session-auth/multiples-of-n-are-refused.js';
import entry160 from '../../../conformance/cases/session-auth/right-proof-opens-the-bundle.js';
import entry161 from '../../../conformance/cases/session-auth/sign-in-gives-a-live-session.js';
import entry162 from '../../../conformance/cases/session-auth/start-gives-the-parameters-of-the-account.js';
import entry163 from '../../../conformance/cases/session-auth/unknown-srp-token-is-refused.js';
import entry164 from '../../../conformance/cases/session-auth/wrong-proof-is-refused.js';
import entry165 from '../../../conformance/cases/session/answers-before-verification.js';
import entry166 from '../../../conformance/cases/session/answers-while-the-token-is-valid.js';
import entry167 from '../../../conformance/cases/session/login-after-sign-out-opens-a-new-session.js';
import entry168 from '../../../conformance/cases/session/session-that-is-over-is-refused.js';
import entry169 from '../../../conformance/cases/session/sign-out-detaches-the-device.js';
import entry170 from '../../../conformance/cases/session/sign-out-ends-this-session-alone.js';
import entry171 from '../../../conformance/cases/session/status-names-the-account.js';
import entry172 from '../../../conformance/cases/sms/refused-region-is-named.js';
import entry173 from '../../../conformance/cases/sms/sends-to-the-number.js';

/** Every file of conformance/cases, by its path inside the folder. */
export const cases = [
  { name: 'account/create-keeps-email-and-verifier', value: entry0 },
  { name: 'account/create-logs-in', value: entry1 },
  { name: 'account/create-mails-a-verification-code', value: entry2 },
  { name: 'account/create-makes-the-account-that-was-asked-for', value: entry3 },
  { name: 'account/create-never-gives-a-uid-twice', value: entry4 },
  { name: 'account/create-puts-service-and-resume-into-the-link', value: entry5 },
  { name: 'account/create-tells-when-the-session-was-authenticated', value: entry6 },
  { name: 'account/destroy-ends-every-token', value: entry7 },
  { name: 'account/destroy-erases-the-account', value: entry8 },
  { name: 'account/keys-are-the-accounts', value: entry9 },
  { name: 'account/keys-are-the-same-for-every-session', value: entry10 },
  { name: 'account/keys-bundle-opens-with-the-key-fetch-token', value: entry11 },
  { name: 'account/keys-can-be-fetched-after-the-verification', value: entry12 },
  { name: 'account/keys-open-with-the-token-that-fetched-them', value: entry13 },
  { name: 'account/keys-token-is-single-use', value: entry14 },
  { name: 'account/keys-token-is-used-up-by-a-failure', value: entry15 },
  { name: 'account/keys-wait-for-the-email', value: entry16 },
  { name: 'account/keys-wait-for-the-session', value: entry17 },
  { name: 'account/login-gives-a-live-session', value: entry18 },
  { name: 'account/login-is-unblocked-by-a-mailed-code', value: entry19 },
  { name: 'account/login-never-gives-a-session-token-twice', value: entry20 },
  { name: 'account/login-puts-the-service-into-the-link', value: entry21 },
  { name: 'account/login-says-what-an-unverified-account-needs', value: entry22 },
  { name: 'account/login-takes-a-reason', value: entry23 },
  { name: 'account/login-tells-when-it-was-authenticated', value: entry24 },
  { name: 'account/pre-verify-token-audience-must-be-this-server', value: entry25 },
  { name: 'account/pre-verify-token-jku-must-be-https', value: entry26 },
  { name: 'account/pre-verify-token-jku-names-the-key-set', value: entry27 },
  { name: 'account/pre-verify-token-kid-selects-the-key', value: entry28 },
  { name: 'account/pre-verify-token-must-have-its-type', value: entry29 },
  { name: 'account/pre-verify-token-must-not-be-expired', value: entry30 },
  { name: 'account/pre-verify-token-must-use-rs256', value: entry31 },
  { name: 'account/pre-verify-token-signature-is-checked', value: entry32 },
  { name: 'account/pre-verify-token-subject-must-be-the-email', value: entry33 },
  { name: 'account/pre-verify-token-verifies-the-email', value: entry34 },
  { name: 'account/profile-email-is-the-accounts', value: entry35 },
  { name: 'account/profile-scopes-open-the-email', value: entry36 },
  { name: 'account/profile-scopes-open-the-locale', value: entry37 },
  { name: 'account/profile-takes-bearer-tokens', value: entry38 },
  { name: 'account/rejected-unblock-code-is-refused', value: entry39 },
  { name: 'account/reset-makes-a-random-wrap-kb', value: entry40 },
  { name: 'account/reset-opens-a-session-on-request', value: entry41 },
  { name: 'account/reset-opens-no-session-unasked', value: entry42 },
  { name: 'account/reset-replaces-the-password', value: entry43 },
  { name: 'account/reset-replaces-wrap-kb-and-keeps-ka', value: entry44 },
  { name: 'account/reset-sets-wrap-kb-and-keeps-ka', value: entry45 },
  { name: 'account/reset-token-is-single-use', value: entry46 },
  { name: 'account/reset-token-is-used-up-by-a-failure', value: entry47 },
  { name: 'account/send-unblock-code-mails-a-code', value: entry48 },
  { name: 'account/status-knows-accounts-by-email', value: entry49 },
  { name: 'account/status-knows-accounts-by-uid', value: entry50 },
  { name: 'api/binary-values-are-read-as-base16', value: entry51 },
  { name: 'api/blocked-request-is-answered-with-125', value: entry52 },
  { name: 'api/bodies-are-read-as-utf8', value: entry53 },
  { name: 'api/bundle-and-proof-are-read-as-base16', value: entry54 },
  { name: 'api/disabled-feature-is-answered-with-202', value: entry55 },
  { name: 'api/email-case-error-shows-the-case-of-creation', value: entry56 },
  { name: 'api/high-load-is-answered-with-201', value: entry57 },
  { name: 'api/throttled-sign-in-is-answered-with-114', value: entry58 },
  { name: 'certificate/claims-about-the-account', value: entry59 },
  { name: 'certificate/creates-a-device-for-sync-clients', value: entry60 },
  { name: 'certificate/expiry-follows-duration', value: entry61 },
  { name: 'certificate/generation-grows-with-a-password-change', value: entry62 },
  { name: 'certificate/generation-grows-with-a-reset', value: entry63 },
  { name: 'certificate/holds-the-given-key', value: entry64 },
  { name: 'certificate/keeps-the-device-of-the-session', value: entry65 },
  { name: 'certificate/last-auth-at-is-that-of-the-session', value: entry66 },
  { name: 'certificate/no-certificate-outlives-a-day', value: entry67 },
  { name: 'certificate/principal-is-the-account', value: entry68 },
  { name: 'certificate/signed-by-the-servers-key', value: entry69 },
  { name: 'certificate/waits-for-verification', value: entry70 },
  { name: 'device/another-accounts-device-is-unknown', value: entry71 },
  { name: 'device/answers-with-the-listed-id', value: entry72 },
  { name: 'device/callback-alone-blanks-the-push-keys', value: entry73 },
  { name: 'device/destroy-ends-the-session-of-the-device', value: entry74 },
  { name: 'device/destroy-spares-the-device-of-another-user', value: entry75 },
  { name: 'device/destroyed-device-is-gone', value: entry76 },
  { name: 'device/list-flags-the-callers-device', value: entry77 },
  { name: 'device/list-follows-sign-in-and-sign-out', value: entry78 },
  { name: 'device/list-holds-no-device-of-others', value: entry79 },
  { name: 'device/list-holds-the-accounts-devices', value: entry80 },
  { name: 'device/list-is-empty-without-devices', value: entry81 },
  { name: 'device/list-is-not-changed-by-others', value: entry82 },
  { name: 'device/list-shows-what-was-registered', value: entry83 },
  { name: 'device/list-takes-no-notice-of-others', value: entry84 },
  { name: 'device/notify-all-means-the-others', value: entry85 },
  { name: 'device/notify-excluded-counts-beside-all-alone', value: entry86 },
  { name: 'device/notify-ids-mean-these-devices', value: entry87 },
  { name: 'device/notify-leaves-out-the-excluded', value: entry88 },
  { name: 'device/notify-reaches-no-device-of-others', value: entry89 },
  { name: 'device/notify-sends-the-payload-for-its-ttl', value: entry90 },
  { name: 'device/notify-validates-the-payload', value: entry91 },
  { name: 'device/push-keys-come-with-a-callback', value: entry92 },
  { name: 'device/registers-without-id', value: entry93 },
  { name: 'device/update-changes-the-named-device', value: entry94 },
  { name: 'device/update-needs-a-detail', value: entry95 },
  { name: 'lockout/code-belongs-to-its-account', value: entry96 },
  { name: 'lockout/code-is-in-the-link-fragment', value: entry97 },
  { name: 'lockout/code-works-from-any-browser', value: entry98 },
  { name: 'lockout/lock-mails-an-unlock-code', value: entry99 },
  { name: 'lockout/mailed-code-unlocks-the-account', value: entry100 },
  { name: 'lockout/page-elsewhere-may-post-the-code', value: entry101 },
  { name: 'lockout/resend-mails-the-code-again', value: entry102 },
  { name: 'lockout/resend-puts-resume-into-the-link', value: entry103 },
  { name: 'lockout/status-tells-of-the-lock', value: entry104 },
  { name: 'lockout/wrong-code-unlocks-nothing', value: entry105 },
  { name: 'miscellaneous/random-bytes-are-32-and-new', value: entry106 },
  { name: 'miscellaneous/random-bytes-differ-each-time', value: entry107 },
  { name: 'password/change-on-request-gives-a-session', value: entry108 },
  { name: 'password/change-replaces-the-password', value: entry109 },
  { name: 'password/change-sets-wrap-kb-and-keeps-ka', value: entry110 },
  { name: 'password/change-start-gives-working-tokens', value: entry111 },
  { name: 'password/change-token-is-accepted-by-finish', value: entry112 },
  { name: 'password/change-token-is-single-use', value: entry113 },
  { name: 'password/change-with-keys-gives-a-key-fetch-token', value: entry114 },
  { name: 'password/change-without-a-session-gives-nothing', value: entry115 },
  { name: 'password/forgot-code-belongs-to-its-token', value: entry116 },
  { name: 'password/forgot-code-goes-with-its-token', value: entry117 },
  { name: 'password/forgot-last-try-counts', value: entry118 },
  { name: 'password/forgot-mails-a-reset-code', value: entry119 },
  { name: 'password/forgot-one-token-per-account', value: entry120 },
  { name: 'password/forgot-resend-mails-the-same-code', value: entry121 },
  { name: 'password/forgot-resume-is-in-the-link', value: entry122 },
  { name: 'password/forgot-second-call-cancels-the-first', value: entry123 },
  { name: 'password/forgot-send-code-mails-a-code', value: entry124 },
  { name: 'password/forgot-status-ends-with-the-reset', value: entry125 },
  { name: 'password/forgot-status-succeeds-until-consumed', value: entry126 },
  { name: 'password/forgot-token-and-mailed-code-are-accepted', value: entry127 },
  { name: 'password/forgot-token-dies-with-its-tries', value: entry128 },
  { name: 'password/forgot-token-expires-after-its-ttl', value: entry129 },
  { name: 'password/forgot-tries-count-down', value: entry130 },
  { name: 'password/forgot-ttl-counts-down', value: entry131 },
  { name: 'password/stretched-password-change-keeps-kb', value: entry132 },
  { name: 'password/stretched-password-signs-in', value: entry133 },
  { name: 'recovery-email/code-belongs-to-its-account', value: entry134 },
  { name: 'recovery-email/code-belongs-to-its-address', value: entry135 },
  { name: 'recovery-email/code-is-in-the-link-fragment', value: entry136 },
  { name: 'recovery-email/code-works-from-any-browser', value: entry137 },
  { name: 'recovery-email/email-code-verifies-the-address', value: entry138 },
  { name: 'recovery-email/mailed-code-verifies-the-method', value: entry139 },
  { name: 'recovery-email/methods-are-the-accounts', value: entry140 },
  { name: 'recovery-email/page-elsewhere-may-post-the-code', value: entry141 },
  { name: 'recovery-email/resend-mails-the-code-again', value: entry142 },
  { name: 'recovery-email/resend-puts-parameters-into-the-link', value: entry143 },
  { name: 'recovery-email/send-code-mails-a-code', value: entry144 },
  { name: 'recovery-email/send-code-wants-an-address-of-the-account', value: entry145 },
  { name: 'recovery-email/status-gives-the-accounts-email', value: entry146 },
  { name: 'recovery-email/status-is-one-object-unless-a-stream-is-asked-for', value: entry147 },
  { name: 'recovery-email/status-tells-every-session-of-the-address', value: entry148 },
  { name: 'recovery-email/status-tells-when-the-address-is-verified', value: entry149 },
  { name: 'recovery-email/status-tells-whether-the-session-is-verified', value: entry150 },
  { name: 'recovery-email/stream-stays-open', value: entry151 },
  { name: 'recovery-email/stream-tells-of-the-verification', value: entry152 },
  { name: 'recovery-email/token-code-verifies-the-address', value: entry153 },
  { name: 'recovery-email/token-code-verifies-the-session', value: entry154 },
  { name: 'recovery-email/wrong-code-verifies-no-method', value: entry155 },
  { name: 'recovery-email/wrong-code-verifies-nothing', value: entry156 },
  { name: 'session-auth/bundle-holds-working-tokens', value: entry157 },
  { name: 'session-auth/every-b-is-fresh', value: entry158 },
  { name: 'session-auth/multiples-of-n-are-refused', value: entry159 },
  { name: 'session-auth/right-proof-opens-the-bundle', value: entry160 },
  { name: 'session-auth/sign-in-gives-a-live-session', value: entry161 },
  { name: 'session-auth/start-gives-the-parameters-of-the-account', value: entry162 },
  { name: 'session-auth/unknown-srp-token-is-refused', value: entry163 },
  { name: 'session-auth/wrong-proof-is-refused', value: entry164 },
  { name: 'session/answers-before-verification', value: entry165 },
  { name: 'session/answers-while-the-token-is-valid', value: entry166 },
  { name: 'session/login-after-sign-out-opens-a-new-session', value: entry167 },
  { name: 'session/session-that-is-over-is-refused', value: entry168 },
  { name: 'session/sign-out-detaches-the-device', value: entry169 },
  { name: 'session/sign-out-ends-this-session-alone', value: entry170 },
  { name: 'session/status-names-the-account', value: entry171 },
  { name: 'sms/refused-region-is-named', value: entry172 },
  { name: 'sms/sends-to-the-number', value: entry173 },
] as const;
