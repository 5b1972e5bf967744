// Made by `npm run generate` from the files of the folder; do not edit.
import entry0 from '../../../mock-server/deviations/written/account/create.js';
import entry1 from '../../../mock-server/deviations/written/account/destroy.js';
import entry2 from '../../../mock-server/deviations/written/account/keys.js';
import entry3 from '../../../mock-server/deviations/written/account/login.js';
import entry4 from '../../../mock-server/deviations/written/account/pre-verify-token.js';
import entry5 from '../../../mock-server/deviations/written/account/profile.js';
import entry6 from '../../../mock-server/deviations/written/account/requests.js';
import entry7 from '../../../mock-server/deviations/written/account/reset.js';
import entry8 from '../../../mock-server/deviations/written/account/reset-password.js';
import entry9 from '../../../mock-server/deviations/written/account/status.js';
import entry10 from '../../../mock-server/deviations/written/account/unblock-codes.js';
import entry11 from '../../../mock-server/deviations/written/account/unlock-resend-code.js';
import entry12 from '../../../mock-server/deviations/written/account/unlock-verify-code.js';
import entry13 from '../../../mock-server/deviations/written/api/backoff.js';
import entry14 from '../../../mock-server/deviations/written/api/cors.js';
import entry15 from '../../../mock-server/deviations/written/api/format.js';
import entry16 from '../../../mock-server/deviations/written/api/hawk.js';
import entry17 from '../../../mock-server/deviations/written/api/payload-hash.js';
import entry18 from '../../../mock-server/deviations/written/api/refusals.js';
import entry19 from '../../../mock-server/deviations/written/api/requests.js';
import entry20 from '../../../mock-server/deviations/written/api/routes.js';
import entry21 from '../../../mock-server/deviations/written/api/signature.js';
import entry22 from '../../../mock-server/deviations/written/certificate/claims.js';
import entry23 from '../../../mock-server/deviations/written/certificate/devices.js';
import entry24 from '../../../mock-server/deviations/written/certificate/requests.js';
import entry25 from '../../../mock-server/deviations/written/certificate/sign.js';
import entry26 from '../../../mock-server/deviations/written/device/changes.js';
import entry27 from '../../../mock-server/deviations/written/device/destroy.js';
import entry28 from '../../../mock-server/deviations/written/device/list.js';
import entry29 from '../../../mock-server/deviations/written/device/notify.js';
import entry30 from '../../../mock-server/deviations/written/device/notify-addressees.js';
import entry31 from '../../../mock-server/deviations/written/device/register.js';
import entry32 from '../../../mock-server/deviations/written/device/update.js';
import entry33 from '../../../mock-server/deviations/written/flow/attach-a-new-device-gives-keys-alone.js';
import entry34 from '../../../mock-server/deviations/written/flow/change-password-ends-with-the-keys.js';
import entry35 from '../../../mock-server/deviations/written/flow/create-account-needs-the-mail-first.js';
import entry36 from '../../../mock-server/deviations/written/flow/forgot-password-leaves-the-mark.js';
import entry37 from '../../../mock-server/deviations/written/miscellaneous/get-random-bytes.js';
import entry38 from '../../../mock-server/deviations/written/password/change-finish.js';
import entry39 from '../../../mock-server/deviations/written/password/change-start.js';
import entry40 from '../../../mock-server/deviations/written/password/forgot-codes.js';
import entry41 from '../../../mock-server/deviations/written/password/forgot-resend-code.js';
import entry42 from '../../../mock-server/deviations/written/password/forgot-send-code.js';
import entry43 from '../../../mock-server/deviations/written/password/forgot-status.js';
import entry44 from '../../../mock-server/deviations/written/password/forgot-tokens.js';
import entry45 from '../../../mock-server/deviations/written/password/forgot-verify-code.js';
import entry46 from '../../../mock-server/deviations/written/recovery-email/resend-code.js';
import entry47 from '../../../mock-server/deviations/written/recovery-email/status.js';
import entry48 from '../../../mock-server/deviations/written/recovery-email/verify-code.js';
import entry49 from '../../../mock-server/deviations/written/session/session-destroy.js';
import entry50 from '../../../mock-server/deviations/written/session/session-status.js';
import entry51 from '../../../mock-server/deviations/written/sms/sms.js';

/** Every file of mock-server/deviations/written, by its path inside the folder. */
export const deviations = [
  { name: 'account/create', value: entry0 },
  { name: 'account/destroy', value: entry1 },
  { name: 'account/keys', value: entry2 },
  { name: 'account/login', value: entry3 },
  { name: 'account/pre-verify-token', value: entry4 },
  { name: 'account/profile', value: entry5 },
  { name: 'account/requests', value: entry6 },
  { name: 'account/reset', value: entry7 },
  { name: 'account/reset-password', value: entry8 },
  { name: 'account/status', value: entry9 },
  { name: 'account/unblock-codes', value: entry10 },
  { name: 'account/unlock-resend-code', value: entry11 },
  { name: 'account/unlock-verify-code', value: entry12 },
  { name: 'api/backoff', value: entry13 },
  { name: 'api/cors', value: entry14 },
  { name: 'api/format', value: entry15 },
  { name: 'api/hawk', value: entry16 },
  { name: 'api/payload-hash', value: entry17 },
  { name: 'api/refusals', value: entry18 },
  { name: 'api/requests', value: entry19 },
  { name: 'api/routes', value: entry20 },
  { name: 'api/signature', value: entry21 },
  { name: 'certificate/claims', value: entry22 },
  { name: 'certificate/devices', value: entry23 },
  { name: 'certificate/requests', value: entry24 },
  { name: 'certificate/sign', value: entry25 },
  { name: 'device/changes', value: entry26 },
  { name: 'device/destroy', value: entry27 },
  { name: 'device/list', value: entry28 },
  { name: 'device/notify', value: entry29 },
  { name: 'device/notify-addressees', value: entry30 },
  { name: 'device/register', value: entry31 },
  { name: 'device/update', value: entry32 },
  { name: 'flow/attach-a-new-device-gives-keys-alone', value: entry33 },
  { name: 'flow/change-password-ends-with-the-keys', value: entry34 },
  { name: 'flow/create-account-needs-the-mail-first', value: entry35 },
  { name: 'flow/forgot-password-leaves-the-mark', value: entry36 },
  { name: 'miscellaneous/get-random-bytes', value: entry37 },
  { name: 'password/change-finish', value: entry38 },
  { name: 'password/change-start', value: entry39 },
  { name: 'password/forgot-codes', value: entry40 },
  { name: 'password/forgot-resend-code', value: entry41 },
  { name: 'password/forgot-send-code', value: entry42 },
  { name: 'password/forgot-status', value: entry43 },
  { name: 'password/forgot-tokens', value: entry44 },
  { name: 'password/forgot-verify-code', value: entry45 },
  { name: 'recovery-email/resend-code', value: entry46 },
  { name: 'recovery-email/status', value: entry47 },
  { name: 'recovery-email/verify-code', value: entry48 },
  { name: 'session/session-destroy', value: entry49 },
  { name: 'session/session-status', value: entry50 },
  { name: 'sms/sms', value: entry51 },
] as const;
