// Made by `npm run generate` from the files of the folder; do not edit.
import entry0 from '../../../mock-server/endpoints/account/account-create.js';
import entry1 from '../../../mock-server/endpoints/account/account-destroy.js';
import entry2 from '../../../mock-server/endpoints/account/account-keys.js';
import entry3 from '../../../mock-server/endpoints/account/account-reset.js';
import entry4 from '../../../mock-server/endpoints/account/account-status.js';
import entry5 from '../../../mock-server/endpoints/account/account-status-post.js';
import entry6 from '../../../mock-server/endpoints/authentication/account-login.js';
import entry7 from '../../../mock-server/endpoints/certificate/certificate-sign.js';
import entry8 from '../../../mock-server/endpoints/device/account-device.js';
import entry9 from '../../../mock-server/endpoints/miscellaneous/get-random-bytes.js';
import entry10 from '../../../mock-server/endpoints/password/password-change-finish.js';
import entry11 from '../../../mock-server/endpoints/password/password-change-start.js';
import entry12 from '../../../mock-server/endpoints/password/password-forgot-resend-code.js';
import entry13 from '../../../mock-server/endpoints/password/password-forgot-send-code.js';
import entry14 from '../../../mock-server/endpoints/password/password-forgot-status.js';
import entry15 from '../../../mock-server/endpoints/password/password-forgot-verify-code.js';
import entry16 from '../../../mock-server/endpoints/recovery-email/recovery-email-resend-code.js';
import entry17 from '../../../mock-server/endpoints/recovery-email/recovery-email-status.js';
import entry18 from '../../../mock-server/endpoints/recovery-email/recovery-email-verify-code.js';
import entry19 from '../../../mock-server/endpoints/session/session-destroy.js';
import entry20 from '../../../mock-server/endpoints/session/session-status.js';

/** Every file of mock-server/endpoints, by its path inside the folder. */
export const endpoints = [
  { name: 'account/account-create', value: entry0 },
  { name: 'account/account-destroy', value: entry1 },
  { name: 'account/account-keys', value: entry2 },
  { name: 'account/account-reset', value: entry3 },
  { name: 'account/account-status', value: entry4 },
  { name: 'account/account-status-post', value: entry5 },
  { name: 'authentication/account-login', value: entry6 },
  { name: 'certificate/certificate-sign', value: entry7 },
  { name: 'device/account-device', value: entry8 },
  { name: 'miscellaneous/get-random-bytes', value: entry9 },
  { name: 'password/password-change-finish', value: entry10 },
  { name: 'password/password-change-start', value: entry11 },
  { name: 'password/password-forgot-resend-code', value: entry12 },
  { name: 'password/password-forgot-send-code', value: entry13 },
  { name: 'password/password-forgot-status', value: entry14 },
  { name: 'password/password-forgot-verify-code', value: entry15 },
  { name: 'recovery-email/recovery-email-resend-code', value: entry16 },
  { name: 'recovery-email/recovery-email-status', value: entry17 },
  { name: 'recovery-email/recovery-email-verify-code', value: entry18 },
  { name: 'session/session-destroy', value: entry19 },
  { name: 'session/session-status', value: entry20 },
] as const;
