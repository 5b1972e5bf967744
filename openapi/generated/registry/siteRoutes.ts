// Made by `npm run generate` from the files of the folder; do not edit.
import entry0 from '../../../mock-server/site/routes/browserid.js';
import entry1 from '../../../mock-server/site/routes/heartbeat.js';
import entry2 from '../../../mock-server/site/routes/public-keys.js';
import entry3 from '../../../mock-server/site/routes/root.js';
import entry4 from '../../../mock-server/site/routes/version.js';

/** Every file of mock-server/site/routes, by its path inside the folder. */
export const siteRoutes = [
  { name: 'browserid', value: entry0 },
  { name: 'heartbeat', value: entry1 },
  { name: 'public-keys', value: entry2 },
  { name: 'root', value: entry3 },
  { name: 'version', value: entry4 },
] as const;
