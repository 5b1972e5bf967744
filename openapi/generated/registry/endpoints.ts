// Made by `npm run generate` from the files of the folder; do not edit.
import entry0 from '../../../mock-server/endpoints/account/account-create.js';
import entry1 from '../../../mock-server/endpoints/account/account-destroy.js';
import entry2 from '../../../mock-server/endpoints/account/account-devices.auth-2015.js';
import entry3 from '../../../mock-server/endpoints/account/account-keys.js';
import entry4 from '../../../mock-server/endpoints/account/account-profile.js';
import entry5 from '../../../mock-server/endpoints/account/account-reset.js';
import entry6 from '../../../mock-server/endpoints/account/account-reset.auth-2015.js';
import entry7 from '../../../mock-server/endpoints/account/account-status.js';
import entry8 from '../../../mock-server/endpoints/account/account-status-post.js';
import entry9 from '../../../mock-server/endpoints/account/account-status.auth-2015.js';
import entry10 from '../../../mock-server/endpoints/authentication/account-login.js';
import entry11 from '../../../mock-server/endpoints/authentication/account-login-reject-unblock-code.js';
import entry12 from '../../../mock-server/endpoints/authentication/account-login-send-unblock-code.js';
import entry13 from '../../../mock-server/endpoints/authentication/account-login.auth-2015.js';
import entry14 from '../../../mock-server/endpoints/authentication/account-unlock-resend-code.js';
import entry15 from '../../../mock-server/endpoints/authentication/account-unlock-verify-code.js';
import entry16 from '../../../mock-server/endpoints/certificate/certificate-sign.js';
import entry17 from '../../../mock-server/endpoints/device/account-device.js';
import entry18 from '../../../mock-server/endpoints/device/account-device-destroy.js';
import entry19 from '../../../mock-server/endpoints/device/account-devices.js';
import entry20 from '../../../mock-server/endpoints/device/account-devices-notify.js';
import entry21 from '../../../mock-server/endpoints/miscellaneous/get-random-bytes.js';
import entry22 from '../../../mock-server/endpoints/password/password-change-finish.js';
import entry23 from '../../../mock-server/endpoints/password/password-change-finish.auth-2015.js';
import entry24 from '../../../mock-server/endpoints/password/password-change-start.js';
import entry25 from '../../../mock-server/endpoints/password/password-forgot-resend-code.js';
import entry26 from '../../../mock-server/endpoints/password/password-forgot-send-code.js';
import entry27 from '../../../mock-server/endpoints/password/password-forgot-status.js';
import entry28 from '../../../mock-server/endpoints/password/password-forgot-verify-code.js';
import entry29 from '../../../mock-server/endpoints/recovery-email/recovery-email-resend-code.js';
import entry30 from '../../../mock-server/endpoints/recovery-email/recovery-email-status.js';
import entry31 from '../../../mock-server/endpoints/recovery-email/recovery-email-status.auth-2015.js';
import entry32 from '../../../mock-server/endpoints/recovery-email/recovery-email-verify-code.js';
import entry33 from '../../../mock-server/endpoints/session/session-destroy.js';
import entry34 from '../../../mock-server/endpoints/session/session-status.js';
import entry35 from '../../../mock-server/endpoints/sms/sms.js';
import entry36 from '../../../mock-server/endpoints/sms/sms-status.js';

/** Every file of mock-server/endpoints, by its path inside the folder. */
export const endpoints = [
  { name: 'account/account-create', value: entry0 },
  { name: 'account/account-destroy', value: entry1 },
  { name: 'account/account-devices.auth-2015', value: entry2 },
  { name: 'account/account-keys', value: entry3 },
  { name: 'account/account-profile', value: entry4 },
  { name: 'account/account-reset', value: entry5 },
  { name: 'account/account-reset.auth-2015', value: entry6 },
  { name: 'account/account-status', value: entry7 },
  { name: 'account/account-status-post', value: entry8 },
  { name: 'account/account-status.auth-2015', value: entry9 },
  { name: 'authentication/account-login', value: entry10 },
  { name: 'authentication/account-login-reject-unblock-code', value: entry11 },
  { name: 'authentication/account-login-send-unblock-code', value: entry12 },
  { name: 'authentication/account-login.auth-2015', value: entry13 },
  { name: 'authentication/account-unlock-resend-code', value: entry14 },
  { name: 'authentication/account-unlock-verify-code', value: entry15 },
  { name: 'certificate/certificate-sign', value: entry16 },
  { name: 'device/account-device', value: entry17 },
  { name: 'device/account-device-destroy', value: entry18 },
  { name: 'device/account-devices', value: entry19 },
  { name: 'device/account-devices-notify', value: entry20 },
  { name: 'miscellaneous/get-random-bytes', value: entry21 },
  { name: 'password/password-change-finish', value: entry22 },
  { name: 'password/password-change-finish.auth-2015', value: entry23 },
  { name: 'password/password-change-start', value: entry24 },
  { name: 'password/password-forgot-resend-code', value: entry25 },
  { name: 'password/password-forgot-send-code', value: entry26 },
  { name: 'password/password-forgot-status', value: entry27 },
  { name: 'password/password-forgot-verify-code', value: entry28 },
  { name: 'recovery-email/recovery-email-resend-code', value: entry29 },
  { name: 'recovery-email/recovery-email-status', value: entry30 },
  { name: 'recovery-email/recovery-email-status.auth-2015', value: entry31 },
  { name: 'recovery-email/recovery-email-verify-code', value: entry32 },
  { name: 'session/session-destroy', value: entry33 },
  { name: 'session/session-status', value: entry34 },
  { name: 'sms/sms', value: entry35 },
  { name: 'sms/sms-status', value: entry36 },
] as const;
