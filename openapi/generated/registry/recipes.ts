// Made by `npm run generate` from the files of the folder; do not edit.
import entry0 from '../../../conformance/recipes/account-create.js';
import entry1 from '../../../conformance/recipes/account-destroy.js';
import entry2 from '../../../conformance/recipes/account-device.js';
import entry3 from '../../../conformance/recipes/account-device-destroy.js';
import entry4 from '../../../conformance/recipes/account-devices.js';
import entry5 from '../../../conformance/recipes/account-devices-notify.js';
import entry6 from '../../../conformance/recipes/account-keys.js';
import entry7 from '../../../conformance/recipes/account-login.js';
import entry8 from '../../../conformance/recipes/account-login-reject-unblock-code.js';
import entry9 from '../../../conformance/recipes/account-login-send-unblock-code.js';
import entry10 from '../../../conformance/recipes/account-profile.js';
import entry11 from '../../../conformance/recipes/account-reset.js';
import entry12 from '../../../conformance/recipes/account-status.js';
import entry13 from '../../../conformance/recipes/account-status-post.js';
import entry14 from '../../../conformance/recipes/account-unlock-resend-code.js';
import entry15 from '../../../conformance/recipes/account-unlock-verify-code.js';
import entry16 from '../../../conformance/recipes/certificate-sign.js';
import entry17 from '../../../conformance/recipes/get-random-bytes.js';
import entry18 from '../../../conformance/recipes/key-server/account-create.js';
import entry19 from '../../../conformance/recipes/key-server/account-devices.js';
import entry20 from '../../../conformance/recipes/key-server/account-keys.js';
import entry21 from '../../../conformance/recipes/key-server/account-recovery-methods.js';
import entry22 from '../../../conformance/recipes/key-server/account-recovery-methods-send-code.js';
import entry23 from '../../../conformance/recipes/key-server/account-recovery-methods-verify-code.js';
import entry24 from '../../../conformance/recipes/key-server/account-reset.js';
import entry25 from '../../../conformance/recipes/key-server/certificate-sign.js';
import entry26 from '../../../conformance/recipes/key-server/get-random-bytes.js';
import entry27 from '../../../conformance/recipes/key-server/password-change-auth-finish.js';
import entry28 from '../../../conformance/recipes/key-server/password-change-auth-start.js';
import entry29 from '../../../conformance/recipes/key-server/password-forgot-send-code.js';
import entry30 from '../../../conformance/recipes/key-server/password-forgot-verify-code.js';
import entry31 from '../../../conformance/recipes/key-server/session-auth-finish.js';
import entry32 from '../../../conformance/recipes/key-server/session-auth-start.js';
import entry33 from '../../../conformance/recipes/key-server/session-destroy.js';
import entry34 from '../../../conformance/recipes/key-server/session-status.js';
import entry35 from '../../../conformance/recipes/password-change-finish.js';
import entry36 from '../../../conformance/recipes/password-change-start.js';
import entry37 from '../../../conformance/recipes/password-forgot-resend-code.js';
import entry38 from '../../../conformance/recipes/password-forgot-send-code.js';
import entry39 from '../../../conformance/recipes/password-forgot-status.js';
import entry40 from '../../../conformance/recipes/password-forgot-verify-code.js';
import entry41 from '../../../conformance/recipes/profile/avatar.js';
import entry42 from '../../../conformance/recipes/profile/avatar-delete.js';
import entry43 from '../../../conformance/recipes/profile/avatar-upload.js';
import entry44 from '../../../conformance/recipes/profile/cache-delete.js';
import entry45 from '../../../conformance/recipes/profile/display-name.js';
import entry46 from '../../../conformance/recipes/profile/display-name-post.js';
import entry47 from '../../../conformance/recipes/profile/ecosystem-anon-id.js';
import entry48 from '../../../conformance/recipes/profile/ecosystem-anon-id-post.js';
import entry49 from '../../../conformance/recipes/profile/email.js';
import entry50 from '../../../conformance/recipes/profile/profile.js';
import entry51 from '../../../conformance/recipes/profile/subscriptions.js';
import entry52 from '../../../conformance/recipes/profile/uid.js';
import entry53 from '../../../conformance/recipes/recovery-email-resend-code.js';
import entry54 from '../../../conformance/recipes/recovery-email-status.js';
import entry55 from '../../../conformance/recipes/recovery-email-verify-code.js';
import entry56 from '../../../conformance/recipes/session-destroy.js';
import entry57 from '../../../conformance/recipes/session-status.js';
import entry58 from '../../../conformance/recipes/sms.js';
import entry59 from '../../../conformance/recipes/sms-status.js';
import entry60 from '../../../conformance/recipes/srp/account-create.js';
import entry61 from '../../../conformance/recipes/srp/account-destroy.js';
import entry62 from '../../../conformance/recipes/srp/account-reset.js';
import entry63 from '../../../conformance/recipes/srp/auth-finish.js';
import entry64 from '../../../conformance/recipes/srp/auth-start.js';
import entry65 from '../../../conformance/recipes/srp/password-change-start.js';
import entry66 from '../../../conformance/recipes/srp/raw-password-account-create.js';
import entry67 from '../../../conformance/recipes/srp/raw-password-session-create.js';
import entry68 from '../../../conformance/recipes/srp/session-create.js';

