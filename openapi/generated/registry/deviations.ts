// Made by `npm run generate` from the files of the folder; do not edit.
import entry0 from '../../../mock-server/deviations/written/account/after-new-passwords.js';
import entry1 from '../../../mock-server/deviations/written/account/at-once.js';
import entry2 from '../../../mock-server/deviations/written/account/combinations.js';
import entry3 from '../../../mock-server/deviations/written/account/comparisons.js';
import entry4 from '../../../mock-server/deviations/written/account/create.js';
import entry5 from '../../../mock-server/deviations/written/account/destroy.js';
import entry6 from '../../../mock-server/deviations/written/account/destroyed.js';
import entry7 from '../../../mock-server/deviations/written/account/gone.js';
import entry8 from '../../../mock-server/deviations/written/account/in-vain.js';
import entry9 from '../../../mock-server/deviations/written/account/key-fetch-tokens.js';
import entry10 from '../../../mock-server/deviations/written/account/keys.js';
import entry11 from '../../../mock-server/deviations/written/account/later-locks.js';
import entry12 from '../../../mock-server/deviations/written/account/later-logins.js';
import entry13 from '../../../mock-server/deviations/written/account/later-passwords.js';
import entry14 from '../../../mock-server/deviations/written/account/later-wishes.js';
import entry15 from '../../../mock-server/deviations/written/account/locks.js';
import entry16 from '../../../mock-server/deviations/written/account/login.js';
import entry17 from '../../../mock-server/deviations/written/account/most-tokens.js';
import entry18 from '../../../mock-server/deviations/written/account/next-of-an-address.js';
import entry19 from '../../../mock-server/deviations/written/account/other-business.js';
import entry20 from '../../../mock-server/deviations/written/account/pre-verify-token.js';
import entry21 from '../../../mock-server/deviations/written/account/profile.js';
import entry22 from '../../../mock-server/deviations/written/account/refused.js';
import entry23 from '../../../mock-server/deviations/written/account/requests.js';
import entry24 from '../../../mock-server/deviations/written/account/reset.js';
import entry25 from '../../../mock-server/deviations/written/account/reset-password.js';
import entry26 from '../../../mock-server/deviations/written/account/same-secrets.js';
import entry27 from '../../../mock-server/deviations/written/account/side-effects.js';
import entry28 from '../../../mock-server/deviations/written/account/spellings.js';
import entry29 from '../../../mock-server/deviations/written/account/srp-reset.js';
import entry30 from '../../../mock-server/deviations/written/account/srp-reset-by-origin.js';
import entry31 from '../../../mock-server/deviations/written/account/status.js';
import entry32 from '../../../mock-server/deviations/written/account/taken.js';
import entry33 from '../../../mock-server/deviations/written/account/token-lives.js';
import entry34 from '../../../mock-server/deviations/written/account/tokens-in-hand.js';
import entry35 from '../../../mock-server/deviations/written/account/unblock-circumstances.js';
import entry36 from '../../../mock-server/deviations/written/account/unblock-codes.js';
import entry37 from '../../../mock-server/deviations/written/account/unlock-resend-code.js';
import entry38 from '../../../mock-server/deviations/written/account/unlock-verify-code.js';
import entry39 from '../../../mock-server/deviations/written/account/until-the-new-password.js';
import entry40 from '../../../mock-server/deviations/written/account/unverified.js';
import entry41 from '../../../mock-server/deviations/written/account/vouchers.js';
import entry42 from '../../../mock-server/deviations/written/account/wishes.js';
import entry43 from '../../../mock-server/deviations/written/account/wrong-proofs.js';
import entry44 from '../../../mock-server/deviations/written/api/backoff.js';
import entry45 from '../../../mock-server/deviations/written/api/cors.js';
import entry46 from '../../../mock-server/deviations/written/api/format.js';
import entry47 from '../../../mock-server/deviations/written/api/hawk.js';
import entry48 from '../../../mock-server/deviations/written/api/hawk-elsewhere.js';
import entry49 from '../../../mock-server/deviations/written/api/mailed-links.js';
import entry50 from '../../../mock-server/deviations/written/api/payload-hash.js';
import entry51 from '../../../mock-server/deviations/written/api/refusals.js';
import entry52 from '../../../mock-server/deviations/written/api/requests.js';
import entry53 from '../../../mock-server/deviations/written/api/routes.js';
import entry54 from '../../../mock-server/deviations/written/api/signature.js';
import entry55 from '../../../mock-server/deviations/written/api/signature-forms.js';
import entry56 from '../../../mock-server/deviations/written/certificate/claims.js';
import entry57 from '../../../mock-server/deviations/written/certificate/devices.js';
import entry58 from '../../../mock-server/deviations/written/certificate/requests.js';
import entry59 from '../../../mock-server/deviations/written/certificate/second-looks.js';
import entry60 from '../../../mock-server/deviations/written/certificate/sign.js';
import entry61 from '../../../mock-server/deviations/written/device/callbacks.js';
import entry62 from '../../../mock-server/deviations/written/device/changes.js';
import entry63 from '../../../mock-server/deviations/written/device/destroy.js';
import entry64 from '../../../mock-server/deviations/written/device/destroyed-devices.js';
import entry65 from '../../../mock-server/deviations/written/device/later-requests.js';
import entry66 from '../../../mock-server/deviations/written/device/list.js';
import entry67 from '../../../mock-server/deviations/written/device/notify.js';
import entry68 from '../../../mock-server/deviations/written/device/notify-addressees.js';
import entry69 from '../../../mock-server/deviations/written/device/notify-again.js';
import entry70 from '../../../mock-server/deviations/written/device/other-devices.js';
import entry71 from '../../../mock-server/deviations/written/device/other-requests.js';
import entry72 from '../../../mock-server/deviations/written/device/own-device.js';
import entry73 from '../../../mock-server/deviations/written/device/register.js';
import entry74 from '../../../mock-server/deviations/written/device/update.js';
import entry75 from '../../../mock-server/deviations/written/flow/attach-a-new-device-gives-keys-alone.js';
import entry76 from '../../../mock-server/deviations/written/flow/change-password-ends-with-the-keys.js';
import entry77 from '../../../mock-server/deviations/written/flow/create-account-needs-the-mail-first.js';
import entry78 from '../../../mock-server/deviations/written/flow/forgot-password-leaves-the-mark.js';
import entry79 from '../../../mock-server/deviations/written/flow/forgot-password-loses-the-keys.js';
import entry80 from '../../../mock-server/deviations/written/key-server/accounts.js';
import entry81 from '../../../mock-server/deviations/written/key-server/across.js';
import entry82 from '../../../mock-server/deviations/written/key-server/again.js';
import entry83 from '../../../mock-server/deviations/written/key-server/at-a-time.js';
import entry84 from '../../../mock-server/deviations/written/key-server/bundles.js';
import entry85 from '../../../mock-server/deviations/written/key-server/certificates-after-a-reset.js';
import entry86 from '../../../mock-server/deviations/written/key-server/changes.js';
import entry87 from '../../../mock-server/deviations/written/key-server/codes.js';
import entry88 from '../../../mock-server/deviations/written/key-server/comparisons.js';
import entry89 from '../../../mock-server/deviations/written/key-server/devices.js';
import entry90 from '../../../mock-server/deviations/written/key-server/errors.js';
import entry91 from '../../../mock-server/deviations/written/key-server/failures.js';
import entry92 from '../../../mock-server/deviations/written/key-server/finish.js';
import entry93 from '../../../mock-server/deviations/written/key-server/hawk.js';
import entry94 from '../../../mock-server/deviations/written/key-server/list-of-devices.js';
import entry95 from '../../../mock-server/deviations/written/key-server/mailed.js';
import entry96 from '../../../mock-server/deviations/written/key-server/neighbours.js';
import entry97 from '../../../mock-server/deviations/written/key-server/odd-values.js';
import entry98 from '../../../mock-server/deviations/written/key-server/often.js';
import entry99 from '../../../mock-server/deviations/written/key-server/origins.js';
import entry100 from '../../../mock-server/deviations/written/key-server/passwords.js';
import entry101 from '../../../mock-server/deviations/written/key-server/recovery-methods.js';
import entry102 from '../../../mock-server/deviations/written/key-server/refused.js';
import entry103 from '../../../mock-server/deviations/written/key-server/requests.js';
import entry104 from '../../../mock-server/deviations/written/key-server/same-values.js';
import entry105 from '../../../mock-server/deviations/written/key-server/side-by-side.js';
import entry106 from '../../../mock-server/deviations/written/key-server/start.js';
import entry107 from '../../../mock-server/deviations/written/key-server/tokens.js';
import entry108 from '../../../mock-server/deviations/written/key-server/unusual.js';
import entry109 from '../../../mock-server/deviations/written/key-server/unverified.js';
import entry110 from '../../../mock-server/deviations/written/key-server/verified.js';
import entry111 from '../../../mock-server/deviations/written/key-server/waiting.js';
import entry112 from '../../../mock-server/deviations/written/key-server/which-session.js';
import entry113 from '../../../mock-server/deviations/written/miscellaneous/get-random-bytes.js';
import entry114 from '../../../mock-server/deviations/written/password/change-finish.js';
import entry115 from '../../../mock-server/deviations/written/password/change-start.js';
import entry116 from '../../../mock-server/deviations/written/password/forgot-circumstances.js';
import entry117 from '../../../mock-server/deviations/written/password/forgot-codes.js';
import entry118 from '../../../mock-server/deviations/written/password/forgot-codes-as-numbers.js';
import entry119 from '../../../mock-server/deviations/written/password/forgot-later-codes.js';
import entry120 from '../../../mock-server/deviations/written/password/forgot-later-requests.js';
import entry121 from '../../../mock-server/deviations/written/password/forgot-resend-code.js';
import entry122 from '../../../mock-server/deviations/written/password/forgot-send-code.js';
import entry123 from '../../../mock-server/deviations/written/password/forgot-status.js';
import entry124 from '../../../mock-server/deviations/written/password/forgot-token-lives.js';
import entry125 from '../../../mock-server/deviations/written/password/forgot-tokens.js';
import entry126 from '../../../mock-server/deviations/written/password/forgot-verify-code.js';
import entry127 from '../../../mock-server/deviations/written/password/refusals.js';
import entry128 from '../../../mock-server/deviations/written/password/special-values.js';
import entry129 from '../../../mock-server/deviations/written/profile/after-a-refusal.js';
import entry130 from '../../../mock-server/deviations/written/profile/avatars.js';
import entry131 from '../../../mock-server/deviations/written/profile/bystanders.js';
import entry132 from '../../../mock-server/deviations/written/profile/cache.js';
import entry133 from '../../../mock-server/deviations/written/profile/failures.js';
import entry134 from '../../../mock-server/deviations/written/profile/gaps.js';
import entry135 from '../../../mock-server/deviations/written/profile/guarded-otherwise.js';
import entry136 from '../../../mock-server/deviations/written/profile/in-one-circumstance.js';
import entry137 from '../../../mock-server/deviations/written/profile/kept-for-another-token.js';
import entry138 from '../../../mock-server/deviations/written/profile/kept-pictures.js';
import entry139 from '../../../mock-server/deviations/written/profile/long-lives.js';
import entry140 from '../../../mock-server/deviations/written/profile/narrow-tokens.js';
import entry141 from '../../../mock-server/deviations/written/profile/one-token.js';
import entry142 from '../../../mock-server/deviations/written/profile/outages.js';
import entry143 from '../../../mock-server/deviations/written/profile/profile.js';
import entry144 from '../../../mock-server/deviations/written/profile/scopes.js';
import entry145 from '../../../mock-server/deviations/written/profile/set-or-refused.js';
import entry146 from '../../../mock-server/deviations/written/profile/set-otherwise.js';
import entry147 from '../../../mock-server/deviations/written/profile/shown-in-the-profile.js';
import entry148 from '../../../mock-server/deviations/written/profile/side-effects.js';
import entry149 from '../../../mock-server/deviations/written/profile/single-properties.js';
import entry150 from '../../../mock-server/deviations/written/profile/states.js';
import entry151 from '../../../mock-server/deviations/written/profile/surprises.js';
import entry152 from '../../../mock-server/deviations/written/profile/values.js';
import entry153 from '../../../mock-server/deviations/written/recovery-email/code-lives.js';
import entry154 from '../../../mock-server/deviations/written/recovery-email/marks.js';
import entry155 from '../../../mock-server/deviations/written/recovery-email/resend-code.js';
import entry156 from '../../../mock-server/deviations/written/recovery-email/short-lived-codes.js';
import entry157 from '../../../mock-server/deviations/written/recovery-email/side-steps.js';
import entry158 from '../../../mock-server/deviations/written/recovery-email/status.js';
import entry159 from '../../../mock-server/deviations/written/recovery-email/token-codes.js';
import entry160 from '../../../mock-server/deviations/written/recovery-email/verify-code.js';
import entry161 from '../../../mock-server/deviations/written/session/of-new-passwords.js';
import entry162 from '../../../mock-server/deviations/written/session/session-destroy.js';
import entry163 from '../../../mock-server/deviations/written/session/session-status.js';
import entry164 from '../../../mock-server/deviations/written/session/waiting-sessions.js';
import entry165 from '../../../mock-server/deviations/written/sms/sms.js';
import entry166 from '../../../mock-server/deviations/written/srp/accounts.js';
import entry167 from '../../../mock-server/deviations/written/srp/after-a-destruction.js';
import entry168 from '../../../mock-server/deviations/written/srp/at-once.js';
import entry169 from '../../../mock-server/deviations/written/srp/bundles.js';
import entry170 from '../../../mock-server/deviations/written/srp/certificate.js';
import entry171 from '../../../mock-server/deviations/written/srp/circumstances.js';
import entry172 from '../../../mock-server/deviations/written/srp/crossed-codes.js';
import entry173 from '../../../mock-server/deviations/written/srp/destroy.js';
import entry174 from '../../../mock-server/deviations/written/srp/early-keys.js';
import entry175 from '../../../mock-server/deviations/written/srp/emails.js';
import entry176 from '../../../mock-server/deviations/written/srp/flows.js';
import entry177 from '../../../mock-server/deviations/written/srp/later-requests.js';
import entry178 from '../../../mock-server/deviations/written/srp/logins.js';
import entry179 from '../../../mock-server/deviations/written/srp/made-codes.js';
import entry180 from '../../../mock-server/deviations/written/srp/next-accounts.js';
import entry181 from '../../../mock-server/deviations/written/srp/numbers-with-zeros.js';
import entry182 from '../../../mock-server/deviations/written/srp/odd-values.js';
import entry183 from '../../../mock-server/deviations/written/srp/raw-accounts.js';
import entry184 from '../../../mock-server/deviations/written/srp/raw-lives.js';
import entry185 from '../../../mock-server/deviations/written/srp/raw-origins.js';
import entry186 from '../../../mock-server/deviations/written/srp/raw-passwords.js';
import entry187 from '../../../mock-server/deviations/written/srp/raw-sessions.js';
import entry188 from '../../../mock-server/deviations/written/srp/refused.js';
import entry189 from '../../../mock-server/deviations/written/srp/requests.js';
import entry190 from '../../../mock-server/deviations/written/srp/resent-answers.js';
import entry191 from '../../../mock-server/deviations/written/srp/resets.js';
import entry192 from '../../../mock-server/deviations/written/srp/same-again.js';
import entry193 from '../../../mock-server/deviations/written/srp/sessions.js';
import entry194 from '../../../mock-server/deviations/written/srp/side-by-side.js';
import entry195 from '../../../mock-server/deviations/written/srp/sign-outs.js';
import entry196 from '../../../mock-server/deviations/written/srp/stream.js';
import entry197 from '../../../mock-server/deviations/written/srp/stream-signatures.js';
import entry198 from '../../../mock-server/deviations/written/srp/tokens.js';
import entry199 from '../../../mock-server/deviations/written/srp/unsigned.js';
import entry200 from '../../../mock-server/deviations/written/srp/unusual-numbers.js';
import entry201 from '../../../mock-server/deviations/written/srp/unusual-values.js';
import entry202 from '../../../mock-server/deviations/written/srp/unverified.js';

