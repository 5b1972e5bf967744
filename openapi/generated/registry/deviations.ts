// Made by `npm run generate` from the files of the folder; do not edit.
import entry0 from '../../../mock-server/deviations/written/account/comparisons.js';
import entry1 from '../../../mock-server/deviations/written/account/create.js';
import entry2 from '../../../mock-server/deviations/written/account/destroy.js';
import entry3 from '../../../mock-server/deviations/written/account/destroyed.js';
import entry4 from '../../../mock-server/deviations/written/account/keys.js';
import entry5 from '../../../mock-server/deviations/written/account/later-passwords.js';
import entry6 from '../../../mock-server/deviations/written/account/login.js';
import entry7 from '../../../mock-server/deviations/written/account/pre-verify-token.js';
import entry8 from '../../../mock-server/deviations/written/account/profile.js';
import entry9 from '../../../mock-server/deviations/written/account/refused.js';
import entry10 from '../../../mock-server/deviations/written/account/requests.js';
import entry11 from '../../../mock-server/deviations/written/account/reset.js';
import entry12 from '../../../mock-server/deviations/written/account/reset-password.js';
import entry13 from '../../../mock-server/deviations/written/account/spellings.js';
import entry14 from '../../../mock-server/deviations/written/account/srp-reset.js';
import entry15 from '../../../mock-server/deviations/written/account/srp-reset-by-origin.js';
import entry16 from '../../../mock-server/deviations/written/account/status.js';
import entry17 from '../../../mock-server/deviations/written/account/token-lives.js';
import entry18 from '../../../mock-server/deviations/written/account/unblock-codes.js';
import entry19 from '../../../mock-server/deviations/written/account/unlock-resend-code.js';
import entry20 from '../../../mock-server/deviations/written/account/unlock-verify-code.js';
import entry21 from '../../../mock-server/deviations/written/api/backoff.js';
import entry22 from '../../../mock-server/deviations/written/api/cors.js';
import entry23 from '../../../mock-server/deviations/written/api/format.js';
import entry24 from '../../../mock-server/deviations/written/api/hawk.js';
import entry25 from '../../../mock-server/deviations/written/api/hawk-elsewhere.js';
import entry26 from '../../../mock-server/deviations/written/api/mailed-links.js';
import entry27 from '../../../mock-server/deviations/written/api/payload-hash.js';
import entry28 from '../../../mock-server/deviations/written/api/refusals.js';
import entry29 from '../../../mock-server/deviations/written/api/requests.js';
import entry30 from '../../../mock-server/deviations/written/api/routes.js';
import entry31 from '../../../mock-server/deviations/written/api/signature.js';
import entry32 from '../../../mock-server/deviations/written/certificate/claims.js';
import entry33 from '../../../mock-server/deviations/written/certificate/devices.js';
import entry34 from '../../../mock-server/deviations/written/certificate/requests.js';
import entry35 from '../../../mock-server/deviations/written/certificate/sign.js';
import entry36 from '../../../mock-server/deviations/written/device/callbacks.js';
import entry37 from '../../../mock-server/deviations/written/device/changes.js';
import entry38 from '../../../mock-server/deviations/written/device/destroy.js';
import entry39 from '../../../mock-server/deviations/written/device/destroyed-devices.js';
import entry40 from '../../../mock-server/deviations/written/device/list.js';
import entry41 from '../../../mock-server/deviations/written/device/notify.js';
import entry42 from '../../../mock-server/deviations/written/device/notify-addressees.js';
import entry43 from '../../../mock-server/deviations/written/device/notify-again.js';
import entry44 from '../../../mock-server/deviations/written/device/other-devices.js';
import entry45 from '../../../mock-server/deviations/written/device/register.js';
import entry46 from '../../../mock-server/deviations/written/device/update.js';
import entry47 from '../../../mock-server/deviations/written/flow/attach-a-new-device-gives-keys-alone.js';
import entry48 from '../../../mock-server/deviations/written/flow/change-password-ends-with-the-keys.js';
import entry49 from '../../../mock-server/deviations/written/flow/create-account-needs-the-mail-first.js';
import entry50 from '../../../mock-server/deviations/written/flow/forgot-password-leaves-the-mark.js';
import entry51 from '../../../mock-server/deviations/written/flow/forgot-password-loses-the-keys.js';
import entry52 from '../../../mock-server/deviations/written/key-server/accounts.js';
import entry53 from '../../../mock-server/deviations/written/key-server/across.js';
import entry54 from '../../../mock-server/deviations/written/key-server/bundles.js';
import entry55 from '../../../mock-server/deviations/written/key-server/changes.js';
import entry56 from '../../../mock-server/deviations/written/key-server/comparisons.js';
import entry57 from '../../../mock-server/deviations/written/key-server/devices.js';
import entry58 from '../../../mock-server/deviations/written/key-server/errors.js';
import entry59 from '../../../mock-server/deviations/written/key-server/finish.js';
import entry60 from '../../../mock-server/deviations/written/key-server/hawk.js';
import entry61 from '../../../mock-server/deviations/written/key-server/passwords.js';
import entry62 from '../../../mock-server/deviations/written/key-server/recovery-methods.js';
import entry63 from '../../../mock-server/deviations/written/key-server/requests.js';
import entry64 from '../../../mock-server/deviations/written/key-server/start.js';
import entry65 from '../../../mock-server/deviations/written/key-server/tokens.js';
import entry66 from '../../../mock-server/deviations/written/miscellaneous/get-random-bytes.js';
import entry67 from '../../../mock-server/deviations/written/password/change-finish.js';
import entry68 from '../../../mock-server/deviations/written/password/change-start.js';
import entry69 from '../../../mock-server/deviations/written/password/forgot-codes.js';
import entry70 from '../../../mock-server/deviations/written/password/forgot-resend-code.js';
import entry71 from '../../../mock-server/deviations/written/password/forgot-send-code.js';
import entry72 from '../../../mock-server/deviations/written/password/forgot-status.js';
import entry73 from '../../../mock-server/deviations/written/password/forgot-token-lives.js';
import entry74 from '../../../mock-server/deviations/written/password/forgot-tokens.js';
import entry75 from '../../../mock-server/deviations/written/password/forgot-verify-code.js';
import entry76 from '../../../mock-server/deviations/written/profile/avatars.js';
import entry77 from '../../../mock-server/deviations/written/profile/bystanders.js';
import entry78 from '../../../mock-server/deviations/written/profile/cache.js';
import entry79 from '../../../mock-server/deviations/written/profile/failures.js';
import entry80 from '../../../mock-server/deviations/written/profile/long-lives.js';
import entry81 from '../../../mock-server/deviations/written/profile/profile.js';
import entry82 from '../../../mock-server/deviations/written/profile/scopes.js';
import entry83 from '../../../mock-server/deviations/written/profile/side-effects.js';
import entry84 from '../../../mock-server/deviations/written/profile/single-properties.js';
import entry85 from '../../../mock-server/deviations/written/recovery-email/resend-code.js';
import entry86 from '../../../mock-server/deviations/written/recovery-email/status.js';
import entry87 from '../../../mock-server/deviations/written/recovery-email/verify-code.js';
import entry88 from '../../../mock-server/deviations/written/session/session-destroy.js';
import entry89 from '../../../mock-server/deviations/written/session/session-status.js';
import entry90 from '../../../mock-server/deviations/written/sms/sms.js';
import entry91 from '../../../mock-server/deviations/written/srp/accounts.js';
import entry92 from '../../../mock-server/deviations/written/srp/bundles.js';
import entry93 from '../../../mock-server/deviations/written/srp/certificate.js';
import entry94 from '../../../mock-server/deviations/written/srp/destroy.js';
import entry95 from '../../../mock-server/deviations/written/srp/emails.js';
import entry96 from '../../../mock-server/deviations/written/srp/flows.js';
import entry97 from '../../../mock-server/deviations/written/srp/logins.js';
import entry98 from '../../../mock-server/deviations/written/srp/raw-accounts.js';
import entry99 from '../../../mock-server/deviations/written/srp/raw-passwords.js';
import entry100 from '../../../mock-server/deviations/written/srp/raw-sessions.js';
import entry101 from '../../../mock-server/deviations/written/srp/requests.js';
import entry102 from '../../../mock-server/deviations/written/srp/resets.js';
import entry103 from '../../../mock-server/deviations/written/srp/sessions.js';
import entry104 from '../../../mock-server/deviations/written/srp/stream.js';
import entry105 from '../../../mock-server/deviations/written/srp/tokens.js';
import entry106 from '../../../mock-server/deviations/written/srp/unsigned.js';
import entry107 from '../../../mock-server/deviations/written/srp/unusual-values.js';

