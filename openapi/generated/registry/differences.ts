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
import entry10 from '../../../mock-server/deviations/deployed/key-server-answers.js';
import entry11 from '../../../mock-server/deviations/deployed/key-server-failures.js';
import entry12 from '../../../mock-server/deviations/deployed/key-server-logins.js';
import entry13 from '../../../mock-server/deviations/deployed/load.js';
import entry14 from '../../../mock-server/deviations/deployed/lockout.js';
import entry15 from '../../../mock-server/deviations/deployed/login.js';
import entry16 from '../../../mock-server/deviations/deployed/mail.js';
import entry17 from '../../../mock-server/deviations/deployed/notify.js';
import entry18 from '../../../mock-server/deviations/deployed/parameters.js';
import entry19 from '../../../mock-server/deviations/deployed/passwords.js';
import entry20 from '../../../mock-server/deviations/deployed/pre-verify-token.js';
import entry21 from '../../../mock-server/deviations/deployed/profile-avatars.js';
import entry22 from '../../../mock-server/deviations/deployed/profile-bearer.js';
import entry23 from '../../../mock-server/deviations/deployed/profile-bodies.js';
import entry24 from '../../../mock-server/deviations/deployed/profile-cache.js';
import entry25 from '../../../mock-server/deviations/deployed/profile-failures.js';
import entry26 from '../../../mock-server/deviations/deployed/profile-headers.js';
import entry27 from '../../../mock-server/deviations/deployed/profile-scopes.js';
import entry28 from '../../../mock-server/deviations/deployed/recovery-email.js';
import entry29 from '../../../mock-server/deviations/deployed/sms.js';
import entry30 from '../../../mock-server/deviations/deployed/srp-codes.js';
import entry31 from '../../../mock-server/deviations/deployed/srp-failures.js';
import entry32 from '../../../mock-server/deviations/deployed/srp-limits.js';
import entry33 from '../../../mock-server/deviations/deployed/status.js';

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
  { name: 'key-server-answers', value: entry10 },
  { name: 'key-server-failures', value: entry11 },
  { name: 'key-server-logins', value: entry12 },
  { name: 'load', value: entry13 },
  { name: 'lockout', value: entry14 },
  { name: 'login', value: entry15 },
  { name: 'mail', value: entry16 },
  { name: 'notify', value: entry17 },
  { name: 'parameters', value: entry18 },
  { name: 'passwords', value: entry19 },
  { name: 'pre-verify-token', value: entry20 },
  { name: 'profile-avatars', value: entry21 },
  { name: 'profile-bearer', value: entry22 },
  { name: 'profile-bodies', value: entry23 },
  { name: 'profile-cache', value: entry24 },
  { name: 'profile-failures', value: entry25 },
  { name: 'profile-headers', value: entry26 },
  { name: 'profile-scopes', value: entry27 },
  { name: 'recovery-email', value: entry28 },
  { name: 'sms', value: entry29 },
  { name: 'srp-codes', value: entry30 },
  { name: 'srp-failures', value: entry31 },
  { name: 'srp-limits', value: entry32 },
  { name: 'status', value: entry33 },
] as const;
