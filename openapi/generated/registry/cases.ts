// Made by `npm run generate` from the files of the folder; do not edit.
import entry0 from '../../../conformance/cases/account/another-spelling-leaves-the-account.js';
import entry1 from '../../../conformance/cases/account/create-keeps-characters-beyond-ascii.js';
import entry2 from '../../../conformance/cases/account/create-keeps-email-and-verifier.js';
import entry3 from '../../../conformance/cases/account/create-keeps-the-address-byte-for-byte.js';
import entry4 from '../../../conformance/cases/account/create-keeps-unusual-addresses.js';
import entry5 from '../../../conformance/cases/account/create-logs-in.js';
import entry6 from '../../../conformance/cases/account/create-mails-a-verification-code.js';
import entry7 from '../../../conformance/cases/account/create-makes-an-account-of-its-uid.js';
import entry8 from '../../../conformance/cases/account/create-makes-the-account-that-was-asked-for.js';
import entry9 from '../../../conformance/cases/account/create-never-gives-a-uid-twice.js';
import entry10 from '../../../conformance/cases/account/create-puts-service-and-resume-into-the-link.js';
import entry11 from '../../../conformance/cases/account/create-serves-who-was-refused-first.js';
import entry12 from '../../../conformance/cases/account/create-tells-addresses-apart.js';
import entry13 from '../../../conformance/cases/account/create-tells-when-the-session-was-authenticated.js';
import entry14 from '../../../conformance/cases/account/creations-at-once-make-one-account.js';
import entry15 from '../../../conformance/cases/account/destroy-ends-every-token.js';
import entry16 from '../../../conformance/cases/account/destroy-ends-the-change-token.js';
import entry17 from '../../../conformance/cases/account/destroy-ends-the-forgot-password-token.js';
import entry18 from '../../../conformance/cases/account/destroy-ends-the-reset-token.js';
import entry19 from '../../../conformance/cases/account/destroy-ends-the-tokens-of-proofs.js';
import entry20 from '../../../conformance/cases/account/destroy-ends-tokens-for-the-next-account-too.js';
import entry21 from '../../../conformance/cases/account/destroy-ends-tokens-of-srp-for-the-next-account-too.js';
import entry22 from '../../../conformance/cases/account/destroy-erases-the-account.js';
import entry23 from '../../../conformance/cases/account/destroy-erases-the-devices.js';
import entry24 from '../../../conformance/cases/account/destroy-erases-the-keys.js';
import entry25 from '../../../conformance/cases/account/destroy-erases-the-password.js';
import entry26 from '../../../conformance/cases/account/destroy-erases-the-profile.js';
import entry27 from '../../../conformance/cases/account/destroy-erases-the-unblock-codes.js';
import entry28 from '../../../conformance/cases/account/destroy-erases-the-verification.js';
import entry29 from '../../../conformance/cases/account/destroy-uses-the-auth-token-up-by-a-failure.js';
import entry30 from '../../../conformance/cases/account/destroyed-account-is-unknown-everywhere.js';
import entry31 from '../../../conformance/cases/account/email-case-errors-show-the-case-of-creation.js';
import entry32 from '../../../conformance/cases/account/every-rejected-unblock-code-is-refused.js';
import entry33 from '../../../conformance/cases/account/keys-are-the-accounts.js';
import entry34 from '../../../conformance/cases/account/keys-are-the-same-for-every-session.js';
import entry35 from '../../../conformance/cases/account/keys-bundle-opens-with-the-key-fetch-token.js';
import entry36 from '../../../conformance/cases/account/keys-can-be-fetched-after-the-verification.js';
import entry37 from '../../../conformance/cases/account/keys-false-gives-no-key-fetch-token.js';
import entry38 from '../../../conformance/cases/account/keys-follow-every-new-password.js';
import entry39 from '../../../conformance/cases/account/keys-of-a-change-are-the-accounts.js';
import entry40 from '../../../conformance/cases/account/keys-of-one-session-leave-the-tokens-of-others.js';
import entry41 from '../../../conformance/cases/account/keys-of-unverified-accounts-follow-new-passwords.js';
import entry42 from '../../../conformance/cases/account/keys-open-with-the-token-that-fetched-them.js';
import entry43 from '../../../conformance/cases/account/keys-token-is-single-use.js';
import entry44 from '../../../conformance/cases/account/keys-token-is-used-up-by-a-failure.js';
import entry45 from '../../../conformance/cases/account/keys-token-of-a-finished-change-is-used-up-by-a-failure.js';
import entry46 from '../../../conformance/cases/account/keys-token-of-any-origin-is-used-up-by-a-failure.js';
import entry47 from '../../../conformance/cases/account/keys-tokens-of-every-origin-are-single-use.js';
import entry48 from '../../../conformance/cases/account/keys-tokens-of-unverified-sign-ins-are-used-up.js';
import entry49 from '../../../conformance/cases/account/keys-wait-for-the-email.js';
import entry50 from '../../../conformance/cases/account/keys-wait-for-the-session.js';
import entry51 from '../../../conformance/cases/account/login-gives-a-live-session.js';
import entry52 from '../../../conformance/cases/account/login-gives-a-verified-account-keys-when-asked.js';
import entry53 from '../../../conformance/cases/account/login-gives-keys-whenever-asked.js';
import entry54 from '../../../conformance/cases/account/login-gives-the-same-whatever-it-is-told.js';
import entry55 from '../../../conformance/cases/account/login-is-unblocked-by-a-mailed-code.js';
import entry56 from '../../../conformance/cases/account/login-leaves-the-other-sessions.js';
import entry57 from '../../../conformance/cases/account/login-never-gives-a-session-token-twice.js';
import entry58 from '../../../conformance/cases/account/login-puts-the-service-into-the-link.js';
import entry59 from '../../../conformance/cases/account/login-says-what-an-unverified-account-needs.js';
import entry60 from '../../../conformance/cases/account/login-takes-a-reason.js';
import entry61 from '../../../conformance/cases/account/login-tells-when-it-was-authenticated.js';
import entry62 from '../../../conformance/cases/account/long-resume-stays-whole.js';
import entry63 from '../../../conformance/cases/account/new-keys-are-random.js';
import entry64 from '../../../conformance/cases/account/new-passwords-open-sessions-each-time.js';
import entry65 from '../../../conformance/cases/account/next-account-has-its-own-spelling.js';
import entry66 from '../../../conformance/cases/account/other-business-leaves-what-is-under-way.js';
import entry67 from '../../../conformance/cases/account/people-may-have-the-same-secrets.js';
import entry68 from '../../../conformance/cases/account/pre-verified-account-can-be-used.js';
import entry69 from '../../../conformance/cases/account/pre-verified-account-is-like-any-other.js';
import entry70 from '../../../conformance/cases/account/pre-verified-account-lives-like-any-other.js';
import entry71 from '../../../conformance/cases/account/pre-verify-token-audience-must-be-this-server.js';
import entry72 from '../../../conformance/cases/account/pre-verify-token-jku-must-be-https.js';
import entry73 from '../../../conformance/cases/account/pre-verify-token-jku-names-the-key-set.js';
import entry74 from '../../../conformance/cases/account/pre-verify-token-kid-selects-the-key.js';
import entry75 from '../../../conformance/cases/account/pre-verify-token-must-have-its-type.js';
import entry76 from '../../../conformance/cases/account/pre-verify-token-must-not-be-expired.js';
import entry77 from '../../../conformance/cases/account/pre-verify-token-must-use-rs256.js';
import entry78 from '../../../conformance/cases/account/pre-verify-token-signature-is-checked.js';
import entry79 from '../../../conformance/cases/account/pre-verify-token-subject-must-be-the-email.js';
import entry80 from '../../../conformance/cases/account/pre-verify-token-verifies-the-email.js';
import entry81 from '../../../conformance/cases/account/profile-email-is-the-accounts.js';
import entry82 from '../../../conformance/cases/account/profile-outlives-new-passwords.js';
import entry83 from '../../../conformance/cases/account/profile-scopes-add-up.js';
import entry84 from '../../../conformance/cases/account/profile-scopes-open-the-email.js';
import entry85 from '../../../conformance/cases/account/profile-scopes-open-the-locale.js';
import entry86 from '../../../conformance/cases/account/profile-takes-bearer-tokens.js';
import entry87 from '../../../conformance/cases/account/refused-creation-makes-no-account.js';
import entry88 from '../../../conformance/cases/account/refused-creations-and-resets-change-nothing.js';
import entry89 from '../../../conformance/cases/account/refused-requests-change-nothing.js';
import entry90 from '../../../conformance/cases/account/rejected-unblock-code-is-refused.js';
import entry91 from '../../../conformance/cases/account/reset-bundle-must-fit-its-mac.js';
import entry92 from '../../../conformance/cases/account/reset-bundle-sets-wrap-kb-and-keeps-ka.js';
import entry93 from '../../../conformance/cases/account/reset-bundle-sets-wrap-kb-each-time.js';
import entry94 from '../../../conformance/cases/account/reset-by-mail-before-the-verification.js';
import entry95 from '../../../conformance/cases/account/reset-by-mail-sets-the-sent-wrap-kb.js';
import entry96 from '../../../conformance/cases/account/reset-by-mail-sets-wrap-kb.js';
import entry97 from '../../../conformance/cases/account/reset-ends-the-old-password-at-once.js';
import entry98 from '../../../conformance/cases/account/reset-gives-a-key-fetch-token-of-the-new-keys.js';
import entry99 from '../../../conformance/cases/account/reset-leaves-no-proof-to-the-former-password.js';
import entry100 from '../../../conformance/cases/account/reset-makes-a-random-wrap-kb.js';
import entry101 from '../../../conformance/cases/account/reset-of-a-change-ends-the-old-password.js';
import entry102 from '../../../conformance/cases/account/reset-opens-a-session-on-request.js';
import entry103 from '../../../conformance/cases/account/reset-opens-no-session-unasked.js';
import entry104 from '../../../conformance/cases/account/reset-reaches-its-own-account.js';
import entry105 from '../../../conformance/cases/account/reset-replaces-the-password.js';
import entry106 from '../../../conformance/cases/account/reset-replaces-the-salts.js';
import entry107 from '../../../conformance/cases/account/reset-replaces-wrap-kb-and-keeps-ka.js';
import entry108 from '../../../conformance/cases/account/reset-sets-both-values-or-neither.js';
import entry109 from '../../../conformance/cases/account/reset-sets-wrap-kb-and-keeps-ka.js';
import entry110 from '../../../conformance/cases/account/reset-takes-effect-each-time.js';
import entry111 from '../../../conformance/cases/account/reset-takes-its-values-each-time.js';
import entry112 from '../../../conformance/cases/account/reset-takes-values-it-had-before.js';
import entry113 from '../../../conformance/cases/account/reset-token-is-used-up-by-a-failure.js';
import entry114 from '../../../conformance/cases/account/reset-tokens-are-used-up-by-whatever-comes-of-it.js';
import entry115 from '../../../conformance/cases/account/reset-with-a-wrong-mac-changes-nothing.js';
import entry116 from '../../../conformance/cases/account/reset-with-keys-alone-answers-nothing.js';
import entry117 from '../../../conformance/cases/account/reset-with-keys-false-gives-no-keys.js';
import entry118 from '../../../conformance/cases/account/send-unblock-code-mails-a-code.js';
import entry119 from '../../../conformance/cases/account/send-unblock-code-mails-each-time.js';
import entry120 from '../../../conformance/cases/account/single-use-tokens-at-once.js';
import entry121 from '../../../conformance/cases/account/status-forgets-a-destroyed-email.js';
import entry122 from '../../../conformance/cases/account/status-knows-accounts-by-email.js';
import entry123 from '../../../conformance/cases/account/status-knows-accounts-by-uid.js';
import entry124 from '../../../conformance/cases/account/taken-address-is-refused-whatever-is-asked.js';
import entry125 from '../../../conformance/cases/account/unblock-code-belongs-to-its-account.js';
import entry126 from '../../../conformance/cases/account/unblock-code-does-no-harm.js';
import entry127 from '../../../conformance/cases/account/unblock-code-lifts-nothing-but-the-block.js';
import entry128 from '../../../conformance/cases/account/unblock-codes-keep-to-their-purpose.js';
import entry129 from '../../../conformance/cases/account/unverified-account-keeps-what-it-has.js';
import entry130 from '../../../conformance/cases/account/what-is-under-way-lasts.js';
import entry131 from '../../../conformance/cases/account/what-one-has-lasts.js';
import entry132 from '../../../conformance/cases/account/wrong-proofs-keep-their-errno.js';
import entry133 from '../../../conformance/cases/api/address-in-place-of-a-signature-opens-nothing.js';
import entry134 from '../../../conformance/cases/api/binary-values-are-read-as-base16.js';
import entry135 from '../../../conformance/cases/api/binary-values-of-srp-are-read-as-base16.js';
import entry136 from '../../../conformance/cases/api/blocked-request-is-answered-with-125.js';
import entry137 from '../../../conformance/cases/api/bodies-are-read-as-utf8.js';
import entry138 from '../../../conformance/cases/api/bundle-and-proof-are-read-as-base16.js';
import entry139 from '../../../conformance/cases/api/capital-hex-is-the-same-password.js';
import entry140 from '../../../conformance/cases/api/disabled-feature-is-answered-with-202.js';
import entry141 from '../../../conformance/cases/api/each-fault-keeps-its-code.js';
import entry142 from '../../../conformance/cases/api/email-case-error-shows-the-case-of-creation.js';
import entry143 from '../../../conformance/cases/api/failures-are-json-whatever-is-accepted.js';
import entry144 from '../../../conformance/cases/api/failures-of-every-kind-have-the-form.js';
import entry145 from '../../../conformance/cases/api/faults-of-addresses-have-the-form.js';
import entry146 from '../../../conformance/cases/api/header-without-a-bearer-token-is-refused.js';
import entry147 from '../../../conformance/cases/api/high-load-is-answered-with-201.js';
import entry148 from '../../../conformance/cases/api/mailed-reset-token-signs-nothing-else.js';
import entry149 from '../../../conformance/cases/api/nearly-right-signature-is-refused.js';
import entry150 from '../../../conformance/cases/api/odd-values-are-no-failure-of-the-server.js';
import entry151 from '../../../conformance/cases/api/odd-values-of-srp-are-no-failure-of-the-server.js';
import entry152 from '../../../conformance/cases/api/outage-is-told-of-the-server-that-is-out.js';
import entry153 from '../../../conformance/cases/api/passwords-are-read-as-utf8.js';
import entry154 from '../../../conformance/cases/api/requests-made-twice-have-the-form.js';
import entry155 from '../../../conformance/cases/api/text-that-is-nearly-json-is-refused.js';
import entry156 from '../../../conformance/cases/api/throttled-sign-in-is-answered-with-114.js';
import entry157 from '../../../conformance/cases/api/token-that-is-nearly-one-is-refused.js';
import entry158 from '../../../conformance/cases/authentication/addresses-are-read-as-hex.js';
import entry159 from '../../../conformance/cases/authentication/auth-token-is-for-one-endpoint.js';
import entry160 from '../../../conformance/cases/authentication/auth-token-is-used-up.js';
import entry161 from '../../../conformance/cases/authentication/auth-tokens-are-single-use-each-time.js';
import entry162 from '../../../conformance/cases/authentication/finish-bundle-opens-with-the-session-key.js';
import entry163 from '../../../conformance/cases/authentication/multiples-of-n-are-refused.js';
import entry164 from '../../../conformance/cases/authentication/nearly-right-proof-is-refused.js';
import entry165 from '../../../conformance/cases/authentication/numbers-may-begin-with-zeros.js';
import entry166 from '../../../conformance/cases/authentication/right-proof-is-accepted.js';
import entry167 from '../../../conformance/cases/authentication/srp-token-is-used-up.js';
import entry168 from '../../../conformance/cases/authentication/srp-token-is-used-up-by-an-unfit-request.js';
import entry169 from '../../../conformance/cases/authentication/srp-token-lives-for-a-minute.js';
import entry170 from '../../../conformance/cases/authentication/srp-token-ties-the-two-calls.js';
import entry171 from '../../../conformance/cases/authentication/start-gives-unusual-salts-as-they-are.js';
import entry172 from '../../../conformance/cases/authentication/start-leaves-the-earlier-srp-token.js';
import entry173 from '../../../conformance/cases/authentication/start-makes-another-b-each-time.js';
import entry174 from '../../../conformance/cases/authentication/start-tells-unusual-numbers-as-they-are.js';
import entry175 from '../../../conformance/cases/authentication/start-tells-what-was-stored.js';
import entry176 from '../../../conformance/cases/avatar/bytes-that-are-no-image-may-meet-103.js';
import entry177 from '../../../conformance/cases/avatar/default-one-has-three-sizes.js';
import entry178 from '../../../conformance/cases/avatar/delete-of-a-former-one-leaves-the-current.js';
import entry179 from '../../../conformance/cases/avatar/delete-of-an-unknown-one-is-no-failure.js';
import entry180 from '../../../conformance/cases/avatar/delete-spares-the-picture-of-another-user.js';
import entry181 from '../../../conformance/cases/avatar/delete-spares-the-same-picture-of-another-user.js';
import entry182 from '../../../conformance/cases/avatar/delete-takes-the-current-one-away.js';
import entry183 from '../../../conformance/cases/avatar/deletions-one-after-another.js';
import entry184 from '../../../conformance/cases/avatar/describes-the-current-one.js';
import entry185 from '../../../conformance/cases/avatar/every-size-shows-the-same-picture.js';
import entry186 from '../../../conformance/cases/avatar/has-three-sizes.js';
import entry187 from '../../../conformance/cases/avatar/later-ones-have-every-size.js';
import entry188 from '../../../conformance/cases/avatar/same-picture-again-is-no-failure.js';
import entry189 from '../../../conformance/cases/avatar/tells-that-there-is-none.js';
import entry190 from '../../../conformance/cases/avatar/upload-after-a-deletion-is-shown.js';
import entry191 from '../../../conformance/cases/avatar/upload-is-the-picture-that-is-shown.js';
import entry192 from '../../../conformance/cases/avatar/upload-of-another-kind-is-shown-or-refused.js';
import entry193 from '../../../conformance/cases/cache/again-and-again-beside-another-user.js';
import entry194 from '../../../conformance/cases/cache/forgets-the-users-data.js';
import entry195 from '../../../conformance/cases/cache/forgets-what-was-not-set.js';
import entry196 from '../../../conformance/cases/cache/takes-the-secret-alone.js';
import entry197 from '../../../conformance/cases/cache/takes-the-secret-as-bearer-token-alone.js';
import entry198 from '../../../conformance/cases/cache/unknown-user-is-no-failure.js';
import entry199 from '../../../conformance/cases/certificate/claims-about-the-account.js';
import entry200 from '../../../conformance/cases/certificate/creates-a-device-beside-others.js';
import entry201 from '../../../conformance/cases/certificate/creates-a-device-for-sync-clients.js';
import entry202 from '../../../conformance/cases/certificate/each-is-for-its-own-key-and-session.js';
import entry203 from '../../../conformance/cases/certificate/expiry-counts-from-the-request.js';
import entry204 from '../../../conformance/cases/certificate/expiry-follows-a-duration-of-a-day.js';
import entry205 from '../../../conformance/cases/certificate/expiry-follows-a-duration-of-days.js';
import entry206 from '../../../conformance/cases/certificate/expiry-follows-a-duration-of-less-than-a-second.js';
import entry207 from '../../../conformance/cases/certificate/expiry-follows-a-short-duration.js';
import entry208 from '../../../conformance/cases/certificate/expiry-follows-duration.js';
import entry209 from '../../../conformance/cases/certificate/expiry-follows-duration-in-seconds.js';
import entry210 from '../../../conformance/cases/certificate/expiry-is-the-same-for-ds-keys.js';
import entry211 from '../../../conformance/cases/certificate/expiry-keeps-fractions-of-a-second.js';
import entry212 from '../../../conformance/cases/certificate/generation-grows-with-a-password-change.js';
import entry213 from '../../../conformance/cases/certificate/generation-grows-with-a-reset.js';
import entry214 from '../../../conformance/cases/certificate/generation-grows-with-every-change.js';
import entry215 from '../../../conformance/cases/certificate/holds-the-given-key.js';
import entry216 from '../../../conformance/cases/certificate/keeps-the-device-of-the-session.js';
import entry217 from '../../../conformance/cases/certificate/last-auth-at-is-that-of-the-session.js';
import entry218 from '../../../conformance/cases/certificate/last-auth-at-of-sessions-that-new-passwords-open.js';
import entry219 from '../../../conformance/cases/certificate/no-certificate-outlives-a-day.js';
import entry220 from '../../../conformance/cases/certificate/principal-is-the-account.js';
import entry221 from '../../../conformance/cases/certificate/signed-by-the-servers-key.js';
import entry222 from '../../../conformance/cases/certificate/those-of-every-session-are-signed.js';
import entry223 from '../../../conformance/cases/certificate/verified-email-keeps-its-letter-case.js';
import entry224 from '../../../conformance/cases/certificate/waits-for-verification.js';
import entry225 from '../../../conformance/cases/device/another-accounts-device-is-unknown.js';
import entry226 from '../../../conformance/cases/device/answers-with-the-listed-id.js';
import entry227 from '../../../conformance/cases/device/callback-alone-blanks-the-push-keys.js';
import entry228 from '../../../conformance/cases/device/callback-alone-blanks-the-push-keys-each-time.js';
import entry229 from '../../../conformance/cases/device/callback-without-both-keys-blanks-both.js';
import entry230 from '../../../conformance/cases/device/destroy-ends-the-session-of-any-device.js';
import entry231 from '../../../conformance/cases/device/destroy-ends-the-session-of-the-device.js';
import entry232 from '../../../conformance/cases/device/destroy-leaves-the-other-devices.js';
import entry233 from '../../../conformance/cases/device/destroy-of-the-own-device-ends-the-own-session.js';
import entry234 from '../../../conformance/cases/device/destroy-spares-the-device-of-another-user.js';
import entry235 from '../../../conformance/cases/device/destroyed-device-is-gone.js';
import entry236 from '../../../conformance/cases/device/destroyed-device-signs-nothing.js';
import entry237 from '../../../conformance/cases/device/devices-stay-whatever-else-is-done.js';
import entry238 from '../../../conformance/cases/device/list-flags-the-callers-device.js';
import entry239 from '../../../conformance/cases/device/list-follows-sign-in-and-sign-out.js';
import entry240 from '../../../conformance/cases/device/list-holds-no-device-of-others.js';
import entry241 from '../../../conformance/cases/device/list-holds-the-accounts-devices.js';
import entry242 from '../../../conformance/cases/device/list-is-empty-without-devices.js';
import entry243 from '../../../conformance/cases/device/list-is-not-changed-by-others.js';
import entry244 from '../../../conformance/cases/device/list-keeps-step-with-every-session.js';
import entry245 from '../../../conformance/cases/device/list-keeps-unusual-details.js';
import entry246 from '../../../conformance/cases/device/list-shows-what-was-registered.js';
import entry247 from '../../../conformance/cases/device/list-takes-no-notice-of-others.js';
import entry248 from '../../../conformance/cases/device/list-waits-for-no-verification.js';
import entry249 from '../../../conformance/cases/device/many-devices-are-many.js';
import entry250 from '../../../conformance/cases/device/notify-all-means-the-others.js';
import entry251 from '../../../conformance/cases/device/notify-all-spares-whoever-asks.js';
import entry252 from '../../../conformance/cases/device/notify-excluded-counts-beside-all-alone.js';
import entry253 from '../../../conformance/cases/device/notify-gives-each-device-what-was-sent.js';
import entry254 from '../../../conformance/cases/device/notify-goes-by-the-devices-of-now.js';
import entry255 from '../../../conformance/cases/device/notify-goes-on-past-ids-of-nobody.js';
import entry256 from '../../../conformance/cases/device/notify-ids-mean-these-devices.js';
import entry257 from '../../../conformance/cases/device/notify-leaves-out-each-of-the-excluded.js';
import entry258 from '../../../conformance/cases/device/notify-leaves-out-the-excluded.js';
import entry259 from '../../../conformance/cases/device/notify-passes-over-devices-without-a-callback.js';
import entry260 from '../../../conformance/cases/device/notify-reaches-no-device-of-others.js';
import entry261 from '../../../conformance/cases/device/notify-reaches-the-devices-of-each-call.js';
import entry262 from '../../../conformance/cases/device/notify-sends-the-payload-for-its-ttl.js';
import entry263 from '../../../conformance/cases/device/notify-validates-the-payload.js';
import entry264 from '../../../conformance/cases/device/push-keys-come-with-a-callback.js';
import entry265 from '../../../conformance/cases/device/refused-request-changes-no-device.js';
import entry266 from '../../../conformance/cases/device/registers-without-id.js';
import entry267 from '../../../conformance/cases/device/session-keeps-to-its-one-device.js';
import entry268 from '../../../conformance/cases/device/update-changes-the-named-device.js';
import entry269 from '../../../conformance/cases/device/update-concerns-its-device-alone.js';
import entry270 from '../../../conformance/cases/device/update-needs-a-detail.js';
import entry271 from '../../../conformance/cases/display-name/is-what-the-user-has-set.js';
import entry272 from '../../../conformance/cases/display-name/keeps-characters-beyond-ascii.js';
import entry273 from '../../../conformance/cases/display-name/keeps-names-of-any-length.js';
import entry274 from '../../../conformance/cases/display-name/keeps-signs-of-markup.js';
import entry275 from '../../../conformance/cases/display-name/keeps-what-looks-like-something-else.js';
import entry276 from '../../../conformance/cases/display-name/no-content-without-one.js';
import entry277 from '../../../conformance/cases/display-name/same-name-again-is-no-failure.js';
import entry278 from '../../../conformance/cases/ecosystem-anon-id/first-one-meets-no-106.js';
import entry279 from '../../../conformance/cases/ecosystem-anon-id/is-what-the-user-has-set.js';
import entry280 from '../../../conformance/cases/ecosystem-anon-id/keeps-identifiers-of-other-forms.js';
import entry281 from '../../../conformance/cases/ecosystem-anon-id/no-content-without-one.js';
import entry282 from '../../../conformance/cases/ecosystem-anon-id/second-update-takes-effect-or-meets-106.js';
import entry283 from '../../../conformance/cases/lockout/code-belongs-to-its-account.js';
import entry284 from '../../../conformance/cases/lockout/code-is-in-the-link-fragment.js';
import entry285 from '../../../conformance/cases/lockout/code-leaves-others-locked.js';
import entry286 from '../../../conformance/cases/lockout/code-unlocks-after-a-new-password.js';
import entry287 from '../../../conformance/cases/lockout/code-works-from-any-browser.js';
import entry288 from '../../../conformance/cases/lockout/every-lock-shuts-and-opens-all.js';
import entry289 from '../../../conformance/cases/lockout/lock-leaves-what-needs-no-password.js';
import entry290 from '../../../conformance/cases/lockout/lock-mails-an-unlock-code.js';
import entry291 from '../../../conformance/cases/lockout/lock-shuts-however-often-somebody-knocks.js';
import entry292 from '../../../conformance/cases/lockout/mailed-code-unlocks-the-account.js';
import entry293 from '../../../conformance/cases/lockout/page-elsewhere-may-post-the-code.js';
import entry294 from '../../../conformance/cases/lockout/resend-mails-each-time.js';
import entry295 from '../../../conformance/cases/lockout/resend-mails-the-code-again.js';
import entry296 from '../../../conformance/cases/lockout/resend-puts-resume-into-the-link.js';
import entry297 from '../../../conformance/cases/lockout/status-tells-of-the-lock.js';
import entry298 from '../../../conformance/cases/lockout/verification-code-unlocks-nothing.js';
import entry299 from '../../../conformance/cases/lockout/wrong-code-unlocks-nothing.js';
import entry300 from '../../../conformance/cases/miscellaneous/random-bytes-are-32-and-new.js';
import entry301 from '../../../conformance/cases/miscellaneous/random-bytes-are-random-throughout.js';
import entry302 from '../../../conformance/cases/miscellaneous/random-bytes-differ-each-time.js';
import entry303 from '../../../conformance/cases/miscellaneous/random-bytes-do-not-hang-together.js';
import entry304 from '../../../conformance/cases/miscellaneous/random-bytes-keep-their-zeros.js';
import entry305 from '../../../conformance/cases/miscellaneous/random-bytes-take-every-value.js';
import entry306 from '../../../conformance/cases/password/change-can-be-begun-again.js';
import entry307 from '../../../conformance/cases/password/change-gives-a-key-fetch-token-of-the-new-keys.js';
import entry308 from '../../../conformance/cases/password/change-gives-good-tokens-each-time.js';
import entry309 from '../../../conformance/cases/password/change-goes-by-the-password-of-a-change.js';
import entry310 from '../../../conformance/cases/password/change-goes-by-the-password-of-a-reset.js';
import entry311 from '../../../conformance/cases/password/change-leaves-no-proof-to-the-former-password.js';
import entry312 from '../../../conformance/cases/password/change-on-request-gives-a-session.js';
import entry313 from '../../../conformance/cases/password/change-replaces-the-password.js';
import entry314 from '../../../conformance/cases/password/change-sets-wrap-kb-and-keeps-ka.js';
import entry315 from '../../../conformance/cases/password/change-start-bundle-opens-with-the-auth-token.js';
import entry316 from '../../../conformance/cases/password/change-start-gives-working-tokens.js';
import entry317 from '../../../conformance/cases/password/change-start-keys-wait-for-the-email.js';
import entry318 from '../../../conformance/cases/password/change-takes-any-value.js';
import entry319 from '../../../conformance/cases/password/change-takes-effect-each-time.js';
import entry320 from '../../../conformance/cases/password/change-token-is-accepted-by-finish.js';
import entry321 from '../../../conformance/cases/password/change-tokens-are-single-use-each-time.js';
import entry322 from '../../../conformance/cases/password/change-with-keys-alone-answers-nothing.js';
import entry323 from '../../../conformance/cases/password/change-with-keys-false-gives-no-keys.js';
import entry324 from '../../../conformance/cases/password/change-with-keys-gives-a-key-fetch-token.js';
import entry325 from '../../../conformance/cases/password/change-without-a-session-gives-nothing.js';
import entry326 from '../../../conformance/cases/password/forgot-canceled-token-takes-no-code.js';
import entry327 from '../../../conformance/cases/password/forgot-code-belongs-to-its-token.js';
import entry328 from '../../../conformance/cases/password/forgot-code-goes-with-its-token.js';
import entry329 from '../../../conformance/cases/password/forgot-code-nearly-right-is-refused.js';
import entry330 from '../../../conformance/cases/password/forgot-code-of-another-form-is-refused.js';
import entry331 from '../../../conformance/cases/password/forgot-codes-keep-their-zeros.js';
import entry332 from '../../../conformance/cases/password/forgot-dead-tokens-mail-nothing.js';
import entry333 from '../../../conformance/cases/password/forgot-each-reset-token-works.js';
import entry334 from '../../../conformance/cases/password/forgot-every-code-is-mailed-as-it-is.js';
import entry335 from '../../../conformance/cases/password/forgot-last-try-counts.js';
import entry336 from '../../../conformance/cases/password/forgot-later-code-is-accepted.js';
import entry337 from '../../../conformance/cases/password/forgot-later-tokens-expire-too.js';
import entry338 from '../../../conformance/cases/password/forgot-mails-a-reset-code.js';
import entry339 from '../../../conformance/cases/password/forgot-mails-each-time.js';
import entry340 from '../../../conformance/cases/password/forgot-mails-whatever-is-said-beside.js';
import entry341 from '../../../conformance/cases/password/forgot-nearly-right-code-is-refused.js';
import entry342 from '../../../conformance/cases/password/forgot-one-token-per-account.js';
import entry343 from '../../../conformance/cases/password/forgot-refused-requests-do-nothing.js';
import entry344 from '../../../conformance/cases/password/forgot-resend-gives-no-tries-back.js';
import entry345 from '../../../conformance/cases/password/forgot-resend-mails-each-time.js';
import entry346 from '../../../conformance/cases/password/forgot-resend-mails-nobody-else.js';
import entry347 from '../../../conformance/cases/password/forgot-resend-mails-the-same-code.js';
import entry348 from '../../../conformance/cases/password/forgot-resume-is-in-the-link.js';
import entry349 from '../../../conformance/cases/password/forgot-second-call-cancels-the-first.js';
import entry350 from '../../../conformance/cases/password/forgot-send-code-mails-a-code.js';
import entry351 from '../../../conformance/cases/password/forgot-status-costs-no-try.js';
import entry352 from '../../../conformance/cases/password/forgot-status-ends-with-the-reset.js';
import entry353 from '../../../conformance/cases/password/forgot-status-succeeds-until-consumed.js';
import entry354 from '../../../conformance/cases/password/forgot-takes-no-notice-of-others.js';
import entry355 from '../../../conformance/cases/password/forgot-takes-no-verification-code.js';
import entry356 from '../../../conformance/cases/password/forgot-token-and-mailed-code-are-accepted.js';
import entry357 from '../../../conformance/cases/password/forgot-token-dies-with-its-tries.js';
import entry358 from '../../../conformance/cases/password/forgot-token-ends-with-the-reset.js';
import entry359 from '../../../conformance/cases/password/forgot-token-expires-after-its-ttl.js';
import entry360 from '../../../conformance/cases/password/forgot-token-goes-on-after-a-wrong-code.js';
import entry361 from '../../../conformance/cases/password/forgot-token-outlives-a-sign-in.js';
import entry362 from '../../../conformance/cases/password/forgot-tokens-that-are-over-are-refused.js';
import entry363 from '../../../conformance/cases/password/forgot-tries-count-down.js';
import entry364 from '../../../conformance/cases/password/forgot-ttl-counts-down.js';
import entry365 from '../../../conformance/cases/password/forgot-works-again-and-again.js';
import entry366 from '../../../conformance/cases/password/former-passwords-stay-refused.js';
import entry367 from '../../../conformance/cases/password/nearly-right-password-is-refused.js';
import entry368 from '../../../conformance/cases/password/refusals-stay-told-apart.js';
import entry369 from '../../../conformance/cases/password/refused-proofs-and-changes-change-nothing.js';
import entry370 from '../../../conformance/cases/password/stretched-password-change-keeps-kb.js';
import entry371 from '../../../conformance/cases/password/stretched-password-signs-in.js';
import entry372 from '../../../conformance/cases/password/tokens-in-hand-outlive-what-others-do.js';
import entry373 from '../../../conformance/cases/password/ways-to-a-new-password-go-on-side-by-side.js';
import entry374 from '../../../conformance/cases/profile/a-change-leaves-the-other-properties.js';
import entry375 from '../../../conformance/cases/profile/a-scope-shows-its-own-property.js';
import entry376 from '../../../conformance/cases/profile/another-token-was-there-before.js';
import entry377 from '../../../conformance/cases/profile/avatar-default-tells-of-the-users-avatar.js';
import entry378 from '../../../conformance/cases/profile/changes-take-effect-for-each-scope.js';
import entry379 from '../../../conformance/cases/profile/deleted-avatar-is-shown-no-longer.js';
import entry380 from '../../../conformance/cases/profile/email-is-the-users.js';
import entry381 from '../../../conformance/cases/profile/odd-texts-are-set-or-refused.js';
import entry382 from '../../../conformance/cases/profile/one-token-serves-for-everything.js';
import entry383 from '../../../conformance/cases/profile/openid-counts-in-any-place.js';
import entry384 from '../../../conformance/cases/profile/openid-email-scope-gives-email.js';
import entry385 from '../../../conformance/cases/profile/openid-gives-sub-beside-any-scope.js';
import entry386 from '../../../conformance/cases/profile/openid-scope-gives-sub.js';
import entry387 from '../../../conformance/cases/profile/properties-while-a-server-is-out-of-reach.js';
import entry388 from '../../../conformance/cases/profile/refused-bodies-change-nothing.js';
import entry389 from '../../../conformance/cases/profile/replaced-values-are-shown-no-longer.js';
import entry390 from '../../../conformance/cases/profile/scopes-add-up.js';
import entry391 from '../../../conformance/cases/profile/shows-nothing-that-is-not-set.js';
import entry392 from '../../../conformance/cases/profile/shows-the-avatar.js';
import entry393 from '../../../conformance/cases/profile/shows-the-display-name.js';
import entry394 from '../../../conformance/cases/profile/shows-the-ecosystem-anon-id.js';
import entry395 from '../../../conformance/cases/profile/shows-the-subscriptions.js';
import entry396 from '../../../conformance/cases/profile/subscriptions-need-their-scope.js';
import entry397 from '../../../conformance/cases/profile/subscriptions-with-their-scope.js';
import entry398 from '../../../conformance/cases/profile/two-users-change-things-again-and-again.js';
import entry399 from '../../../conformance/cases/profile/two-users-change-things-at-the-same-time.js';
import entry400 from '../../../conformance/cases/profile/uid-is-that-of-its-own-endpoint.js';
import entry401 from '../../../conformance/cases/profile/users-without-anything-are-guarded-too.js';
import entry402 from '../../../conformance/cases/raw-password/account-serves-like-any-other.js';
import entry403 from '../../../conformance/cases/raw-password/addresses-are-read-as-hex.js';
import entry404 from '../../../conformance/cases/raw-password/code-is-in-the-link-fragment.js';
import entry405 from '../../../conformance/cases/raw-password/create-keeps-the-address.js';
import entry406 from '../../../conformance/cases/raw-password/create-makes-the-account-that-was-asked-for.js';
import entry407 from '../../../conformance/cases/raw-password/create-never-gives-a-uid-twice.js';
import entry408 from '../../../conformance/cases/raw-password/every-character-counts.js';
import entry409 from '../../../conformance/cases/raw-password/former-password-is-refused.js';
import entry410 from '../../../conformance/cases/raw-password/keys-wait-for-the-code.js';
import entry411 from '../../../conformance/cases/raw-password/password-counts-to-the-letter.js';
import entry412 from '../../../conformance/cases/raw-password/refused-creations-change-nothing.js';
import entry413 from '../../../conformance/cases/raw-password/server-stretches-as-a-client-does.js';
import entry414 from '../../../conformance/cases/raw-password/session-signs-like-any-other.js';
import entry415 from '../../../conformance/cases/raw-password/sign-in-leaves-what-is-there.js';
import entry416 from '../../../conformance/cases/recovery-email/address-stays-unverified-without-its-code.js';
import entry417 from '../../../conformance/cases/recovery-email/code-belongs-to-its-account.js';
import entry418 from '../../../conformance/cases/recovery-email/code-belongs-to-its-address.js';
import entry419 from '../../../conformance/cases/recovery-email/code-is-in-the-link-fragment.js';
import entry420 from '../../../conformance/cases/recovery-email/code-of-another-form-verifies-no-method.js';
import entry421 from '../../../conformance/cases/recovery-email/code-outlives-sessions-and-passwords.js';
import entry422 from '../../../conformance/cases/recovery-email/code-verifies-one-account-alone.js';
import entry423 from '../../../conformance/cases/recovery-email/code-works-from-any-browser.js';
import entry424 from '../../../conformance/cases/recovery-email/codes-reach-their-account-alone.js';
import entry425 from '../../../conformance/cases/recovery-email/email-code-outlives-the-session.js';
import entry426 from '../../../conformance/cases/recovery-email/email-code-verifies-the-address.js';
import entry427 from '../../../conformance/cases/recovery-email/later-code-verifies-the-method.js';
import entry428 from '../../../conformance/cases/recovery-email/mailed-code-verifies-the-method.js';
import entry429 from '../../../conformance/cases/recovery-email/method-code-outlives-the-session.js';
import entry430 from '../../../conformance/cases/recovery-email/method-codes-reach-their-account-alone.js';
import entry431 from '../../../conformance/cases/recovery-email/methods-are-the-accounts.js';
import entry432 from '../../../conformance/cases/recovery-email/methods-last-through-resets.js';
import entry433 from '../../../conformance/cases/recovery-email/nearly-right-code-verifies-no-method.js';
import entry434 from '../../../conformance/cases/recovery-email/page-elsewhere-may-post-the-code.js';
import entry435 from '../../../conformance/cases/recovery-email/refuses-codes-that-are-nearly-right.js';
import entry436 from '../../../conformance/cases/recovery-email/resend-mails-each-time.js';
import entry437 from '../../../conformance/cases/recovery-email/resend-mails-every-session-the-same-code.js';
import entry438 from '../../../conformance/cases/recovery-email/resend-mails-the-code-again.js';
import entry439 from '../../../conformance/cases/recovery-email/resend-puts-its-own-service-into-the-link.js';
import entry440 from '../../../conformance/cases/recovery-email/resend-puts-parameters-into-the-link.js';
import entry441 from '../../../conformance/cases/recovery-email/resent-code-is-in-the-link-fragment.js';
import entry442 from '../../../conformance/cases/recovery-email/resent-links-follow-each-request.js';
import entry443 from '../../../conformance/cases/recovery-email/reset-code-verifies-no-method.js';
import entry444 from '../../../conformance/cases/recovery-email/send-code-mails-a-code.js';
import entry445 from '../../../conformance/cases/recovery-email/send-code-mails-each-time.js';
import entry446 from '../../../conformance/cases/recovery-email/send-code-mails-verified-addresses-too.js';
import entry447 from '../../../conformance/cases/recovery-email/send-code-wants-an-address-of-the-account.js';
import entry448 from '../../../conformance/cases/recovery-email/send-code-writes-to-no-stranger.js';
import entry449 from '../../../conformance/cases/recovery-email/status-gives-the-accounts-email.js';
import entry450 from '../../../conformance/cases/recovery-email/status-is-one-object-unless-a-stream-is-asked-for.js';
import entry451 from '../../../conformance/cases/recovery-email/status-tells-every-session-of-the-address.js';
import entry452 from '../../../conformance/cases/recovery-email/status-tells-when-the-address-is-verified.js';
import entry453 from '../../../conformance/cases/recovery-email/status-tells-whether-the-session-is-verified.js';
import entry454 from '../../../conformance/cases/recovery-email/stream-says-unverified-until-the-code.js';
import entry455 from '../../../conformance/cases/recovery-email/stream-stays-open.js';
import entry456 from '../../../conformance/cases/recovery-email/stream-tells-every-listener.js';
import entry457 from '../../../conformance/cases/recovery-email/stream-tells-of-the-verification.js';
import entry458 from '../../../conformance/cases/recovery-email/streams-want-a-good-signature.js';
import entry459 from '../../../conformance/cases/recovery-email/token-code-verifies-the-address.js';
import entry460 from '../../../conformance/cases/recovery-email/token-code-verifies-the-key-fetch-token.js';
import entry461 from '../../../conformance/cases/recovery-email/token-code-verifies-the-session.js';
import entry462 from '../../../conformance/cases/recovery-email/verified-address-stays-verified.js';
import entry463 from '../../../conformance/cases/recovery-email/verified-method-stays-verified.js';
import entry464 from '../../../conformance/cases/recovery-email/wrong-code-verifies-no-method.js';
import entry465 from '../../../conformance/cases/recovery-email/wrong-code-verifies-nothing.js';
import entry466 from '../../../conformance/cases/session-auth/bundle-holds-working-tokens.js';
import entry467 from '../../../conformance/cases/session-auth/bundles-fit-after-every-reset.js';
import entry468 from '../../../conformance/cases/session-auth/every-b-is-fresh.js';
import entry469 from '../../../conformance/cases/session-auth/multiples-of-n-are-refused.js';
import entry470 from '../../../conformance/cases/session-auth/nearly-right-proof-is-refused.js';
import entry471 from '../../../conformance/cases/session-auth/proof-of-another-start-is-refused.js';
import entry472 from '../../../conformance/cases/session-auth/right-proof-opens-the-bundle.js';
import entry473 from '../../../conformance/cases/session-auth/sign-in-gives-a-live-session.js';
import entry474 from '../../../conformance/cases/session-auth/start-gives-the-parameters-of-the-account.js';
import entry475 from '../../../conformance/cases/session-auth/start-gives-unusual-rounds-as-they-are.js';
import entry476 from '../../../conformance/cases/session-auth/start-gives-unusual-salts-as-they-are.js';
import entry477 from '../../../conformance/cases/session-auth/starts-go-on-side-by-side.js';
import entry478 from '../../../conformance/cases/session-auth/unknown-srp-token-is-refused.js';
import entry479 from '../../../conformance/cases/session-auth/verifier-may-begin-with-zeros.js';
import entry480 from '../../../conformance/cases/session-auth/wrong-proof-is-refused.js';
import entry481 from '../../../conformance/cases/session/answers-before-verification.js';
import entry482 from '../../../conformance/cases/session/answers-while-the-token-is-valid.js';
import entry483 from '../../../conformance/cases/session/create-bundle-opens-with-the-auth-token.js';
import entry484 from '../../../conformance/cases/session/create-gives-a-session-that-lasts.js';
import entry485 from '../../../conformance/cases/session/every-session-signs-everything.js';
import entry486 from '../../../conformance/cases/session/login-after-sign-out-opens-a-new-session.js';
import entry487 from '../../../conformance/cases/session/login-leaves-the-other-key-fetch-tokens.js';
import entry488 from '../../../conformance/cases/session/nonce-of-another-path-is-no-forgery.js';
import entry489 from '../../../conformance/cases/session/replays-are-refused-however-late.js';
import entry490 from '../../../conformance/cases/session/session-create-leaves-the-other-key-fetch-tokens.js';
import entry491 from '../../../conformance/cases/session/session-that-is-over-is-refused.js';
import entry492 from '../../../conformance/cases/session/session-that-is-over-signs-nothing.js';
import entry493 from '../../../conformance/cases/session/sessions-of-new-passwords-serve-like-any-other.js';
import entry494 from '../../../conformance/cases/session/sessions-that-wait-for-a-code-serve-like-any-other.js';
import entry495 from '../../../conformance/cases/session/sign-in-leaves-the-other-sessions.js';
import entry496 from '../../../conformance/cases/session/sign-out-detaches-the-device.js';
import entry497 from '../../../conformance/cases/session/sign-out-ends-this-session-alone.js';
import entry498 from '../../../conformance/cases/session/sign-out-leaves-the-keys-of-others.js';
import entry499 from '../../../conformance/cases/session/sign-out-leaves-the-other-devices.js';
import entry500 from '../../../conformance/cases/session/sign-out-shortens-the-list-again.js';
import entry501 from '../../../conformance/cases/session/status-names-the-account.js';
import entry502 from '../../../conformance/cases/sms/longer-numbers-are-refused.js';
import entry503 from '../../../conformance/cases/sms/refused-region-is-named.js';
import entry504 from '../../../conformance/cases/sms/sends-each-time.js';
import entry505 from '../../../conformance/cases/sms/sends-nobody-else-anything.js';
import entry506 from '../../../conformance/cases/sms/sends-to-the-number.js';
import entry507 from '../../../conformance/cases/story/every-promise-lasts.js';
import entry508 from '../../../conformance/cases/subscriptions/are-not-those-of-another-user.js';
import entry509 from '../../../conformance/cases/subscriptions/are-those-of-the-user.js';
import entry510 from '../../../conformance/cases/subscriptions/stay-when-the-profile-changes.js';
import entry511 from '../../../conformance/cases/uid/is-consistent-and-unique.js';
import entry512 from '../../../conformance/cases/uid/stays-when-the-profile-changes.js';

