// Made by `npm run generate` from the files of the folder; do not edit.
import entry0 from '../../../conformance/errnos/account.js';
import entry1 from '../../../conformance/errnos/authentication.js';
import entry2 from '../../../conformance/errnos/certificate.js';
import entry3 from '../../../conformance/errnos/customs.js';
import entry4 from '../../../conformance/errnos/device.js';
import entry5 from '../../../conformance/errnos/lockout.js';
import entry6 from '../../../conformance/errnos/password.js';
import entry7 from '../../../conformance/errnos/recovery-email.js';
import entry8 from '../../../conformance/errnos/sms.js';
import entry9 from '../../../conformance/errnos/srp.js';
import entry10 from '../../../conformance/errnos/unusable-account.js';

/** Every file of conformance/errnos, by its path inside the folder. */
export const errnoTables = [
  { name: 'account', value: entry0 },
  { name: 'authentication', value: entry1 },
  { name: 'certificate', value: entry2 },
  { name: 'customs', value: entry3 },
  { name: 'device', value: entry4 },
  { name: 'lockout', value: entry5 },
  { name: 'password', value: entry6 },
  { name: 'recovery-email', value: entry7 },
  { name: 'sms', value: entry8 },
  { name: 'srp', value: entry9 },
  { name: 'unusable-account', value: entry10 },
] as const;
