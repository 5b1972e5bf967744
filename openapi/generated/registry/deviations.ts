// Made by `npm run generate` from the files of the folder; do not edit.
import entry0 from '../../../mock-server/deviations/written/account/after-new-passwords.js';
import entry1 from '../../../mock-server/deviations/written/account/combinations.js';
import entry2 from '../../../mock-server/deviations/written/account/comparisons.js';
import entry3 from '../../../mock-server/deviations/written/account/create.js';
import entry4 from '../../../mock-server/deviations/written/account/destroy.js';
import entry5 from '../../../mock-server/deviations/written/account/destroyed.js';
import entry6 from '../../../mock-server/deviations/written/account/keys.js';
import entry7 from '../../../mock-server/deviations/written/account/later-passwords.js';
import entry8 from '../../../mock-server/deviations/written/account/login.js';
import entry9 from '../../../mock-server/deviations/written/account/pre-verify-token.js';
import entry10 from '../../../mock-server/deviations/written/account/profile.js';
import entry11 from '../../../mock-server/deviations/written/account/refused.js';
import entry12 from '../../../mock-server/deviations/written/account/requests.js';
import entry13 from '../../../mock-server/deviations/written/account/reset.js';
import entry14 from '../../../mock-server/deviations/written/account/reset-password.js';
import entry15 from '../../../mock-server/deviations/written/account/spellings.js';
import entry16 from '../../../mock-server/deviations/written/account/srp-reset.js';
import entry17 from '../../../mock-server/deviations/written/account/srp-reset-by-origin.js';
import entry18 from '../../../mock-server/deviations/written/account/status.js';
import entry19 from '../../../mock-server/deviations/written/account/token-lives.js';
import entry20 from '../../../mock-server/deviations/written/account/unblock-codes.js';
import entry21 from '../../../mock-server/deviations/written/account/unlock-resend-code.js';
import entry22 from '../../../mock-server/deviations/written/account/unlock-verify-code.js';
import entry23 from '../../../mock-server/deviations/written/api/backoff.js';
import entry24 from '../../../mock-server/deviations/written/api/cors.js';
import entry25 from '../../../mock-server/deviations/written/api/format.js';
import entry26 from '../../../mock-server/deviations/written/api/hawk.js';
import entry27 from '../../../mock-server/deviations/written/api/hawk-elsewhere.js';
import entry28 from '../../../mock-server/deviations/written/api/mailed-links.js';
import entry29 from '../../../mock-server/deviations/written/api/payload-hash.js';
import entry30 from '../../../mock-server/deviations/written/api/refusals.js';
import entry31 from '../../../mock-server/deviations/written/api/requests.js';
import entry32 from '../../../mock-server/deviations/written/api/routes.js';
import entry33 from '../../../mock-server/deviations/written/api/signature.js';
import entry34 from '../../../mock-server/deviations/written/certificate/claims.js';
import entry35 from '../../../mock-server/deviations/written/certificate/devices.js';
import entry36 from '../../../mock-server/deviations/written/certificate/requests.js';
import entry37 from '../../../mock-server/deviations/written/certificate/sign.js';
import entry38 from '../../../mock-server/deviations/written/device/callbacks.js';
import entry39 from '../../../mock-server/deviations/written/device/changes.js';
import entry40 from '../../../mock-server/deviations/written/device/destroy.js';
import entry41 from '../../../mock-server/deviations/written/device/destroyed-devices.js';
import entry42 from '../../../mock-server/deviations/written/device/later-requests.js';
import entry43 from '../../../mock-server/deviations/written/device/list.js';
import entry44 from '../../../mock-server/deviations/written/device/notify.js';
import entry45 from '../../../mock-server/deviations/written/device/notify-addressees.js';
import entry46 from '../../../mock-server/deviations/written/device/notify-again.js';
import entry47 from '../../../mock-server/deviations/written/device/other-devices.js';
import entry48 from '../../../mock-server/deviations/written/device/register.js';
import entry49 from '../../../mock-server/deviations/written/device/update.js';
import entry50 from '../../../mock-server/deviations/written/flow/attach-a-new-device-gives-keys-alone.js';
import entry51 from '../../../mock-server/deviations/written/flow/change-password-ends-with-the-keys.js';
import entry52 from '../../../mock-server/deviations/written/flow/create-account-needs-the-mail-first.js';
import entry53 from '../../../mock-server/deviations/written/flow/forgot-password-leaves-the-mark.js';
import entry54 from '../../../mock-server/deviations/written/flow/forgot-password-loses-the-keys.js';
import entry55 from '../../../mock-server/deviations/written/key-server/accounts.js';
import entry56 from '../../../mock-server/deviations/written/key-server/across.js';
import entry57 from '../../../mock-server/deviations/written/key-server/again.js';
import entry58 from '../../../mock-server/deviations/written/key-server/bundles.js';
import entry59 from '../../../mock-server/deviations/written/key-server/changes.js';
import entry60 from '../../../mock-server/deviations/written/key-server/comparisons.js';
import entry61 from '../../../mock-server/deviations/written/key-server/devices.js';
import entry62 from '../../../mock-server/deviations/written/key-server/errors.js';
import entry63 from '../../../mock-server/deviations/written/key-server/failures.js';
import entry64 from '../../../mock-server/deviations/written/key-server/finish.js';
import entry65 from '../../../mock-server/deviations/written/key-server/hawk.js';
import entry66 from '../../../mock-server/deviations/written/key-server/passwords.js';
import entry67 from '../../../mock-server/deviations/written/key-server/recovery-methods.js';
import entry68 from '../../../mock-server/deviations/written/key-server/refused.js';
import entry69 from '../../../mock-server/deviations/written/key-server/requests.js';
import entry70 from '../../../mock-server/deviations/written/key-server/start.js';
import entry71 from '../../../mock-server/deviations/written/key-server/tokens.js';
import entry72 from '../../../mock-server/deviations/written/key-server/unusual.js';
import entry73 from '../../../mock-server/deviations/written/key-server/verified.js';
import entry74 from '../../../mock-server/deviations/written/miscellaneous/get-random-bytes.js';
import entry75 from '../../../mock-server/deviations/written/password/change-finish.js';
import entry76 from '../../../mock-server/deviations/written/password/change-start.js';
import entry77 from '../../../mock-server/deviations/written/password/forgot-codes.js';
import entry78 from '../../../mock-server/deviations/written/password/forgot-later-requests.js';
import entry79 from '../../../mock-server/deviations/written/password/forgot-resend-code.js';
import entry80 from '../../../mock-server/deviations/written/password/forgot-send-code.js';
import entry81 from '../../../mock-server/deviations/written/password/forgot-status.js';
import entry82 from '../../../mock-server/deviations/written/password/forgot-token-lives.js';
import entry83 from '../../../mock-server/deviations/written/password/forgot-tokens.js';
import entry84 from '../../../mock-server/deviations/written/password/forgot-verify-code.js';
import entry85 from '../../../mock-server/deviations/written/profile/after-a-refusal.js';
import entry86 from '../../../mock-server/deviations/written/profile/avatars.js';
import entry87 from '../../../mock-server/deviations/written/profile/bystanders.js';
import entry88 from '../../../mock-server/deviations/written/profile/cache.js';
import entry89 from '../../../mock-server/deviations/written/profile/failures.js';
import entry90 from '../../../mock-server/deviations/written/profile/long-lives.js';
import entry91 from '../../../mock-server/deviations/written/profile/narrow-tokens.js';
import entry92 from '../../../mock-server/deviations/written/profile/profile.js';
import entry93 from '../../../mock-server/deviations/written/profile/scopes.js';
import entry94 from '../../../mock-server/deviations/written/profile/side-effects.js';
import entry95 from '../../../mock-server/deviations/written/profile/single-properties.js';
import entry96 from '../../../mock-server/deviations/written/profile/states.js';
import entry97 from '../../../mock-server/deviations/written/profile/values.js';
import entry98 from '../../../mock-server/deviations/written/recovery-email/code-lives.js';
import entry99 from '../../../mock-server/deviations/written/recovery-email/resend-code.js';
import entry100 from '../../../mock-server/deviations/written/recovery-email/status.js';
import entry101 from '../../../mock-server/deviations/written/recovery-email/verify-code.js';
import entry102 from '../../../mock-server/deviations/written/session/of-new-passwords.js';
import entry103 from '../../../mock-server/deviations/written/session/session-destroy.js';
import entry104 from '../../../mock-server/deviations/written/session/session-status.js';
import entry105 from '../../../mock-server/deviations/written/sms/sms.js';
import entry106 from '../../../mock-server/deviations/written/srp/accounts.js';
import entry107 from '../../../mock-server/deviations/written/srp/bundles.js';
import entry108 from '../../../mock-server/deviations/written/srp/certificate.js';
import entry109 from '../../../mock-server/deviations/written/srp/destroy.js';
import entry110 from '../../../mock-server/deviations/written/srp/early-keys.js';
import entry111 from '../../../mock-server/deviations/written/srp/emails.js';
import entry112 from '../../../mock-server/deviations/written/srp/flows.js';
import entry113 from '../../../mock-server/deviations/written/srp/logins.js';
import entry114 from '../../../mock-server/deviations/written/srp/next-accounts.js';
import entry115 from '../../../mock-server/deviations/written/srp/raw-accounts.js';
import entry116 from '../../../mock-server/deviations/written/srp/raw-origins.js';
import entry117 from '../../../mock-server/deviations/written/srp/raw-passwords.js';
import entry118 from '../../../mock-server/deviations/written/srp/raw-sessions.js';
import entry119 from '../../../mock-server/deviations/written/srp/refused.js';
import entry120 from '../../../mock-server/deviations/written/srp/requests.js';
import entry121 from '../../../mock-server/deviations/written/srp/resets.js';
import entry122 from '../../../mock-server/deviations/written/srp/sessions.js';
import entry123 from '../../../mock-server/deviations/written/srp/sign-outs.js';
import entry124 from '../../../mock-server/deviations/written/srp/stream.js';
import entry125 from '../../../mock-server/deviations/written/srp/tokens.js';
import entry126 from '../../../mock-server/deviations/written/srp/unsigned.js';
import entry127 from '../../../mock-server/deviations/written/srp/unusual-values.js';