/** Every file of mock-server/deviations/written, by its path inside the folder. */
export const deviations = [
  { name: 'account/comparisons', value: entry0 },
  { name: 'account/create', value: entry1 },
  { name: 'account/destroy', value: entry2 },
  { name: 'account/destroyed', value: entry3 },
  { name: 'account/keys', value: entry4 },
  { name: 'account/later-passwords', value: entry5 },
  { name: 'account/login', value: entry6 },
  { name: 'account/pre-verify-token', value: entry7 },
  { name: 'account/profile', value: entry8 },
  { name: 'account/refused', value: entry9 },
  { name: 'account/requests', value: entry10 },
  { name: 'account/reset', value: entry11 },
  { name: 'account/reset-password', value: entry12 },
  { name: 'account/spellings', value: entry13 },
  { name: 'account/srp-reset', value: entry14 },
  { name: 'account/srp-reset-by-origin', value: entry15 },
  { name: 'account/status', value: entry16 },
  { name: 'account/token-lives', value: entry17 },
  { name: 'account/unblock-codes', value: entry18 },
  { name: 'account/unlock-resend-code', value: entry19 },
  { name: 'account/unlock-verify-code', value: entry20 },
  { name: 'api/backoff', value: entry21 },
  { name: 'api/cors', value: entry22 },
  { name: 'api/format', value: entry23 },
  { name: 'api/hawk', value: entry24 },
  { name: 'api/hawk-elsewhere', value: entry25 },
  { name: 'api/mailed-links', value: entry26 },
  { name: 'api/payload-hash', value: entry27 },
  { name: 'api/refusals', value: entry28 },
  { name: 'api/requests', value: entry29 },
  { name: 'api/routes', value: entry30 },
  { name: 'api/signature', value: entry31 },
  { name: 'certificate/claims', value: entry32 },
  { name: 'certificate/devices', value: entry33 },
  { name: 'certificate/requests', value: entry34 },
  { name: 'certificate/sign', value: entry35 },
  { name: 'device/callbacks', value: entry36 },
  { name: 'device/changes', value: entry37 },
  { name: 'device/destroy', value: entry38 },
  { name: 'device/destroyed-devices', value: entry39 },
  { name: 'device/list', value: entry40 },
  { name: 'device/notify', value: entry41 },
  { name: 'device/notify-addressees', value: entry42 },
  { name: 'device/notify-again', value: entry43 },
  { name: 'device/other-devices', value: entry44 },
  { name: 'device/register', value: entry45 },
  { name: 'device/update', value: entry46 },
  { name: 'flow/attach-a-new-device-gives-keys-alone', value: entry47 },
  { name: 'flow/change-password-ends-with-the-keys', value: entry48 },
  { name: 'flow/create-account-needs-the-mail-first', value: entry49 },
  { name: 'flow/forgot-password-leaves-the-mark', value: entry50 },
  { name: 'flow/forgot-password-loses-the-keys', value: entry51 },
  { name: 'key-server/accounts', value: entry52 },
  { name: 'key-server/across', value: entry53 },
  { name: 'key-server/bundles', value: entry54 },
  { name: 'key-server/changes', value: entry55 },
  { name: 'key-server/comparisons', value: entry56 },
  { name: 'key-server/devices', value: entry57 },
  { name: 'key-server/errors', value: entry58 },
  { name: 'key-server/finish', value: entry59 },
  { name: 'key-server/hawk', value: entry60 },
  { name: 'key-server/passwords', value: entry61 },
  { name: 'key-server/recovery-methods', value: entry62 },
  { name: 'key-server/requests', value: entry63 },
  { name: 'key-server/start', value: entry64 },
  { name: 'key-server/tokens', value: entry65 },
  { name: 'miscellaneous/get-random-bytes', value: entry66 },
  { name: 'password/change-finish', value: entry67 },
  { name: 'password/change-start', value: entry68 },
  { name: 'password/forgot-codes', value: entry69 },
  { name: 'password/forgot-resend-code', value: entry70 },
  { name: 'password/forgot-send-code', value: entry71 },
  { name: 'password/forgot-status', value: entry72 },
  { name: 'password/forgot-token-lives', value: entry73 },
  { name: 'password/forgot-tokens', value: entry74 },
  { name: 'password/forgot-verify-code', value: entry75 },
  { name: 'profile/avatars', value: entry76 },
  { name: 'profile/bystanders', value: entry77 },
  { name: 'profile/cache', value: entry78 },
  { name: 'profile/failures', value: entry79 },
  { name: 'profile/long-lives', value: entry80 },
  { name: 'profile/profile', value: entry81 },
  { name: 'profile/scopes', value: entry82 },
  { name: 'profile/side-effects', value: entry83 },
  { name: 'profile/single-properties', value: entry84 },
  { name: 'recovery-email/resend-code', value: entry85 },
  { name: 'recovery-email/status', value: entry86 },
  { name: 'recovery-email/verify-code', value: entry87 },
  { name: 'session/session-destroy', value: entry88 },
  { name: 'session/session-status', value: entry89 },
  { name: 'sms/sms', value: entry90 },
  { name: 'srp/accounts', value: entry91 },
  { name: 'srp/bundles', value: entry92 },
  { name: 'srp/certificate', value: entry93 },
  { name: 'srp/destroy', value: entry94 },
  { name: 'srp/emails', value: entry95 },
  { name: 'srp/flows', value: entry96 },
  { name: 'srp/logins', value: entry97 },
  { name: 'srp/raw-accounts', value: entry98 },
  { name: 'srp/raw-passwords', value: entry99 },
  { name: 'srp/raw-sessions', value: entry100 },
  { name: 'srp/requests', value: entry101 },
  { name: 'srp/resets', value: entry102 },
  { name: 'srp/sessions', value: entry103 },
  { name: 'srp/stream', value: entry104 },
  { name: 'srp/tokens', value: entry105 },
  { name: 'srp/unsigned', value: entry106 },
  { name: 'srp/unusual-values', value: entry107 },
] as const;
