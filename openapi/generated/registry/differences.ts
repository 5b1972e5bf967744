// Made by `npm run generate` from the files of the folder; do not edit.
import entry0 from '../../../mock-server/deviations/deployed/bodies.js';
import entry1 from '../../../mock-server/deviations/deployed/certificate.js';
import entry2 from '../../../mock-server/deviations/deployed/content-types.js';
import entry3 from '../../../mock-server/deviations/deployed/create.js';
import entry4 from '../../../mock-server/deviations/deployed/customs.js';
import entry5 from '../../../mock-server/deviations/deployed/devices.js';
import entry6 from '../../../mock-server/deviations/deployed/framing.js';
import entry7 from '../../../mock-server/deviations/deployed/hawk-checks.js';
import entry8 from '../../../mock-server/deviations/deployed/hawk-headers.js';
import entry9 from '../../../mock-server/deviations/deployed/headers.js';
import entry10 from '../../../mock-server/deviations/deployed/load.js';
import entry11 from '../../../mock-server/deviations/deployed/lockout.js';
import entry12 from '../../../mock-server/deviations/deployed/login.js';
import entry13 from '../../../mock-server/deviations/deployed/mail.js';
import entry14 from '../../../mock-server/deviations/deployed/notify.js';
import entry15 from '../../../mock-server/deviations/deployed/parameters.js';
import entry16 from '../../../mock-server/deviations/deployed/passwords.js';
import entry17 from '../../../mock-server/deviations/deployed/pre-verify-token.js';
import entry18 from '../../../mock-server/deviations/deployed/recovery-email.js';
import entry19 from '../../../mock-server/deviations/deployed/sms.js';
import entry20 from '../../../mock-server/deviations/deployed/status.js';

/** Every file of mock-server/deviations/deployed, by its path inside the folder. */
export const differences = [
  { name: 'bodies', value: entry0 },
  { name: 'certificate', value: entry1 },
  { name: 'content-types', value: entry2 },
  { name: 'create', value: entry3 },
  { name: 'customs', value: entry4 },
  { name: 'devices', value: entry5 },
  { name: 'framing', value: entry6 },
  { name: 'hawk-checks', value: entry7 },
  { name: 'hawk-headers', value: entry8 },
  { name: 'headers', value: entry9 },
  { name: 'load', value: entry10 },
  { name: 'lockout', value: entry11 },
  { name: 'login', value: entry12 },
  { name: 'mail', value: entry13 },
  { name: 'notify', value: entry14 },
  { name: 'parameters', value: entry15 },
  { name: 'passwords', value: entry16 },
  { name: 'pre-verify-token', value: entry17 },
  { name: 'recovery-email', value: entry18 },
  { name: 'sms', value: entry19 },
  { name: 'status', value: entry20 },
] as const;