/** Every file of mock-server/deviations/written, by its path inside the folder. */
export const deviations = [
  { name: 'account/after-new-passwords', value: entry0 },
  { name: 'account/combinations', value: entry1 },
  { name: 'account/comparisons', value: entry2 },
  { name: 'account/create', value: entry3 },
  { name: 'account/destroy', value: entry4 },
  { name: 'account/destroyed', value: entry5 },
  { name: 'account/keys', value: entry6 },
  { name: 'account/later-passwords', value: entry7 },
  { name: 'account/login', value: entry8 },
  { name: 'account/pre-verify-token', value: entry9 },
  { name: 'account/profile', value: entry10 },
  { name: 'account/refused', value: entry11 },
  { name: 'account/requests', value: entry12 },
  { name: 'account/reset', value: entry13 },
  { name: 'account/reset-password', value: entry14 },
  { name: 'account/spellings', value: entry15 },
  { name: 'account/srp-reset', value: entry16 },
  { name: 'account/srp-reset-by-origin', value: entry17 },
  { name: 'account/status', value: entry18 },
  { name: 'account/token-lives', value: entry19 },
  { name: 'account/unblock-codes', value: entry20 },
  { name: 'account/unlock-resend-code', value: entry21 },
  { name: 'account/unlock-verify-code', value: entry22 },
  { name: 'api/backoff', value: entry23 },
  { name: 'api/cors', value: entry24 },
  { name: 'api/format', value: entry25 },
  { name: 'api/hawk', value: entry26 },
  { name: 'api/hawk-elsewhere', value: entry27 },
  { name: 'api/mailed-links', value: entry28 },
  { name: 'api/payload-hash', value: entry29 },
  { name: 'api/refusals', value: entry30 },
  { name: 'api/requests', value: entry31 },
  { name: 'api/routes', value: entry32 },
  { name: 'api/signature', value: entry33 },
  { name: 'certificate/claims', value: entry34 },
  { name: 'certificate/devices', value: entry35 },
  { name: 'certificate/requests', value: entry36 },
  { name: 'certificate/sign', value: entry37 },
  { name: 'device/callbacks', value: entry38 },
  { name: 'device/changes', value: entry39 },
  { name: 'device/destroy', value: entry40 },
  { name: 'device/destroyed-devices', value: entry41 },
  { name: 'device/later-requests', value: entry42 },
  { name: 'device/list', value: entry43 },
  { name: 'device/notify', value: entry44 },
  { name: 'device/notify-addressees', value: entry45 },
  { name: 'device/notify-again', value: entry46 },
  { name: 'device/other-devices', value: entry47 },
  { name: 'device/register', value: entry48 },
  { name: 'device/update', value: entry49 },
  { name: 'flow/attach-a-new-device-gives-keys-alone', value: entry50 },
  { name: 'flow/change-password-ends-with-the-keys', value: entry51 },
  { name: 'flow/create-account-needs-the-mail-first', value: entry52 },
  { name: 'flow/forgot-password-leaves-the-mark', value: entry53 },
  { name: 'flow/forgot-password-loses-the-keys', value: entry54 },
  { name: 'key-server/accounts', value: entry55 },
  { name: 'key-server/across', value: entry56 },
  { name: 'key-server/again', value: entry57 },
  { name: 'key-server/bundles', value: entry58 },
  { name: 'key-server/changes', value: entry59 },
  { name: 'key-server/comparisons', value: entry60 },
  { name: 'key-server/devices', value: entry61 },
  { name: 'key-server/errors', value: entry62 },
  { name: 'key-server/failures', value: entry63 },
  { name: 'key-server/finish', value: entry64 },
  { name: 'key-server/hawk', value: entry65 },
  { name: 'key-server/passwords', value: entry66 },
  { name: 'key-server/recovery-methods', value: entry67 },
  { name: 'key-server/refused', value: entry68 },
  { name: 'key-server/requests', value: entry69 },
  { name: 'key-server/start', value: entry70 },
  { name: 'key-server/tokens', value: entry71 },
  { name: 'key-server/unusual', value: entry72 },
  { name: 'key-server/verified', value: entry73 },
  { name: 'miscellaneous/get-random-bytes', value: entry74 },
  { name: 'password/change-finish', value: entry75 },
  { name: 'password/change-start', value: entry76 },
  { name: 'password/forgot-codes', value: entry77 },
  { name: 'password/forgot-later-requests', value: entry78 },
  { name: 'password/forgot-resend-code', value: entry79 },
  { name: 'password/forgot-send-code', value: entry80 },
  { name: 'password/forgot-status', value: entry81 },
  { name: 'password/forgot-token-lives', value: entry82 },
  { name: 'password/forgot-tokens', value: entry83 },
  { name: 'password/forgot-verify-code', value: entry84 },
  { name: 'profile/after-a-refusal', value: entry85 },
  { name: 'profile/avatars', value: entry86 },
  { name: 'profile/bystanders', value: entry87 },
  { name: 'profile/cache', value: entry88 },
  { name: 'profile/failures', value: entry89 },
  { name: 'profile/long-lives', value: entry90 },
  { name: 'profile/narrow-tokens', value: entry91 },
  { name: 'profile/profile', value: entry92 },
  { name: 'profile/scopes', value: entry93 },
  { name: 'profile/side-effects', value: entry94 },
  { name: 'profile/single-properties', value: entry95 },
  { name: 'profile/states', value: entry96 },
  { name: 'profile/values', value: entry97 },
  { name: 'recovery-email/code-lives', value: entry98 },
  { name: 'recovery-email/resend-code', value: entry99 },
  { name: 'recovery-email/status', value: entry100 },
  { name: 'recovery-email/verify-code', value: entry101 },
  { name: 'session/of-new-passwords', value: entry102 },
  { name: 'session/session-destroy', value: entry103 },
  { name: 'session/session-status', value: entry104 },
  { name: 'sms/sms', value: entry105 },
  { name: 'srp/accounts', value: entry106 },
  { name: 'srp/bundles', value: entry107 },
  { name: 'srp/certificate', value: entry108 },
  { name: 'srp/destroy', value: entry109 },
  { name: 'srp/early-keys', value: entry110 },
  { name: 'srp/emails', value: entry111 },
  { name: 'srp/flows', value: entry112 },
  { name: 'srp/logins', value: entry113 },
  { name: 'srp/next-accounts', value: entry114 },
  { name: 'srp/raw-accounts', value: entry115 },
  { name: 'srp/raw-origins', value: entry116 },
  { name: 'srp/raw-passwords', value: entry117 },
  { name: 'srp/raw-sessions', value: entry118 },
  { name: 'srp/refused', value: entry119 },
  { name: 'srp/requests', value: entry120 },
  { name: 'srp/resets', value: entry121 },
  { name: 'srp/sessions', value: entry122 },
  { name: 'srp/sign-outs', value: entry123 },
  { name: 'srp/stream', value: entry124 },
  { name: 'srp/tokens', value: entry125 },
  { name: 'srp/unsigned', value: entry126 },
  { name: 'srp/unusual-values', value: entry127 },
] as const;
