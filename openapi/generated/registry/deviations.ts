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
import entry11 from '../../../mock-server/deviations/written/api/backoff.js';
import entry12 from '../../../mock-server/deviations/written/api/format.js';
import entry13 from '../../../mock-server/deviations/written/api/hawk.js';
import entry14 from '../../../mock-server/deviations/written/api/payload-hash.js';
import entry15 from '../../../mock-server/deviations/written/api/refusals.js';
import entry16 from '../../../mock-server/deviations/written/api/requests.js';
import entry17 from '../../../mock-server/deviations/written/api/routes.js';
import entry18 from '../../../mock-server/deviations/written/api/signature.js';
import entry19 from '../../../mock-server/deviations/written/certificate/claims.js';
import entry20 from '../../../mock-server/deviations/written/certificate/devices.js';
import entry21 from '../../../mock-server/deviations/written/certificate/requests.js';
import entry22 from '../../../mock-server/deviations/written/certificate/sign.js';
import entry23 from '../../../mock-server/deviations/written/device/changes.js';
import entry24 from '../../../mock-server/deviations/written/device/destroy.js';
import entry25 from '../../../mock-server/deviations/written/device/list.js';
import entry26 from '../../../mock-server/deviations/written/device/notify.js';
import entry27 from '../../../mock-server/deviations/written/device/notify-addressees.js';
import entry28 from '../../../mock-server/deviations/written/device/register.js';
import entry29 from '../../../mock-server/deviations/written/device/update.js';
import entry30 from '../../../mock-server/deviations/written/flow/attach-a-new-device-allows-one.js';
import entry31 from '../../../mock-server/deviations/written/flow/change-password-ends-with-the-keys.js';
import entry32 from '../../../mock-server/deviations/written/flow/create-account-needs-the-mail-first.js';
import entry33 from '../../../mock-server/deviations/written/flow/forgot-password-leaves-the-mark.js';
import entry34 from '../../../mock-server/deviations/written/miscellaneous/get-random-bytes.js';
import entry35 from '../../../mock-server/deviations/written/password/change-finish.js';
import entry36 from '../../../mock-server/deviations/written/password/change-start.js';
import entry37 from '../../../mock-server/deviations/written/password/forgot-codes.js';
import entry38 from '../../../mock-server/deviations/written/password/forgot-resend-code.js';
import entry39 from '../../../mock-server/deviations/written/password/forgot-send-code.js';
import entry40 from '../../../mock-server/deviations/written/password/forgot-status.js';
import entry41 from '../../../mock-server/deviations/written/password/forgot-tokens.js';
import entry42 from '../../../mock-server/deviations/written/password/forgot-verify-code.js';
import entry43 from '../../../mock-server/deviations/written/recovery-email/resend-code.js';
import entry44 from '../../../mock-server/deviations/written/recovery-email/status.js';
import entry45 from '../../../mock-server/deviations/written/recovery-email/verify-code.js';
import entry46 from '../../../mock-server/deviations/written/session/session-destroy.js';
import entry47 from '../../../mock-server/deviations/written/session/session-status.js';
import entry48 from '../../../mock-server/deviations/written/sms/sms.js';

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
  { name: 'api/backoff', value: entry11 },
  { name: 'api/format', value: entry12 },
  { name: 'api/hawk', value: entry13 },
  { name: 'api/payload-hash', value: entry14 },
  { name: 'api/refusals', value: entry15 },
  { name: 'api/requests', value: entry16 },
  { name: 'api/routes', value: entry17 },
  { name: 'api/signature', value: entry18 },
  { name: 'certificate/claims', value: entry19 },
  { name: 'certificate/devices', value: entry20 },
  { name: 'certificate/requests', value: entry21 },
  { name: 'certificate/sign', value: entry22 },
  { name: 'device/changes', value: entry23 },
  { name: 'device/destroy', value: entry24 },
  { name: 'device/list', value: entry25 },
  { name: 'device/notify', value: entry26 },
  { name: 'device/notify-addressees', value: entry27 },
  { name: 'device/register', value: entry28 },
  { name: 'device/update', value: entry29 },
  { name: 'flow/attach-a-new-device-allows-one', value: entry30 },
  { name: 'flow/change-password-ends-with-the-keys', value: entry31 },
  { name: 'flow/create-account-needs-the-mail-first', value: entry32 },
  { name: 'flow/forgot-password-leaves-the-mark', value: entry33 },
  { name: 'miscellaneous/get-random-bytes', value: entry34 },
  { name: 'password/change-finish', value: entry35 },
  { name: 'password/change-start', value: entry36 },
  { name: 'password/forgot-codes', value: entry37 },
  { name: 'password/forgot-resend-code', value: entry38 },
  { name: 'password/forgot-send-code', value: entry39 },
  { name: 'password/forgot-status', value: entry40 },
  { name: 'password/forgot-tokens', value: entry41 },
  { name: 'password/forgot-verify-code', value: entry42 },
  { name: 'recovery-email/resend-code', value: entry43 },
  { name: 'recovery-email/status', value: entry44 },
  { name: 'recovery-email/verify-code', value: entry45 },
  { name: 'session/session-destroy', value: entry46 },
  { name: 'session/session-status', value: entry47 },
  { name: 'sms/sms', value: entry48 },
] as const;