/** Every file of conformance/recipes, by its path inside the folder. */
export const recipes = [
  { name: 'account-create', value: entry0 },
  { name: 'account-destroy', value: entry1 },
  { name: 'account-device', value: entry2 },
  { name: 'account-device-destroy', value: entry3 },
  { name: 'account-devices', value: entry4 },
  { name: 'account-devices-notify', value: entry5 },
  { name: 'account-keys', value: entry6 },
  { name: 'account-login', value: entry7 },
  { name: 'account-login-reject-unblock-code', value: entry8 },
  { name: 'account-login-send-unblock-code', value: entry9 },
  { name: 'account-profile', value: entry10 },
  { name: 'account-reset', value: entry11 },
  { name: 'account-status', value: entry12 },
  { name: 'account-status-post', value: entry13 },
  { name: 'account-unlock-resend-code', value: entry14 },
  { name: 'account-unlock-verify-code', value: entry15 },
  { name: 'certificate-sign', value: entry16 },
  { name: 'get-random-bytes', value: entry17 },
  { name: 'key-server/account-create', value: entry18 },
  { name: 'key-server/account-devices', value: entry19 },
  { name: 'key-server/account-keys', value: entry20 },
  { name: 'key-server/account-recovery-methods', value: entry21 },
  { name: 'key-server/account-recovery-methods-send-code', value: entry22 },
  { name: 'key-server/account-recovery-methods-verify-code', value: entry23 },
  { name: 'key-server/account-reset', value: entry24 },
  { name: 'key-server/certificate-sign', value: entry25 },
  { name: 'key-server/get-random-bytes', value: entry26 },
  { name: 'key-server/password-change-auth-finish', value: entry27 },
  { name: 'key-server/password-change-auth-start', value: entry28 },
  { name: 'key-server/password-forgot-send-code', value: entry29 },
  { name: 'key-server/password-forgot-verify-code', value: entry30 },
  { name: 'key-server/session-auth-finish', value: entry31 },
  { name: 'key-server/session-auth-start', value: entry32 },
  { name: 'key-server/session-destroy', value: entry33 },
  { name: 'key-server/session-status', value: entry34 },
  { name: 'password-change-finish', value: entry35 },
  { name: 'password-change-start', value: entry36 },
  { name: 'password-forgot-resend-code', value: entry37 },
  { name: 'password-forgot-send-code', value: entry38 },
  { name: 'password-forgot-status', value: entry39 },
  { name: 'password-forgot-verify-code', value: entry40 },
  { name: 'profile/avatar', value: entry41 },
  { name: 'profile/avatar-delete', value: entry42 },
  { name: 'profile/avatar-upload', value: entry43 },
  { name: 'profile/cache-delete', value: entry44 },
  { name: 'profile/display-name', value: entry45 },
  { name: 'profile/display-name-post', value: entry46 },
  { name: 'profile/ecosystem-anon-id', value: entry47 },
  { name: 'profile/ecosystem-anon-id-post', value: entry48 },
  { name: 'profile/email', value: entry49 },
  { name: 'profile/profile', value: entry50 },
  { name: 'profile/subscriptions', value: entry51 },
  { name: 'profile/uid', value: entry52 },
  { name: 'recovery-email-resend-code', value: entry53 },
  { name: 'recovery-email-status', value: entry54 },
  { name: 'recovery-email-verify-code', value: entry55 },
  { name: 'session-destroy', value: entry56 },
  { name: 'session-status', value: entry57 },
  { name: 'sms', value: entry58 },
  { name: 'sms-status', value: entry59 },
  { name: 'srp/account-create', value: entry60 },
  { name: 'srp/account-destroy', value: entry61 },
  { name: 'srp/account-reset', value: entry62 },
  { name: 'srp/auth-finish', value: entry63 },
  { name: 'srp/auth-start', value: entry64 },
  { name: 'srp/password-change-start', value: entry65 },
  { name: 'srp/raw-password-account-create', value: entry66 },
  { name: 'srp/raw-password-session-create', value: entry67 },
  { name: 'srp/session-create', value: entry68 },
] as const;
