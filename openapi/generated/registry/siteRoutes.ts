// Made by `npm run generate` from the files of the folder; do not edit.
import entry0 from '../../../mock-server/site/routes/browserid.js';
import entry1 from '../../../mock-server/site/routes/browserid-provision.js';
import entry2 from '../../../mock-server/site/routes/browserid-sign-in.js';
import entry3 from '../../../mock-server/site/routes/complete-reset-password.js';
import entry4 from '../../../mock-server/site/routes/heartbeat.js';
import entry5 from '../../../mock-server/site/routes/lbheartbeat.js';
import entry6 from '../../../mock-server/site/routes/public-keys.js';
import entry7 from '../../../mock-server/site/routes/root.js';
import entry8 from '../../../mock-server/site/routes/verify-email.js';
import entry9 from '../../../mock-server/site/routes/version.js';

/** Every file of mock-server/site/routes, by its path inside the folder. */
export const siteRoutes = [
  { name: 'browserid', value: entry0 },
  { name: 'browserid-provision', value: entry1 },
  { name: 'browserid-sign-in', value: entry2 },
  { name: 'complete-reset-password', value: entry3 },
  { name: 'heartbeat', value: entry4 },
  { name: 'lbheartbeat', value: entry5 },
  { name: 'public-keys', value: entry6 },
  { name: 'root', value: entry7 },
  { name: 'verify-email', value: entry8 },
  { name: 'version', value: entry9 },
] as const;
