// Made by `npm run generate` from the files of the folder; do not edit.
import entry0 from '../../../mock-server/deviations/written/account/create.js';
import entry1 from '../../../mock-server/deviations/written/account/destroy.js';
import entry2 from '../../../mock-server/deviations/written/account/keys.js';
import entry3 from '../../../mock-server/deviations/written/account/login.js';
import entry4 from '../../../mock-server/deviations/written/account/reset.js';
import entry5 from '../../../mock-server/deviations/written/account/reset-password.js';
import entry6 from '../../../mock-server/deviations/written/account/status.js';
import entry7 from '../../../mock-server/deviations/written/certificate/claims.js';
import entry8 from '../../../mock-server/deviations/written/certificate/requests.js';
import entry9 from '../../../mock-server/deviations/written/certificate/sign.js';
import entry10 from '../../../mock-server/deviations/written/device/register.js';
import entry11 from '../../../mock-server/deviations/written/device/update.js';
import entry12 from '../../../mock-server/deviations/written/flow/attach-a-new-device-allows-one.js';
import entry13 from '../../../mock-server/deviations/written/flow/change-password-ends-with-the-keys.js';
import entry14 from '../../../mock-server/deviations/written/flow/create-account-needs-the-mail-first.js';
import entry15 from '../../../mock-server/deviations/written/flow/forgot-password-leaves-the-mark.js';
import entry16 from '../../../mock-server/deviations/written/recovery-email/resend-code.js';
import entry17 from '../../../mock-server/deviations/written/recovery-email/status.js';
import entry18 from '../../../mock-server/deviations/written/recovery-email/verify-code.js';
import entry19 from '../../../mock-server/deviations/written/session/session-destroy.js';
import entry20 from '../../../mock-server/deviations/written/session/session-status.js';

/** Every file of mock-server/deviations/written, by its path inside the folder. */
export const deviations = [
  { name: 'account/create', value: entry0 },
  { name: 'account/destroy', value: entry1 },
  { name: 'account/keys', value: entry2 },
  { name: 'account/login', value: entry3 },
  { name: 'account/reset', value: entry4 },
  { name: 'account/reset-password', value: entry5 },
  { name: 'account/status', value: entry6 },
  { name: 'certificate/claims', value: entry7 },
  { name: 'certificate/requests', value: entry8 },
  { name: 'certificate/sign', value: entry9 },
  { name: 'device/register', value: entry10 },
  { name: 'device/update', value: entry11 },
  { name: 'flow/attach-a-new-device-allows-one', value: entry12 },
  { name: 'flow/change-password-ends-with-the-keys', value: entry13 },
  { name: 'flow/create-account-needs-the-mail-first', value: entry14 },
  { name: 'flow/forgot-password-leaves-the-mark', value: entry15 },
  { name: 'recovery-email/resend-code', value: entry16 },
  { name: 'recovery-email/status', value: entry17 },
  { name: 'recovery-email/verify-code', value: entry18 },
  { name: 'session/session-destroy', value: entry19 },
  { name: 'session/session-status', value: entry20 },
] as const;
