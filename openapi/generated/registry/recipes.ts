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
import entry18 from '../../../conformance/recipes/password-change-finish.js';
import entry19 from '../../../conformance/recipes/password-change-start.js';
import entry20 from '../../../conformance/recipes/password-forgot-resend-code.js';
import entry21 from '../../../conformance/recipes/password-forgot-send-code.js';
import entry22 from '../../../conformance/recipes/password-forgot-status.js';
import entry23 from '../../../conformance/recipes/password-forgot-verify-code.js';
import entry24 from '../../../conformance/recipes/recovery-email-resend-code.js';
import entry25 from '../../../conformance/recipes/recovery-email-status.js';
import entry26 from '../../../conformance/recipes/recovery-email-verify-code.js';
import entry27 from '../../../conformance/recipes/session-destroy.js';
import entry28 from '../../../conformance/recipes/session-status.js';
import entry29 from '../../../conformance/recipes/sms.js';
import entry30 from '../../../conformance/recipes/sms-status.js';

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
  { name: 'password-change-finish', value: entry18 },
  { name: 'password-change-start', value: entry19 },
  { name: 'password-forgot-resend-code', value: entry20 },
  { name: 'password-forgot-send-code', value: entry21 },
  { name: 'password-forgot-status', value: entry22 },
  { name: 'password-forgot-verify-code', value: entry23 },
  { name: 'recovery-email-resend-code', value: entry24 },
  { name: 'recovery-email-status', value: entry25 },
  { name: 'recovery-email-verify-code', value: entry26 },
  { name: 'session-destroy', value: entry27 },
  { name: 'session-status', value: entry28 },
  { name: 'sms', value: entry29 },
  { name: 'sms-status', value: entry30 },
] as const;
