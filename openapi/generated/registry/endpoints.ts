// Made by `npm run generate` from the files of the folder; do not edit.
import entry0 from '../../../mock-server/endpoints/account/account-create.js';
import entry1 from '../../../mock-server/endpoints/account/account-create.auth-2013.js';
import entry2 from '../../../mock-server/endpoints/account/account-create.key-server.js';
import entry3 from '../../../mock-server/endpoints/account/account-destroy.js';
import entry4 from '../../../mock-server/endpoints/account/account-destroy.auth-2013.js';
import entry5 from '../../../mock-server/endpoints/account/account-devices.auth-2015.js';
import entry6 from '../../../mock-server/endpoints/account/account-keys.js';
import entry7 from '../../../mock-server/endpoints/account/account-profile.js';
import entry8 from '../../../mock-server/endpoints/account/account-recovery-methods.js';
import entry9 from '../../../mock-server/endpoints/account/account-recovery-methods-send-code.js';
import entry10 from '../../../mock-server/endpoints/account/account-recovery-methods-verify-code.js';
import entry11 from '../../../mock-server/endpoints/account/account-reset.js';
import entry12 from '../../../mock-server/endpoints/account/account-reset.auth-2013.js';
import entry13 from '../../../mock-server/endpoints/account/account-reset.auth-2015.js';
import entry14 from '../../../mock-server/endpoints/account/account-reset.key-server.js';
import entry15 from '../../../mock-server/endpoints/account/account-status.js';
import entry16 from '../../../mock-server/endpoints/account/account-status-post.js';
import entry17 from '../../../mock-server/endpoints/account/account-status.auth-2015.js';
import entry18 from '../../../mock-server/endpoints/authentication/account-login.js';
import entry19 from '../../../mock-server/endpoints/authentication/account-login-reject-unblock-code.js';
import entry20 from '../../../mock-server/endpoints/authentication/account-login-send-unblock-code.js';
import entry21 from '../../../mock-server/endpoints/authentication/account-login.auth-2015.js';
import entry22 from '../../../mock-server/endpoints/authentication/account-unlock-resend-code.js';
import entry23 from '../../../mock-server/endpoints/authentication/account-unlock-verify-code.js';
import entry24 from '../../../mock-server/endpoints/authentication/auth-finish.js';
import entry25 from '../../../mock-server/endpoints/authentication/auth-start.js';
import entry26 from '../../../mock-server/endpoints/certificate/certificate-sign.js';
import entry27 from '../../../mock-server/endpoints/certificate/certificate-sign.auth-2013.js';
import entry28 from '../../../mock-server/endpoints/device/account-device.js';
import entry29 from '../../../mock-server/endpoints/device/account-device-destroy.js';
import entry30 from '../../../mock-server/endpoints/device/account-devices.js';
import entry31 from '../../../mock-server/endpoints/device/account-devices-notify.js';
import entry32 from '../../../mock-server/endpoints/miscellaneous/get-random-bytes.js';
import entry33 from '../../../mock-server/endpoints/neighbours/avatar-image.js';
import entry34 from '../../../mock-server/endpoints/neighbours/oauth-authorization.js';
import entry35 from '../../../mock-server/endpoints/neighbours/oauth-token.js';
import entry36 from '../../../mock-server/endpoints/neighbours/oauth-verify.js';
import entry37 from '../../../mock-server/endpoints/neighbours/session-oauth-authorization.js';
import entry38 from '../../../mock-server/endpoints/neighbours/session-oauth-token.js';
import entry39 from '../../../mock-server/endpoints/password/password-change-auth-finish.js';
import entry40 from '../../../mock-server/endpoints/password/password-change-auth-start.js';
import entry41 from '../../../mock-server/endpoints/password/password-change-finish.js';
import entry42 from '../../../mock-server/endpoints/password/password-change-finish.auth-2015.js';
import entry43 from '../../../mock-server/endpoints/password/password-change-start.js';
import entry44 from '../../../mock-server/endpoints/password/password-change-start.auth-2013.js';
import entry45 from '../../../mock-server/endpoints/password/password-forgot-resend-code.js';
import entry46 from '../../../mock-server/endpoints/password/password-forgot-resend-code.auth-2013.js';
import entry47 from '../../../mock-server/endpoints/password/password-forgot-send-code.js';
import entry48 from '../../../mock-server/endpoints/password/password-forgot-send-code.auth-2013.js';
import entry49 from '../../../mock-server/endpoints/password/password-forgot-send-code.key-server.js';
import entry50 from '../../../mock-server/endpoints/password/password-forgot-status.js';
import entry51 from '../../../mock-server/endpoints/password/password-forgot-verify-code.js';
import entry52 from '../../../mock-server/endpoints/password/password-forgot-verify-code.key-server.js';
import entry53 from '../../../mock-server/endpoints/profile/avatar.js';
import entry54 from '../../../mock-server/endpoints/profile/avatar-delete.js';
import entry55 from '../../../mock-server/endpoints/profile/avatar-upload.js';
import entry56 from '../../../mock-server/endpoints/profile/cache-delete.js';
import entry57 from '../../../mock-server/endpoints/profile/display-name.js';
import entry58 from '../../../mock-server/endpoints/profile/display-name-post.js';
import entry59 from '../../../mock-server/endpoints/profile/ecosystem-anon-id.js';
import entry60 from '../../../mock-server/endpoints/profile/ecosystem-anon-id-post.js';
import entry61 from '../../../mock-server/endpoints/profile/email.js';
import entry62 from '../../../mock-server/endpoints/profile/profile.js';
import entry63 from '../../../mock-server/endpoints/profile/subscriptions.js';
import entry64 from '../../../mock-server/endpoints/profile/uid.js';
import entry65 from '../../../mock-server/endpoints/raw-password/raw-password-account-create.js';
import entry66 from '../../../mock-server/endpoints/raw-password/raw-password-session-create.js';
import entry67 from '../../../mock-server/endpoints/recovery-email/recovery-email-resend-code.js';
import entry68 from '../../../mock-server/endpoints/recovery-email/recovery-email-resend-code.auth-2013.js';
import entry69 from '../../../mock-server/endpoints/recovery-email/recovery-email-status.js';
import entry70 from '../../../mock-server/endpoints/recovery-email/recovery-email-status.auth-2013.js';
import entry71 from '../../../mock-server/endpoints/recovery-email/recovery-email-status.auth-2015.js';
import entry72 from '../../../mock-server/endpoints/recovery-email/recovery-email-verify-code.js';
import entry73 from '../../../mock-server/endpoints/session/session-auth-finish.js';
import entry74 from '../../../mock-server/endpoints/session/session-auth-start.js';
import entry75 from '../../../mock-server/endpoints/session/session-create.js';
import entry76 from '../../../mock-server/endpoints/session/session-destroy.js';
import entry77 from '../../../mock-server/endpoints/session/session-status.js';
import entry78 from '../../../mock-server/endpoints/session/session-status.key-server.js';
import entry79 from '../../../mock-server/endpoints/sms/sms.js';
import entry80 from '../../../mock-server/endpoints/sms/sms-status.js';

