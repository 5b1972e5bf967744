// Made by `npm run generate` from the files of the folder; do not edit.
import entry0 from '../../../mock-server/deviations/written/account/create.js';
import entry1 from '../../../mock-server/deviations/written/account/destroy.js';
import entry2 from '../../../mock-server/deviations/written/account/keys.js';
import entry3 from '../../../mock-server/deviations/written/account/login.js';
import entry4 from '../../../mock-server/deviations/written/account/requests.js';
import entry5 from '../../../mock-server/deviations/written/account/reset.js';
import entry6 from '../../../mock-server/deviations/written/account/reset-password.js';
import entry7 from '../../../mock-server/deviations/written/account/status.js';
import entry8 from '../../../mock-server/deviations/written/api/format.js';
import entry9 from '../../../mock-server/deviations/written/api/hawk.js';
import entry10 from '../../../mock-server/deviations/written/api/payload-hash.js';
import entry11 from '../../../mock-server/deviations/written/api/requests.js';
import entry12 from '../../../mock-server/deviations/written/api/routes.js';
import entry13 from '../../../mock-server/deviations/written/api/signature.js';
import entry14 from '../../../mock-server/deviations/written/certificate/claims.js';
import entry15 from '../../../mock-server/deviations/written/certificate/requests.js';
import entry16 from '../../../mock-server/deviations/written/certificate/sign.js';
import entry17 from '../../../mock-server/deviations/written/device/register.js';
import entry18 from '../../../mock-server/deviations/written/device/update.js';
import entry19 from '../../../mock-server/deviations/written/flow/attach-a-new-device-allows-one.js';
import entry20 from '../../../mock-server/deviations/written/flow/change-password-ends-with-the-keys.js';
import entry21 from '../../../mock-server/deviations/written/flow/create-account-needs-the-mail-first.js';
import entry22 from '../../../mock-server/deviations/written/flow/forgot-password-leaves-the-mark.js';
import entry23 from '../../../mock-server/deviations/written/miscellaneous/get-random-bytes.js';
import entry24 from '../../../mock-server/deviations/written/password/change-finish.js';
import entry25 from '../../../mock-server/deviations/written/password/change-start.js';
import entry26 from '../../../mock-server/deviations/written/password/forgot-codes.js';
import entry27 from '../../../mock-server/deviations/written/password/forgot-resend-code.js';
import entry28 from '../../../mock-server/deviations/written/password/forgot-send-code.js';
import entry29 from '../../../mock-server/deviations/written/password/forgot-status.js';
import entry30 from '../../../mock-server/deviations/written/password/forgot-tokens.js';
import entry31 from '../../../mock-server/deviations/written/password/forgot-verify-code.js';
import entry32 from '../../../mock-server/deviations/written/recovery-email/resend-code.js';
import entry33 from '../../../mock-server/deviations/written/recovery-email/status.js';
import entry34 from '../../../mock-server/deviations/written/recovery-email/verify-code.js';
import entry35 from '../../../mock-server/deviations/written/session/session-destroy.js';
import entry36 from '../../../mock-server/deviations/written/session/session-status.js';

/** Every file of mock-server/deviations/written, by its path inside the folder. */
export const deviations = [
  { name: 'account/create', value: entry0 },
  { name: 'account/destroy', value: entry1 },
  { name: 'account/keys', value: entry2 },
  { name: 'account/login', value: entry3 },
  { name: 'account/requests', value: entry4 },
  { name: 'account/reset', value: entry5 },
  { name: 'account/reset-password', value: entry6 },
  { name: 'account/status', value: entry7 },
  { name: 'api/format', value: entry8 },
  { name: 'api/hawk', value: entry9 },
  { name: 'api/payload-hash', value: entry10 },
  { name: 'api/requests', value: entry11 },
  { name: 'api/routes', value: entry12 },
  { name: 'api/signature', value: entry13 },
  { name: 'certificate/claims', value: entry14 },
  { name: 'certificate/requests', value: entry15 },
  { name: 'certificate/sign', value: entry16 },
  { name: 'device/register', value: entry17 },
  { name: 'device/update', value: entry18 },
  { name: 'flow/attach-a-new-device-allows-one', value: entry19 },
  { name: 'flow/change-password-ends-with-the-keys', value: entry20 },
  { name: 'flow/create-account-needs-the-mail-first', value: entry21 },
  { name: 'flow/forgot-password-leaves-the-mark', value: entry22 },
  { name: 'miscellaneous/get-random-bytes', value: entry23 },
  { name: 'password/change-finish', value: entry24 },
  { name: 'password/change-start', value: entry25 },
  { name: 'password/forgot-codes', value: entry26 },
  { name: 'password/forgot-resend-code', value: entry27 },
  { name: 'password/forgot-send-code', value: entry28 },
  { name: 'password/forgot-status', value: entry29 },
  { name: 'password/forgot-tokens', value: entry30 },
  { name: 'password/forgot-verify-code', value: entry31 },
  { name: 'recovery-email/resend-code', value: entry32 },
  { name: 'recovery-email/status', value: entry33 },
  { name: 'recovery-email/verify-code', value: entry34 },
  { name: 'session/session-destroy', value: entry35 },
  { name: 'session/session-status', value: entry36 },
] as const;
