// Made by `npm run generate` from the files of the folder; do not edit.
import entry0 from '../../../mock-server/endpoints/account/account-create.js';
import entry1 from '../../../mock-server/endpoints/account/account-destroy.js';
import entry2 from '../../../mock-server/endpoints/account/account-keys.js';
import entry3 from '../../../mock-server/endpoints/account/account-profile.js';
import entry4 from '../../../mock-server/endpoints/account/account-reset.js';
import entry5 from '../../../mock-server/endpoints/account/account-status.js';
import entry6 from '../../../mock-server/endpoints/account/account-status-post.js';
import entry7 from '../../../mock-server/endpoints/authentication/account-login.js';
import entry8 from '../../../mock-server/endpoints/authentication/account-login-reject-unblock-code.js';
import entry9 from '../../../mock-server/endpoints/authentication/account-login-send-unblock-code.js';
import entry10 from '../../../mock-server/endpoints/certificate/certificate-sign.js';
import entry11 from '../../../mock-server/endpoints/device/account-device.js';
import entry12 from '../../../mock-server/endpoints/device/account-device-destroy.js';
import entry13 from '../../../mock-server/endpoints/device/account-devices.js';
import entry14 from '../../../mock-server/endpoints/device/account-devices-notify.js';
import entry15 from '../../../mock-server/endpoints/miscellaneous/get-random-bytes.js';
import entry16 from '../../../mock-server/endpoints/password/password-change-finish.js';
import entry17 from '../../../mock-server/endpoints/password/password-change-start.js';
import entry18 from '../../../mock-server/endpoints/password/password-forgot-resend-code.js';
import entry19 from '../../../mock-server/endpoints/password/password-forgot-send-code.js';
import entry20 from '../../../mock-server/endpoints/password/password-forgot-status.js';
import entry21 from '../../../mock-server/endpoints/password/password-forgot-verify-code.js';
import entry22 from '../../../mock-server/endpoints/recovery-email/recovery-email-resend-code.js';
import entry23 from '../../../mock-server/endpoints/recovery-email/recovery-email-status.js';
import entry24 from '../../../mock-server/endpoints/recovery-email/recovery-email-verify-code.js';
import entry25 from '../../../mock-server/endpoints/session/session-destroy.js';
import entry26 from '../../../mock-server/endpoints/session/session-status.js';
import entry27 from '../../../mock-server/endpoints/sms/sms.js';
import entry28 from '../../../mock-server/endpoints/sms/sms-status.js';

/** Every file of mock-server/endpoints, by its path inside the folder. */
export const endpoints = [
  { name: 'account/account-create', value: entry0 },
  { name: 'account/account-destroy', value: entry1 },
  { name: 'account/account-keys', value: entry2 },
  { name: 'account/account-profile', value: entry3 },
  { name: 'account/account-reset', value: entry4 },
  { name: 'account/account-status', value: entry5 },
  { name: 'account/account-status-post', value: entry6 },
  { name: 'authentication/account-login', value: entry7 },
  { name: 'authentication/account-login-reject-unblock-code', value: entry8 },
  { name: 'authentication/account-login-send-unblock-code', value: entry9 },
  { name: 'certificate/certificate-sign', value: entry10 },
  { name: 'device/account-device', value: entry11 },
  { name: 'device/account-device-destroy', value: entry12 },
  { name: 'device/account-devices', value: entry13 },
  { name: 'device/account-devices-notify', value: entry14 },
  { name: 'miscellaneous/get-random-bytes', value: entry15 },
  { name: 'password/password-change-finish', value: entry16 },
  { name: 'password/password-change-start', value: entry17 },
  { name: 'password/password-forgot-resend-code', value: entry18 },
  { name: 'password/password-forgot-send-code', value: entry19 },
  { name: 'password/password-forgot-status', value: entry20 },
  { name: 'password/password-forgot-verify-code', value: entry21 },
  { name: 'recovery-email/recovery-email-resend-code', value: entry22 },
  { name: 'recovery-email/recovery-email-status', value: entry23 },
  { name: 'recovery-email/recovery-email-verify-code', value: entry24 },
  { name: 'session/session-destroy', value: entry25 },
  { name: 'session/session-status', value: entry26 },
  { name: 'sms/sms', value: entry27 },
  { name: 'sms/sms-status', value: entry28 },
] as const;