/** Every file of mock-server/deviations/written, by its path inside the folder. */
export const deviations = [
  { name: 'account/after-new-passwords', value: entry0 },
  { name: 'account/at-once', value: entry1 },
  { name: 'account/combinations', value: entry2 },
  { name: 'account/comparisons', value: entry3 },
  { name: 'account/create', value: entry4 },
  { name: 'account/destroy', value: entry5 },
  { name: 'account/destroyed', value: entry6 },
  { name: 'account/gone', value: entry7 },
  { name: 'account/in-vain', value: entry8 },
  { name: 'account/key-fetch-tokens', value: entry9 },
  { name: 'account/keys', value: entry10 },
  { name: 'account/later-locks', value: entry11 },
  { name: 'account/later-logins', value: entry12 },
  { name: 'account/later-passwords', value: entry13 },
  { name: 'account/later-wishes', value: entry14 },
  { name: 'account/locks', value: entry15 },
  { name: 'account/login', value: entry16 },
  { name: 'account/most-tokens', value: entry17 },
  { name: 'account/next-of-an-address', value: entry18 },
  { name: 'account/other-business', value: entry19 },
  { name: 'account/pre-verify-token', value: entry20 },
  { name: 'account/profile', value: entry21 },
  { name: 'account/refused', value: entry22 },
  { name: 'account/requests', value: entry23 },
  { name: 'account/reset', value: entry24 },
  { name: 'account/reset-password', value: entry25 },
  { name: 'account/same-secrets', value: entry26 },
  { name: 'account/side-effects', value: entry27 },
  { name: 'account/spellings', value: entry28 },
  { name: 'account/srp-reset', value: entry29 },
  { name: 'account/srp-reset-by-origin', value: entry30 },
  { name: 'account/status', value: entry31 },
  { name: 'account/taken', value: entry32 },
  { name: 'account/token-lives', value: entry33 },
  { name: 'account/tokens-in-hand', value: entry34 },
  { name: 'account/unblock-circumstances', value: entry35 },
  { name: 'account/unblock-codes', value: entry36 },
  { name: 'account/unlock-resend-code', value: entry37 },
  { name: 'account/unlock-verify-code', value: entry38 },
  { name: 'account/until-the-new-password', value: entry39 },
  { name: 'account/unverified', value: entry40 },
  { name: 'account/vouchers', value: entry41 },
  { name: 'account/wishes', value: entry42 },
  { name: 'account/wrong-proofs', value: entry43 },
  { name: 'api/backoff', value: entry44 },
  { name: 'api/cors', value: entry45 },
  { name: 'api/format', value: entry46 },
  { name: 'api/hawk', value: entry47 },
  { name: 'api/hawk-elsewhere', value: entry48 },
  { name: 'api/mailed-links', value: entry49 },
  { name: 'api/payload-hash', value: entry50 },
  { name: 'api/refusals', value: entry51 },
  { name: 'api/requests', value: entry52 },
  { name: 'api/routes', value: entry53 },
  { name: 'api/signature', value: entry54 },
  { name: 'api/signature-forms', value: entry55 },
  { name: 'certificate/claims', value: entry56 },
  { name: 'certificate/devices', value: entry57 },
  { name: 'certificate/requests', value: entry58 },
  { name: 'certificate/second-looks', value: entry59 },
  { name: 'certificate/sign', value: entry60 },
  { name: 'device/callbacks', value: entry61 },
  { name: 'device/changes', value: entry62 },
  { name: 'device/destroy', value: entry63 },
  { name: 'device/destroyed-devices', value: entry64 },
  { name: 'device/later-requests', value: entry65 },
  { name: 'device/list', value: entry66 },
  { name: 'device/notify', value: entry67 },
  { name: 'device/notify-addressees', value: entry68 },
  { name: 'device/notify-again', value: entry69 },
  { name: 'device/other-devices', value: entry70 },
  { name: 'device/other-requests', value: entry71 },
  { name: 'device/own-device', value: entry72 },
  { name: 'device/register', value: entry73 },
  { name: 'device/update', value: entry74 },
  { name: 'flow/attach-a-new-device-gives-keys-alone', value: entry75 },
  { name: 'flow/change-password-ends-with-the-keys', value: entry76 },
  { name: 'flow/create-account-needs-the-mail-first', value: entry77 },
  { name: 'flow/forgot-password-leaves-the-mark', value: entry78 },
  { name: 'flow/forgot-password-loses-the-keys', value: entry79 },
  { name: 'key-server/accounts', value: entry80 },
  { name: 'key-server/across', value: entry81 },
  { name: 'key-server/again', value: entry82 },
  { name: 'key-server/at-a-time', value: entry83 },
  { name: 'key-server/bundles', value: entry84 },
  { name: 'key-server/certificates-after-a-reset', value: entry85 },
  { name: 'key-server/changes', value: entry86 },
  { name: 'key-server/codes', value: entry87 },
  { name: 'key-server/comparisons', value: entry88 },
  { name: 'key-server/devices', value: entry89 },
  { name: 'key-server/errors', value: entry90 },
  { name: 'key-server/failures', value: entry91 },
  { name: 'key-server/finish', value: entry92 },
  { name: 'key-server/hawk', value: entry93 },
  { name: 'key-server/list-of-devices', value: entry94 },
  { name: 'key-server/mailed', value: entry95 },
  { name: 'key-server/neighbours', value: entry96 },
  { name: 'key-server/odd-values', value: entry97 },
  { name: 'key-server/often', value: entry98 },
  { name: 'key-server/origins', value: entry99 },
  { name: 'key-server/passwords', value: entry100 },
  { name: 'key-server/recovery-methods', value: entry101 },
  { name: 'key-server/refused', value: entry102 },
  { name: 'key-server/requests', value: entry103 },
  { name: 'key-server/same-values', value: entry104 },
  { name: 'key-server/side-by-side', value: entry105 },
  { name: 'key-server/start', value: entry106 },
  { name: 'key-server/tokens', value: entry107 },
  { name: 'key-server/unusual', value: entry108 },
  { name: 'key-server/unverified', value: entry109 },
  { name: 'key-server/verified', value: entry110 },
  { name: 'key-server/waiting', value: entry111 },
  { name: 'key-server/which-session', value: entry112 },
  { name: 'miscellaneous/get-random-bytes', value: entry113 },
  { name: 'password/change-finish', value: entry114 },
  { name: 'password/change-start', value: entry115 },
  { name: 'password/forgot-circumstances', value: entry116 },
  { name: 'password/forgot-codes', value: entry117 },
  { name: 'password/forgot-codes-as-numbers', value: entry118 },
  { name: 'password/forgot-later-codes', value: entry119 },
  { name: 'password/forgot-later-requests', value: entry120 },
  { name: 'password/forgot-resend-code', value: entry121 },
  { name: 'password/forgot-send-code', value: entry122 },
  { name: 'password/forgot-status', value: entry123 },
  { name: 'password/forgot-token-lives', value: entry124 },
  { name: 'password/forgot-tokens', value: entry125 },
  { name: 'password/forgot-verify-code', value: entry126 },
  { name: 'password/refusals', value: entry127 },
  { name: 'password/special-values', value: entry128 },
  { name: 'profile/after-a-refusal', value: entry129 },
  { name: 'profile/avatars', value: entry130 },
  { name: 'profile/bystanders', value: entry131 },
  { name: 'profile/cache', value: entry132 },
  { name: 'profile/failures', value: entry133 },
  { name: 'profile/gaps', value: entry134 },
  { name: 'profile/guarded-otherwise', value: entry135 },
  { name: 'profile/in-one-circumstance', value: entry136 },
  { name: 'profile/kept-for-another-token', value: entry137 },
  { name: 'profile/kept-pictures', value: entry138 },
  { name: 'profile/long-lives', value: entry139 },
  { name: 'profile/narrow-tokens', value: entry140 },
  { name: 'profile/one-token', value: entry141 },
  { name: 'profile/outages', value: entry142 },
  { name: 'profile/profile', value: entry143 },
  { name: 'profile/scopes', value: entry144 },
  { name: 'profile/set-or-refused', value: entry145 },
  { name: 'profile/set-otherwise', value: entry146 },
  { name: 'profile/shown-in-the-profile', value: entry147 },
  { name: 'profile/side-effects', value: entry148 },
  { name: 'profile/single-properties', value: entry149 },
  { name: 'profile/states', value: entry150 },
  { name: 'profile/surprises', value: entry151 },
  { name: 'profile/values', value: entry152 },
  { name: 'recovery-email/code-lives', value: entry153 },
  { name: 'recovery-email/marks', value: entry154 },
  { name: 'recovery-email/resend-code', value: entry155 },
  { name: 'recovery-email/short-lived-codes', value: entry156 },
  { name: 'recovery-email/side-steps', value: entry157 },
  { name: 'recovery-email/status', value: entry158 },
  { name: 'recovery-email/token-codes', value: entry159 },
  { name: 'recovery-email/verify-code', value: entry160 },
  { name: 'session/of-new-passwords', value: entry161 },
  { name: 'session/session-destroy', value: entry162 },
  { name: 'session/session-status', value: entry163 },
  { name: 'session/waiting-sessions', value: entry164 },
  { name: 'sms/sms', value: entry165 },
  { name: 'srp/accounts', value: entry166 },
  { name: 'srp/after-a-destruction', value: entry167 },
  { name: 'srp/at-once', value: entry168 },
  { name: 'srp/bundles', value: entry169 },
  { name: 'srp/certificate', value: entry170 },
  { name: 'srp/circumstances', value: entry171 },
  { name: 'srp/crossed-codes', value: entry172 },
  { name: 'srp/destroy', value: entry173 },
  { name: 'srp/early-keys', value: entry174 },
  { name: 'srp/emails', value: entry175 },
  { name: 'srp/flows', value: entry176 },
  { name: 'srp/later-requests', value: entry177 },
  { name: 'srp/logins', value: entry178 },
  { name: 'srp/made-codes', value: entry179 },
  { name: 'srp/next-accounts', value: entry180 },
  { name: 'srp/numbers-with-zeros', value: entry181 },
  { name: 'srp/odd-values', value: entry182 },
  { name: 'srp/raw-accounts', value: entry183 },
  { name: 'srp/raw-lives', value: entry184 },
  { name: 'srp/raw-origins', value: entry185 },
  { name: 'srp/raw-passwords', value: entry186 },
  { name: 'srp/raw-sessions', value: entry187 },
  { name: 'srp/refused', value: entry188 },
  { name: 'srp/requests', value: entry189 },
  { name: 'srp/resent-answers', value: entry190 },
  { name: 'srp/resets', value: entry191 },
  { name: 'srp/same-again', value: entry192 },
  { name: 'srp/sessions', value: entry193 },
  { name: 'srp/side-by-side', value: entry194 },
  { name: 'srp/sign-outs', value: entry195 },
  { name: 'srp/stream', value: entry196 },
  { name: 'srp/stream-signatures', value: entry197 },
  { name: 'srp/tokens', value: entry198 },
  { name: 'srp/unsigned', value: entry199 },
  { name: 'srp/unusual-numbers', value: entry200 },
  { name: 'srp/unusual-values', value: entry201 },
  { name: 'srp/unverified', value: entry202 },
] as const;