/** Every file of mock-server/endpoints, by its path inside the folder. */
export const endpoints = [
  { name: 'account/account-create', value: entry0 },
  { name: 'account/account-create.auth-2013', value: entry1 },
  { name: 'account/account-create.key-server', value: entry2 },
  { name: 'account/account-destroy', value: entry3 },
  { name: 'account/account-destroy.auth-2013', value: entry4 },
  { name: 'account/account-devices.auth-2015', value: entry5 },
  { name: 'account/account-keys', value: entry6 },
  { name: 'account/account-profile', value: entry7 },
  { name: 'account/account-recovery-methods', value: entry8 },
  { name: 'account/account-recovery-methods-send-code', value: entry9 },
  { name: 'account/account-recovery-methods-verify-code', value: entry10 },
  { name: 'account/account-reset', value: entry11 },
  { name: 'account/account-reset.auth-2013', value: entry12 },
  { name: 'account/account-reset.auth-2015', value: entry13 },
  { name: 'account/account-reset.key-server', value: entry14 },
  { name: 'account/account-status', value: entry15 },
  { name: 'account/account-status-post', value: entry16 },
  { name: 'account/account-status.auth-2015', value: entry17 },
  { name: 'authentication/account-login', value: entry18 },
  { name: 'authentication/account-login-reject-unblock-code', value: entry19 },
  { name: 'authentication/account-login-send-unblock-code', value: entry20 },
  { name: 'authentication/account-login.auth-2015', value: entry21 },
  { name: 'authentication/account-unlock-resend-code', value: entry22 },
  { name: 'authentication/account-unlock-verify-code', value: entry23 },
  { name: 'authentication/auth-finish', value: entry24 },
  { name: 'authentication/auth-start', value: entry25 },
  { name: 'certificate/certificate-sign', value: entry26 },
  { name: 'certificate/certificate-sign.auth-2013', value: entry27 },
  { name: 'device/account-device', value: entry28 },
  { name: 'device/account-device-destroy', value: entry29 },
  { name: 'device/account-devices', value: entry30 },
  { name: 'device/account-devices-notify', value: entry31 },
  { name: 'miscellaneous/get-random-bytes', value: entry32 },
  { name: 'neighbours/avatar-image', value: entry33 },
  { name: 'neighbours/oauth-authorization', value: entry34 },
  { name: 'neighbours/oauth-token', value: entry35 },
  { name: 'neighbours/oauth-verify', value: entry36 },
  { name: 'neighbours/session-oauth-authorization', value: entry37 },
  { name: 'neighbours/session-oauth-token', value: entry38 },
  { name: 'password/password-change-auth-finish', value: entry39 },
  { name: 'password/password-change-auth-start', value: entry40 },
  { name: 'password/password-change-finish', value: entry41 },
  { name: 'password/password-change-finish.auth-2015', value: entry42 },
  { name: 'password/password-change-start', value: entry43 },
  { name: 'password/password-change-start.auth-2013', value: entry44 },
  { name: 'password/password-forgot-resend-code', value: entry45 },
  { name: 'password/password-forgot-resend-code.auth-2013', value: entry46 },
  { name: 'password/password-forgot-send-code', value: entry47 },
  { name: 'password/password-forgot-send-code.auth-2013', value: entry48 },
  { name: 'password/password-forgot-send-code.key-server', value: entry49 },
  { name: 'password/password-forgot-status', value: entry50 },
  { name: 'password/password-forgot-verify-code', value: entry51 },
  { name: 'password/password-forgot-verify-code.key-server', value: entry52 },
  { name: 'profile/avatar', value: entry53 },
  { name: 'profile/avatar-delete', value: entry54 },
  { name: 'profile/avatar-upload', value: entry55 },
  { name: 'profile/cache-delete', value: entry56 },
  { name: 'profile/display-name', value: entry57 },
  { name: 'profile/display-name-post', value: entry58 },
  { name: 'profile/ecosystem-anon-id', value: entry59 },
  { name: 'profile/ecosystem-anon-id-post', value: entry60 },
  { name: 'profile/email', value: entry61 },
  { name: 'profile/profile', value: entry62 },
  { name: 'profile/subscriptions', value: entry63 },
  { name: 'profile/uid', value: entry64 },
  { name: 'raw-password/raw-password-account-create', value: entry65 },
  { name: 'raw-password/raw-password-session-create', value: entry66 },
  { name: 'recovery-email/recovery-email-resend-code', value: entry67 },
  { name: 'recovery-email/recovery-email-resend-code.auth-2013', value: entry68 },
  { name: 'recovery-email/recovery-email-status', value: entry69 },
  { name: 'recovery-email/recovery-email-status.auth-2013', value: entry70 },
  { name: 'recovery-email/recovery-email-status.auth-2015', value: entry71 },
  { name: 'recovery-email/recovery-email-verify-code', value: entry72 },
  { name: 'session/session-auth-finish', value: entry73 },
  { name: 'session/session-auth-start', value: entry74 },
  { name: 'session/session-create', value: entry75 },
  { name: 'session/session-destroy', value: entry76 },
  { name: 'session/session-status', value: entry77 },
  { name: 'session/session-status.key-server', value: entry78 },
  { name: 'sms/sms', value: entry79 },
  { name: 'sms/sms-status', value: entry80 },
] as const;