/** Every file of conformance/cases, by its path inside the folder. */
export const cases = [
  { name: 'account/another-spelling-leaves-the-account', value: entry0 },
  { name: 'account/create-keeps-characters-beyond-ascii', value: entry1 },
  { name: 'account/create-keeps-email-and-verifier', value: entry2 },
  { name: 'account/create-keeps-the-address-byte-for-byte', value: entry3 },
  { name: 'account/create-keeps-unusual-addresses', value: entry4 },
  { name: 'account/create-logs-in', value: entry5 },
  { name: 'account/create-mails-a-verification-code', value: entry6 },
  { name: 'account/create-makes-an-account-of-its-uid', value: entry7 },
  { name: 'account/create-makes-the-account-that-was-asked-for', value: entry8 },
  { name: 'account/create-never-gives-a-uid-twice', value: entry9 },
  { name: 'account/create-puts-service-and-resume-into-the-link', value: entry10 },
  { name: 'account/create-serves-who-was-refused-first', value: entry11 },
  { name: 'account/create-tells-addresses-apart', value: entry12 },
  { name: 'account/create-tells-when-the-session-was-authenticated', value: entry13 },
  { name: 'account/creations-at-once-make-one-account', value: entry14 },
  { name: 'account/destroy-ends-every-token', value: entry15 },
  { name: 'account/destroy-ends-the-change-token', value: entry16 },
  { name: 'account/destroy-ends-the-forgot-password-token', value: entry17 },
  { name: 'account/destroy-ends-the-reset-token', value: entry18 },
  { name: 'account/destroy-ends-the-tokens-of-proofs', value: entry19 },
  { name: 'account/destroy-ends-tokens-for-the-next-account-too', value: entry20 },
  { name: 'account/destroy-ends-tokens-of-srp-for-the-next-account-too', value: entry21 },
  { name: 'account/destroy-erases-the-account', value: entry22 },
  { name: 'account/destroy-erases-the-devices', value: entry23 },
  { name: 'account/destroy-erases-the-keys', value: entry24 },
  { name: 'account/destroy-erases-the-password', value: entry25 },
  { name: 'account/destroy-erases-the-profile', value: entry26 },
  { name: 'account/destroy-erases-the-unblock-codes', value: entry27 },
  { name: 'account/destroy-erases-the-verification', value: entry28 },
  { name: 'account/destroy-uses-the-auth-token-up-by-a-failure', value: entry29 },
  { name: 'account/destroyed-account-is-unknown-everywhere', value: entry30 },
  { name: 'account/email-case-errors-show-the-case-of-creation', value: entry31 },
  { name: 'account/every-rejected-unblock-code-is-refused', value: entry32 },
  { name: 'account/keys-are-the-accounts', value: entry33 },
  { name: 'account/keys-are-the-same-for-every-session', value: entry34 },
  { name: 'account/keys-bundle-opens-with-the-key-fetch-token', value: entry35 },
  { name: 'account/keys-can-be-fetched-after-the-verification', value: entry36 },
  { name: 'account/keys-false-gives-no-key-fetch-token', value: entry37 },
  { name: 'account/keys-follow-every-new-password', value: entry38 },
  { name: 'account/keys-of-a-change-are-the-accounts', value: entry39 },
  { name: 'account/keys-of-one-session-leave-the-tokens-of-others', value: entry40 },
  { name: 'account/keys-of-unverified-accounts-follow-new-passwords', value: entry41 },
  { name: 'account/keys-open-with-the-token-that-fetched-them', value: entry42 },
  { name: 'account/keys-token-is-single-use', value: entry43 },
  { name: 'account/keys-token-is-used-up-by-a-failure', value: entry44 },
  { name: 'account/keys-token-of-a-finished-change-is-used-up-by-a-failure', value: entry45 },
  { name: 'account/keys-token-of-any-origin-is-used-up-by-a-failure', value: entry46 },
  { name: 'account/keys-tokens-of-every-origin-are-single-use', value: entry47 },
  { name: 'account/keys-tokens-of-unverified-sign-ins-are-used-up', value: entry48 },
  { name: 'account/keys-wait-for-the-email', value: entry49 },
  { name: 'account/keys-wait-for-the-session', value: entry50 },
  { name: 'account/login-gives-a-live-session', value: entry51 },
  { name: 'account/login-gives-a-verified-account-keys-when-asked', value: entry52 },
  { name: 'account/login-gives-keys-whenever-asked', value: entry53 },
  { name: 'account/login-gives-the-same-whatever-it-is-told', value: entry54 },
  { name: 'account/login-is-unblocked-by-a-mailed-code', value: entry55 },
  { name: 'account/login-leaves-the-other-sessions', value: entry56 },
  { name: 'account/login-never-gives-a-session-token-twice', value: entry57 },
  { name: 'account/login-puts-the-service-into-the-link', value: entry58 },
  { name: 'account/login-says-what-an-unverified-account-needs', value: entry59 },
  { name: 'account/login-takes-a-reason', value: entry60 },
  { name: 'account/login-tells-when-it-was-authenticated', value: entry61 },
  { name: 'account/long-resume-stays-whole', value: entry62 },
  { name: 'account/new-keys-are-random', value: entry63 },
  { name: 'account/new-passwords-open-sessions-each-time', value: entry64 },
  { name: 'account/next-account-has-its-own-spelling', value: entry65 },
  { name: 'account/other-business-leaves-what-is-under-way', value: entry66 },
  { name: 'account/people-may-have-the-same-secrets', value: entry67 },
  { name: 'account/pre-verified-account-can-be-used', value: entry68 },
  { name: 'account/pre-verified-account-is-like-any-other', value: entry69 },
  { name: 'account/pre-verified-account-lives-like-any-other', value: entry70 },
  { name: 'account/pre-verify-token-audience-must-be-this-server', value: entry71 },
  { name: 'account/pre-verify-token-jku-must-be-https', value: entry72 },
  { name: 'account/pre-verify-token-jku-names-the-key-set', value: entry73 },
  { name: 'account/pre-verify-token-kid-selects-the-key', value: entry74 },
  { name: 'account/pre-verify-token-must-have-its-type', value: entry75 },
  { name: 'account/pre-verify-token-must-not-be-expired', value: entry76 },
  { name: 'account/pre-verify-token-must-use-rs256', value: entry77 },
  { name: 'account/pre-verify-token-signature-is-checked', value: entry78 },
  { name: 'account/pre-verify-token-subject-must-be-the-email', value: entry79 },
  { name: 'account/pre-verify-token-verifies-the-email', value: entry80 },
  { name: 'account/profile-email-is-the-accounts', value: entry81 },
  { name: 'account/profile-outlives-new-passwords', value: entry82 },
  { name: 'account/profile-scopes-add-up', value: entry83 },
  { name: 'account/profile-scopes-open-the-email', value: entry84 },
  { name: 'account/profile-scopes-open-the-locale', value: entry85 },
  { name: 'account/profile-takes-bearer-tokens', value: entry86 },
  { name: 'account/refused-creation-makes-no-account', value: entry87 },
  { name: 'account/refused-creations-and-resets-change-nothing', value: entry88 },
  { name: 'account/refused-requests-change-nothing', value: entry89 },
  { name: 'account/rejected-unblock-code-is-refused', value: entry90 },
  { name: 'account/reset-bundle-must-fit-its-mac', value: entry91 },
  { name: 'account/reset-bundle-sets-wrap-kb-and-keeps-ka', value: entry92 },
  { name: 'account/reset-bundle-sets-wrap-kb-each-time', value: entry93 },
  { name: 'account/reset-by-mail-before-the-verification', value: entry94 },
  { name: 'account/reset-by-mail-sets-the-sent-wrap-kb', value: entry95 },
  { name: 'account/reset-by-mail-sets-wrap-kb', value: entry96 },
  { name: 'account/reset-ends-the-old-password-at-once', value: entry97 },
  { name: 'account/reset-gives-a-key-fetch-token-of-the-new-keys', value: entry98 },
  { name: 'account/reset-leaves-no-proof-to-the-former-password', value: entry99 },
  { name: 'account/reset-makes-a-random-wrap-kb', value: entry100 },
  { name: 'account/reset-of-a-change-ends-the-old-password', value: entry101 },
  { name: 'account/reset-opens-a-session-on-request', value: entry102 },
  { name: 'account/reset-opens-no-session-unasked', value: entry103 },
  { name: 'account/reset-reaches-its-own-account', value: entry104 },
  { name: 'account/reset-replaces-the-password', value: entry105 },
  { name: 'account/reset-replaces-the-salts', value: entry106 },
  { name: 'account/reset-replaces-wrap-kb-and-keeps-ka', value: entry107 },
  { name: 'account/reset-sets-both-values-or-neither', value: entry108 },
  { name: 'account/reset-sets-wrap-kb-and-keeps-ka', value: entry109 },
  { name: 'account/reset-takes-effect-each-time', value: entry110 },
  { name: 'account/reset-takes-its-values-each-time', value: entry111 },
  { name: 'account/reset-takes-values-it-had-before', value: entry112 },
  { name: 'account/reset-token-is-used-up-by-a-failure', value: entry113 },
  { name: 'account/reset-tokens-are-used-up-by-whatever-comes-of-it', value: entry114 },
  { name: 'account/reset-with-a-wrong-mac-changes-nothing', value: entry115 },
  { name: 'account/reset-with-keys-alone-answers-nothing', value: entry116 },
  { name: 'account/reset-with-keys-false-gives-no-keys', value: entry117 },
  { name: 'account/send-unblock-code-mails-a-code', value: entry118 },
  { name: 'account/send-unblock-code-mails-each-time', value: entry119 },
  { name: 'account/single-use-tokens-at-once', value: entry120 },
  { name: 'account/status-forgets-a-destroyed-email', value: entry121 },
  { name: 'account/status-knows-accounts-by-email', value: entry122 },
  { name: 'account/status-knows-accounts-by-uid', value: entry123 },
  { name: 'account/taken-address-is-refused-whatever-is-asked', value: entry124 },
  { name: 'account/unblock-code-belongs-to-its-account', value: entry125 },
  { name: 'account/unblock-code-does-no-harm', value: entry126 },
  { name: 'account/unblock-code-lifts-nothing-but-the-block', value: entry127 },
  { name: 'account/unblock-codes-keep-to-their-purpose', value: entry128 },
  { name: 'account/unverified-account-keeps-what-it-has', value: entry129 },
  { name: 'account/what-is-under-way-lasts', value: entry130 },
  { name: 'account/what-one-has-lasts', value: entry131 },
  { name: 'account/wrong-proofs-keep-their-errno', value: entry132 },
  { name: 'api/address-in-place-of-a-signature-opens-nothing', value: entry133 },
  { name: 'api/binary-values-are-read-as-base16', value: entry134 },
  { name: 'api/binary-values-of-srp-are-read-as-base16', value: entry135 },
  { name: 'api/blocked-request-is-answered-with-125', value: entry136 },
  { name: 'api/bodies-are-read-as-utf8', value: entry137 },
  { name: 'api/bundle-and-proof-are-read-as-base16', value: entry138 },
  { name: 'api/capital-hex-is-the-same-password', value: entry139 },
  { name: 'api/disabled-feature-is-answered-with-202', value: entry140 },
  { name: 'api/each-fault-keeps-its-code', value: entry141 },
  { name: 'api/email-case-error-shows-the-case-of-creation', value: entry142 },
  { name: 'api/failures-are-json-whatever-is-accepted', value: entry143 },
  { name: 'api/failures-of-every-kind-have-the-form', value: entry144 },
  { name: 'api/faults-of-addresses-have-the-form', value: entry145 },
  { name: 'api/header-without-a-bearer-token-is-refused', value: entry146 },
  { name: 'api/high-load-is-answered-with-201', value: entry147 },
  { name: 'api/mailed-reset-token-signs-nothing-else', value: entry148 },
  { name: 'api/nearly-right-signature-is-refused', value: entry149 },
  { name: 'api/odd-values-are-no-failure-of-the-server', value: entry150 },
  { name: 'api/odd-values-of-srp-are-no-failure-of-the-server', value: entry151 },
  { name: 'api/outage-is-told-of-the-server-that-is-out', value: entry152 },
  { name: 'api/passwords-are-read-as-utf8', value: entry153 },
  { name: 'api/requests-made-twice-have-the-form', value: entry154 },
  { name: 'api/text-that-is-nearly-json-is-refused', value: entry155 },
  { name: 'api/throttled-sign-in-is-answered-with-114', value: entry156 },
  { name: 'api/token-that-is-nearly-one-is-refused', value: entry157 },
  { name: 'authentication/addresses-are-read-as-hex', value: entry158 },
  { name: 'authentication/auth-token-is-for-one-endpoint', value: entry159 },
  { name: 'authentication/auth-token-is-used-up', value: entry160 },
  { name: 'authentication/auth-tokens-are-single-use-each-time', value: entry161 },
  { name: 'authentication/finish-bundle-opens-with-the-session-key', value: entry162 },
  { name: 'authentication/multiples-of-n-are-refused', value: entry163 },
  { name: 'authentication/nearly-right-proof-is-refused', value: entry164 },
  { name: 'authentication/numbers-may-begin-with-zeros', value: entry165 },
  { name: 'authentication/right-proof-is-accepted', value: entry166 },
  { name: 'authentication/srp-token-is-used-up', value: entry167 },
  { name: 'authentication/srp-token-is-used-up-by-an-unfit-request', value: entry168 },
  { name: 'authentication/srp-token-lives-for-a-minute', value: entry169 },
  { name: 'authentication/srp-token-ties-the-two-calls', value: entry170 },
  { name: 'authentication/start-gives-unusual-salts-as-they-are', value: entry171 },
  { name: 'authentication/start-leaves-the-earlier-srp-token', value: entry172 },
  { name: 'authentication/start-makes-another-b-each-time', value: entry173 },
  { name: 'authentication/start-tells-unusual-numbers-as-they-are', value: entry174 },
  { name: 'authentication/start-tells-what-was-stored', value: entry175 },
  { name: 'avatar/bytes-that-are-no-image-may-meet-103', value: entry176 },
  { name: 'avatar/default-one-has-three-sizes', value: entry177 },
  { name: 'avatar/delete-of-a-former-one-leaves-the-current', value: entry178 },
  { name: 'avatar/delete-of-an-unknown-one-is-no-failure', value: entry179 },
  { name: 'avatar/delete-spares-the-picture-of-another-user', value: entry180 },
  { name: 'avatar/delete-spares-the-same-picture-of-another-user', value: entry181 },
  { name: 'avatar/delete-takes-the-current-one-away', value: entry182 },
  { name: 'avatar/deletions-one-after-another', value: entry183 },
  { name: 'avatar/describes-the-current-one', value: entry184 },
  { name: 'avatar/every-size-shows-the-same-picture', value: entry185 },
  { name: 'avatar/has-three-sizes', value: entry186 },
  { name: 'avatar/later-ones-have-every-size', value: entry187 },
  { name: 'avatar/same-picture-again-is-no-failure', value: entry188 },
  { name: 'avatar/tells-that-there-is-none', value: entry189 },
  { name: 'avatar/upload-after-a-deletion-is-shown', value: entry190 },
  { name: 'avatar/upload-is-the-picture-that-is-shown', value: entry191 },
  { name: 'avatar/upload-of-another-kind-is-shown-or-refused', value: entry192 },
  { name: 'cache/again-and-again-beside-another-user', value: entry193 },
  { name: 'cache/forgets-the-users-data', value: entry194 },
  { name: 'cache/forgets-what-was-not-set', value: entry195 },
  { name: 'cache/takes-the-secret-alone', value: entry196 },
  { name: 'cache/takes-the-secret-as-bearer-token-alone', value: entry197 },
  { name: 'cache/unknown-user-is-no-failure', value: entry198 },
  { name: 'certificate/claims-about-the-account', value: entry199 },
  { name: 'certificate/creates-a-device-beside-others', value: entry200 },
  { name: 'certificate/creates-a-device-for-sync-clients', value: entry201 },
  { name: 'certificate/each-is-for-its-own-key-and-session', value: entry202 },
  { name: 'certificate/expiry-counts-from-the-request', value: entry203 },
  { name: 'certificate/expiry-follows-a-duration-of-a-day', value: entry204 },
  { name: 'certificate/expiry-follows-a-duration-of-days', value: entry205 },
  { name: 'certificate/expiry-follows-a-duration-of-less-than-a-second', value: entry206 },
  { name: 'certificate/expiry-follows-a-short-duration', value: entry207 },
  { name: 'certificate/expiry-follows-duration', value: entry208 },
  { name: 'certificate/expiry-follows-duration-in-seconds', value: entry209 },
  { name: 'certificate/expiry-is-the-same-for-ds-keys', value: entry210 },
  { name: 'certificate/expiry-keeps-fractions-of-a-second', value: entry211 },
  { name: 'certificate/generation-grows-with-a-password-change', value: entry212 },
  { name: 'certificate/generation-grows-with-a-reset', value: entry213 },
  { name: 'certificate/generation-grows-with-every-change', value: entry214 },
  { name: 'certificate/holds-the-given-key', value: entry215 },
  { name: 'certificate/keeps-the-device-of-the-session', value: entry216 },
  { name: 'certificate/last-auth-at-is-that-of-the-session', value: entry217 },
  { name: 'certificate/last-auth-at-of-sessions-that-new-passwords-open', value: entry218 },
  { name: 'certificate/no-certificate-outlives-a-day', value: entry219 },
  { name: 'certificate/principal-is-the-account', value: entry220 },
  { name: 'certificate/signed-by-the-servers-key', value: entry221 },
  { name: 'certificate/those-of-every-session-are-signed', value: entry222 },
  { name: 'certificate/verified-email-keeps-its-letter-case', value: entry223 },
  { name: 'certificate/waits-for-verification', value: entry224 },
  { name: 'device/another-accounts-device-is-unknown', value: entry225 },
  { name: 'device/answers-with-the-listed-id', value: entry226 },
  { name: 'device/callback-alone-blanks-the-push-keys', value: entry227 },
  { name: 'device/callback-alone-blanks-the-push-keys-each-time', value: entry228 },
  { name: 'device/callback-without-both-keys-blanks-both', value: entry229 },
  { name: 'device/destroy-ends-the-session-of-any-device', value: entry230 },
  { name: 'device/destroy-ends-the-session-of-the-device', value: entry231 },
  { name: 'device/destroy-leaves-the-other-devices', value: entry232 },
  { name: 'device/destroy-of-the-own-device-ends-the-own-session', value: entry233 },
  { name: 'device/destroy-spares-the-device-of-another-user', value: entry234 },
  { name: 'device/destroyed-device-is-gone', value: entry235 },
  { name: 'device/destroyed-device-signs-nothing', value: entry236 },
  { name: 'device/devices-stay-whatever-else-is-done', value: entry237 },
  { name: 'device/list-flags-the-callers-device', value: entry238 },
  { name: 'device/list-follows-sign-in-and-sign-out', value: entry239 },
  { name: 'device/list-holds-no-device-of-others', value: entry240 },
  { name: 'device/list-holds-the-accounts-devices', value: entry241 },
  { name: 'device/list-is-empty-without-devices', value: entry242 },
  { name: 'device/list-is-not-changed-by-others', value: entry243 },
  { name: 'device/list-keeps-step-with-every-session', value: entry244 },
  { name: 'device/list-keeps-unusual-details', value: entry245 },
  { name: 'device/list-shows-what-was-registered', value: entry246 },
  { name: 'device/list-takes-no-notice-of-others', value: entry247 },
  { name: 'device/list-waits-for-no-verification', value: entry248 },
  { name: 'device/many-devices-are-many', value: entry249 },
  { name: 'device/notify-all-means-the-others', value: entry250 },
  { name: 'device/notify-all-spares-whoever-asks', value: entry251 },
  { name: 'device/notify-excluded-counts-beside-all-alone', value: entry252 },
  { name: 'device/notify-gives-each-device-what-was-sent', value: entry253 },
  { name: 'device/notify-goes-by-the-devices-of-now', value: entry254 },
  { name: 'device/notify-goes-on-past-ids-of-nobody', value: entry255 },
  { name: 'device/notify-ids-mean-these-devices', value: entry256 },
  { name: 'device/notify-leaves-out-each-of-the-excluded', value: entry257 },
  { name: 'device/notify-leaves-out-the-excluded', value: entry258 },
  { name: 'device/notify-passes-over-devices-without-a-callback', value: entry259 },
  { name: 'device/notify-reaches-no-device-of-others', value: entry260 },
  { name: 'device/notify-reaches-the-devices-of-each-call', value: entry261 },
  { name: 'device/notify-sends-the-payload-for-its-ttl', value: entry262 },
  { name: 'device/notify-validates-the-payload', value: entry263 },
  { name: 'device/push-keys-come-with-a-callback', value: entry264 },
  { name: 'device/refused-request-changes-no-device', value: entry265 },
  { name: 'device/registers-without-id', value: entry266 },
  { name: 'device/session-keeps-to-its-one-device', value: entry267 },
  { name: 'device/update-changes-the-named-device', value: entry268 },
  { name: 'device/update-concerns-its-device-alone', value: entry269 },
  { name: 'device/update-needs-a-detail', value: entry270 },
  { name: 'display-name/is-what-the-user-has-set', value: entry271 },
  { name: 'display-name/keeps-characters-beyond-ascii', value: entry272 },
  { name: 'display-name/keeps-names-of-any-length', value: entry273 },
  { name: 'display-name/keeps-signs-of-markup', value: entry274 },
  { name: 'display-name/keeps-what-looks-like-something-else', value: entry275 },
  { name: 'display-name/no-content-without-one', value: entry276 },
  { name: 'display-name/same-name-again-is-no-failure', value: entry277 },
  { name: 'ecosystem-anon-id/first-one-meets-no-106', value: entry278 },
  { name: 'ecosystem-anon-id/is-what-the-user-has-set', value: entry279 },
  { name: 'ecosystem-anon-id/keeps-identifiers-of-other-forms', value: entry280 },
  { name: 'ecosystem-anon-id/no-content-without-one', value: entry281 },
  { name: 'ecosystem-anon-id/second-update-takes-effect-or-meets-106', value: entry282 },
  { name: 'lockout/code-belongs-to-its-account', value: entry283 },
  { name: 'lockout/code-is-in-the-link-fragment', value: entry284 },
  { name: 'lockout/code-leaves-others-locked', value: entry285 },
  { name: 'lockout/code-unlocks-after-a-new-password', value: entry286 },
  { name: 'lockout/code-works-from-any-browser', value: entry287 },
  { name: 'lockout/every-lock-shuts-and-opens-all', value: entry288 },
  { name: 'lockout/lock-leaves-what-needs-no-password', value: entry289 },
  { name: 'lockout/lock-mails-an-unlock-code', value: entry290 },
  { name: 'lockout/lock-shuts-however-often-somebody-knocks', value: entry291 },
  { name: 'lockout/mailed-code-unlocks-the-account', value: entry292 },
  { name: 'lockout/page-elsewhere-may-post-the-code', value: entry293 },
  { name: 'lockout/resend-mails-each-time', value: entry294 },
  { name: 'lockout/resend-mails-the-code-again', value: entry295 },
  { name: 'lockout/resend-puts-resume-into-the-link', value: entry296 },
  { name: 'lockout/status-tells-of-the-lock', value: entry297 },
  { name: 'lockout/verification-code-unlocks-nothing', value: entry298 },
  { name: 'lockout/wrong-code-unlocks-nothing', value: entry299 },
  { name: 'miscellaneous/random-bytes-are-32-and-new', value: entry300 },
  { name: 'miscellaneous/random-bytes-are-random-throughout', value: entry301 },
  { name: 'miscellaneous/random-bytes-differ-each-time', value: entry302 },
  { name: 'miscellaneous/random-bytes-do-not-hang-together', value: entry303 },
  { name: 'miscellaneous/random-bytes-keep-their-zeros', value: entry304 },
  { name: 'miscellaneous/random-bytes-take-every-value', value: entry305 },
  { name: 'password/change-can-be-begun-again', value: entry306 },
  { name: 'password/change-gives-a-key-fetch-token-of-the-new-keys', value: entry307 },
  { name: 'password/change-gives-good-tokens-each-time', value: entry308 },
  { name: 'password/change-goes-by-the-password-of-a-change', value: entry309 },
  { name: 'password/change-goes-by-the-password-of-a-reset', value: entry310 },
  { name: 'password/change-leaves-no-proof-to-the-former-password', value: entry311 },
  { name: 'password/change-on-request-gives-a-session', value: entry312 },
  { name: 'password/change-replaces-the-password', value: entry313 },
  { name: 'password/change-sets-wrap-kb-and-keeps-ka', value: entry314 },
  { name: 'password/change-start-bundle-opens-with-the-auth-token', value: entry315 },
  { name: 'password/change-start-gives-working-tokens', value: entry316 },
  { name: 'password/change-start-keys-wait-for-the-email', value: entry317 },
  { name: 'password/change-takes-any-value', value: entry318 },
  { name: 'password/change-takes-effect-each-time', value: entry319 },
  { name: 'password/change-token-is-accepted-by-finish', value: entry320 },
  { name: 'password/change-tokens-are-single-use-each-time', value: entry321 },
  { name: 'password/change-with-keys-alone-answers-nothing', value: entry322 },
  { name: 'password/change-with-keys-false-gives-no-keys', value: entry323 },
  { name: 'password/change-with-keys-gives-a-key-fetch-token', value: entry324 },
  { name: 'password/change-without-a-session-gives-nothing', value: entry325 },
  { name: 'password/forgot-canceled-token-takes-no-code', value: entry326 },
  { name: 'password/forgot-code-belongs-to-its-token', value: entry327 },
  { name: 'password/forgot-code-goes-with-its-token', value: entry328 },
  { name: 'password/forgot-code-nearly-right-is-refused', value: entry329 },
  { name: 'password/forgot-code-of-another-form-is-refused', value: entry330 },
  { name: 'password/forgot-codes-keep-their-zeros', value: entry331 },
  { name: 'password/forgot-dead-tokens-mail-nothing', value: entry332 },
  { name: 'password/forgot-each-reset-token-works', value: entry333 },
  { name: 'password/forgot-every-code-is-mailed-as-it-is', value: entry334 },
  { name: 'password/forgot-last-try-counts', value: entry335 },
  { name: 'password/forgot-later-code-is-accepted', value: entry336 },
  { name: 'password/forgot-later-tokens-expire-too', value: entry337 },
  { name: 'password/forgot-mails-a-reset-code', value: entry338 },
  { name: 'password/forgot-mails-each-time', value: entry339 },
  { name: 'password/forgot-mails-whatever-is-said-beside', value: entry340 },
  { name: 'password/forgot-nearly-right-code-is-refused', value: entry341 },
  { name: 'password/forgot-one-token-per-account', value: entry342 },
  { name: 'password/forgot-refused-requests-do-nothing', value: entry343 },
  { name: 'password/forgot-resend-gives-no-tries-back', value: entry344 },
  { name: 'password/forgot-resend-mails-each-time', value: entry345 },
  { name: 'password/forgot-resend-mails-nobody-else', value: entry346 },
  { name: 'password/forgot-resend-mails-the-same-code', value: entry347 },
  { name: 'password/forgot-resume-is-in-the-link', value: entry348 },
  { name: 'password/forgot-second-call-cancels-the-first', value: entry349 },
  { name: 'password/forgot-send-code-mails-a-code', value: entry350 },
  { name: 'password/forgot-status-costs-no-try', value: entry351 },
  { name: 'password/forgot-status-ends-with-the-reset', value: entry352 },
  { name: 'password/forgot-status-succeeds-until-consumed', value: entry353 },
  { name: 'password/forgot-takes-no-notice-of-others', value: entry354 },
  { name: 'password/forgot-takes-no-verification-code', value: entry355 },
  { name: 'password/forgot-token-and-mailed-code-are-accepted', value: entry356 },
  { name: 'password/forgot-token-dies-with-its-tries', value: entry357 },
  { name: 'password/forgot-token-ends-with-the-reset', value: entry358 },
  { name: 'password/forgot-token-expires-after-its-ttl', value: entry359 },
  { name: 'password/forgot-token-goes-on-after-a-wrong-code', value: entry360 },
  { name: 'password/forgot-token-outlives-a-sign-in', value: entry361 },
  { name: 'password/forgot-tokens-that-are-over-are-refused', value: entry362 },
  { name: 'password/forgot-tries-count-down', value: entry363 },
  { name: 'password/forgot-ttl-counts-down', value: entry364 },
  { name: 'password/forgot-works-again-and-again', value: entry365 },
  { name: 'password/former-passwords-stay-refused', value: entry366 },
  { name: 'password/nearly-right-password-is-refused', value: entry367 },
  { name: 'password/refusals-stay-told-apart', value: entry368 },
  { name: 'password/refused-proofs-and-changes-change-nothing', value: entry369 },
  { name: 'password/stretched-password-change-keeps-kb', value: entry370 },
  { name: 'password/stretched-password-signs-in', value: entry371 },
  { name: 'password/tokens-in-hand-outlive-what-others-do', value: entry372 },
  { name: 'password/ways-to-a-new-password-go-on-side-by-side', value: entry373 },
  { name: 'profile/a-change-leaves-the-other-properties', value: entry374 },
  { name: 'profile/a-scope-shows-its-own-property', value: entry375 },
  { name: 'profile/another-token-was-there-before', value: entry376 },
  { name: 'profile/avatar-default-tells-of-the-users-avatar', value: entry377 },
  { name: 'profile/changes-take-effect-for-each-scope', value: entry378 },
  { name: 'profile/deleted-avatar-is-shown-no-longer', value: entry379 },
  { name: 'profile/email-is-the-users', value: entry380 },
  { name: 'profile/odd-texts-are-set-or-refused', value: entry381 },
  { name: 'profile/one-token-serves-for-everything', value: entry382 },
  { name: 'profile/openid-counts-in-any-place', value: entry383 },
  { name: 'profile/openid-email-scope-gives-email', value: entry384 },
  { name: 'profile/openid-gives-sub-beside-any-scope', value: entry385 },
  { name: 'profile/openid-scope-gives-sub', value: entry386 },
  { name: 'profile/properties-while-a-server-is-out-of-reach', value: entry387 },
  { name: 'profile/refused-bodies-change-nothing', value: entry388 },
  { name: 'profile/replaced-values-are-shown-no-longer', value: entry389 },
  { name: 'profile/scopes-add-up', value: entry390 },
  { name: 'profile/shows-nothing-that-is-not-set', value: entry391 },
  { name: 'profile/shows-the-avatar', value: entry392 },
  { name: 'profile/shows-the-display-name', value: entry393 },
  { name: 'profile/shows-the-ecosystem-anon-id', value: entry394 },
  { name: 'profile/shows-the-subscriptions', value: entry395 },
  { name: 'profile/subscriptions-need-their-scope', value: entry396 },
  { name: 'profile/subscriptions-with-their-scope', value: entry397 },
  { name: 'profile/two-users-change-things-again-and-again', value: entry398 },
  { name: 'profile/two-users-change-things-at-the-same-time', value: entry399 },
  { name: 'profile/uid-is-that-of-its-own-endpoint', value: entry400 },
  { name: 'profile/users-without-anything-are-guarded-too', value: entry401 },
  { name: 'raw-password/account-serves-like-any-other', value: entry402 },
  { name: 'raw-password/addresses-are-read-as-hex', value: entry403 },
  { name: 'raw-password/code-is-in-the-link-fragment', value: entry404 },
  { name: 'raw-password/create-keeps-the-address', value: entry405 },
  { name: 'raw-password/create-makes-the-account-that-was-asked-for', value: entry406 },
  { name: 'raw-password/create-never-gives-a-uid-twice', value: entry407 },
  { name: 'raw-password/every-character-counts', value: entry408 },
  { name: 'raw-password/former-password-is-refused', value: entry409 },
  { name: 'raw-password/keys-wait-for-the-code', value: entry410 },
  { name: 'raw-password/password-counts-to-the-letter', value: entry411 },
  { name: 'raw-password/refused-creations-change-nothing', value: entry412 },
  { name: 'raw-password/server-stretches-as-a-client-does', value: entry413 },
  { name: 'raw-password/session-signs-like-any-other', value: entry414 },
  { name: 'raw-password/sign-in-leaves-what-is-there', value: entry415 },
  { name: 'recovery-email/address-stays-unverified-without-its-code', value: entry416 },
  { name: 'recovery-email/code-belongs-to-its-account', value: entry417 },
  { name: 'recovery-email/code-belongs-to-its-address', value: entry418 },
  { name: 'recovery-email/code-is-in-the-link-fragment', value: entry419 },
  { name: 'recovery-email/code-of-another-form-verifies-no-method', value: entry420 },
  { name: 'recovery-email/code-outlives-sessions-and-passwords', value: entry421 },
  { name: 'recovery-email/code-verifies-one-account-alone', value: entry422 },
  { name: 'recovery-email/code-works-from-any-browser', value: entry423 },
  { name: 'recovery-email/codes-reach-their-account-alone', value: entry424 },
  { name: 'recovery-email/email-code-outlives-the-session', value: entry425 },
  { name: 'recovery-email/email-code-verifies-the-address', value: entry426 },
  { name: 'recovery-email/later-code-verifies-the-method', value: entry427 },
  { name: 'recovery-email/mailed-code-verifies-the-method', value: entry428 },
  { name: 'recovery-email/method-code-outlives-the-session', value: entry429 },
  { name: 'recovery-email/method-codes-reach-their-account-alone', value: entry430 },
  { name: 'recovery-email/methods-are-the-accounts', value: entry431 },
  { name: 'recovery-email/methods-last-through-resets', value: entry432 },
  { name: 'recovery-email/nearly-right-code-verifies-no-method', value: entry433 },
  { name: 'recovery-email/page-elsewhere-may-post-the-code', value: entry434 },
  { name: 'recovery-email/refuses-codes-that-are-nearly-right', value: entry435 },
  { name: 'recovery-email/resend-mails-each-time', value: entry436 },
  { name: 'recovery-email/resend-mails-every-session-the-same-code', value: entry437 },
  { name: 'recovery-email/resend-mails-the-code-again', value: entry438 },
  { name: 'recovery-email/resend-puts-its-own-service-into-the-link', value: entry439 },
  { name: 'recovery-email/resend-puts-parameters-into-the-link', value: entry440 },
  { name: 'recovery-email/resent-code-is-in-the-link-fragment', value: entry441 },
  { name: 'recovery-email/resent-links-follow-each-request', value: entry442 },
  { name: 'recovery-email/reset-code-verifies-no-method', value: entry443 },
  { name: 'recovery-email/send-code-mails-a-code', value: entry444 },
  { name: 'recovery-email/send-code-mails-each-time', value: entry445 },
  { name: 'recovery-email/send-code-mails-verified-addresses-too', value: entry446 },
  { name: 'recovery-email/send-code-wants-an-address-of-the-account', value: entry447 },
  { name: 'recovery-email/send-code-writes-to-no-stranger', value: entry448 },
  { name: 'recovery-email/status-gives-the-accounts-email', value: entry449 },
  { name: 'recovery-email/status-is-one-object-unless-a-stream-is-asked-for', value: entry450 },
  { name: 'recovery-email/status-tells-every-session-of-the-address', value: entry451 },
  { name: 'recovery-email/status-tells-when-the-address-is-verified', value: entry452 },
  { name: 'recovery-email/status-tells-whether-the-session-is-verified', value: entry453 },
  { name: 'recovery-email/stream-says-unverified-until-the-code', value: entry454 },
  { name: 'recovery-email/stream-stays-open', value: entry455 },
  { name: 'recovery-email/stream-tells-every-listener', value: entry456 },
  { name: 'recovery-email/stream-tells-of-the-verification', value: entry457 },
  { name: 'recovery-email/streams-want-a-good-signature', value: entry458 },
  { name: 'recovery-email/token-code-verifies-the-address', value: entry459 },
  { name: 'recovery-email/token-code-verifies-the-key-fetch-token', value: entry460 },
  { name: 'recovery-email/token-code-verifies-the-session', value: entry461 },
  { name: 'recovery-email/verified-address-stays-verified', value: entry462 },
  { name: 'recovery-email/verified-method-stays-verified', value: entry463 },
  { name: 'recovery-email/wrong-code-verifies-no-method', value: entry464 },
  { name: 'recovery-email/wrong-code-verifies-nothing', value: entry465 },
  { name: 'session-auth/bundle-holds-working-tokens', value: entry466 },
  { name: 'session-auth/bundles-fit-after-every-reset', value: entry467 },
  { name: 'session-auth/every-b-is-fresh', value: entry468 },
  { name: 'session-auth/multiples-of-n-are-refused', value: entry469 },
  { name: 'session-auth/nearly-right-proof-is-refused', value: entry470 },
  { name: 'session-auth/proof-of-another-start-is-refused', value: entry471 },
  { name: 'session-auth/right-proof-opens-the-bundle', value: entry472 },
  { name: 'session-auth/sign-in-gives-a-live-session', value: entry473 },
  { name: 'session-auth/start-gives-the-parameters-of-the-account', value: entry474 },
  { name: 'session-auth/start-gives-unusual-rounds-as-they-are', value: entry475 },
  { name: 'session-auth/start-gives-unusual-salts-as-they-are', value: entry476 },
  { name: 'session-auth/starts-go-on-side-by-side', value: entry477 },
  { name: 'session-auth/unknown-srp-token-is-refused', value: entry478 },
  { name: 'session-auth/verifier-may-begin-with-zeros', value: entry479 },
  { name: 'session-auth/wrong-proof-is-refused', value: entry480 },
  { name: 'session/answers-before-verification', value: entry481 },
  { name: 'session/answers-while-the-token-is-valid', value: entry482 },
  { name: 'session/create-bundle-opens-with-the-auth-token', value: entry483 },
  { name: 'session/create-gives-a-session-that-lasts', value: entry484 },
  { name: 'session/every-session-signs-everything', value: entry485 },
  { name: 'session/login-after-sign-out-opens-a-new-session', value: entry486 },
  { name: 'session/login-leaves-the-other-key-fetch-tokens', value: entry487 },
  { name: 'session/nonce-of-another-path-is-no-forgery', value: entry488 },
  { name: 'session/replays-are-refused-however-late', value: entry489 },
  { name: 'session/session-create-leaves-the-other-key-fetch-tokens', value: entry490 },
  { name: 'session/session-that-is-over-is-refused', value: entry491 },
  { name: 'session/session-that-is-over-signs-nothing', value: entry492 },
  { name: 'session/sessions-of-new-passwords-serve-like-any-other', value: entry493 },
  { name: 'session/sessions-that-wait-for-a-code-serve-like-any-other', value: entry494 },
  { name: 'session/sign-in-leaves-the-other-sessions', value: entry495 },
  { name: 'session/sign-out-detaches-the-device', value: entry496 },
  { name: 'session/sign-out-ends-this-session-alone', value: entry497 },
  { name: 'session/sign-out-leaves-the-keys-of-others', value: entry498 },
  { name: 'session/sign-out-leaves-the-other-devices', value: entry499 },
  { name: 'session/sign-out-shortens-the-list-again', value: entry500 },
  { name: 'session/status-names-the-account', value: entry501 },
  { name: 'sms/longer-numbers-are-refused', value: entry502 },
  { name: 'sms/refused-region-is-named', value: entry503 },
  { name: 'sms/sends-each-time', value: entry504 },
  { name: 'sms/sends-nobody-else-anything', value: entry505 },
  { name: 'sms/sends-to-the-number', value: entry506 },
  { name: 'story/every-promise-lasts', value: entry507 },
  { name: 'subscriptions/are-not-those-of-another-user', value: entry508 },
  { name: 'subscriptions/are-those-of-the-user', value: entry509 },
  { name: 'subscriptions/stay-when-the-profile-changes', value: entry510 },
  { name: 'uid/is-consistent-and-unique', value: entry511 },
  { name: 'uid/stays-when-the-profile-changes', value: entry512 },
] as const;
