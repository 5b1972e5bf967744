// Made by `npm run generate` from the files of the folder; do not edit.
import entry0 from '../../../mock-server/control/routes/accounts.js';
import entry1 from '../../../mock-server/control/routes/clock.js';
import entry2 from '../../../mock-server/control/routes/conditions.js';
import entry3 from '../../../mock-server/control/routes/deviations.js';
import entry4 from '../../../mock-server/control/routes/faults.js';
import entry5 from '../../../mock-server/control/routes/inspection.js';
import entry6 from '../../../mock-server/control/routes/journal.js';
import entry7 from '../../../mock-server/control/routes/mail.js';
import entry8 from '../../../mock-server/control/routes/messages.js';
import entry9 from '../../../mock-server/control/routes/state.js';

/** Every file of mock-server/control/routes, by its path inside the folder. */
export const controlRoutes = [
  { name: 'accounts', value: entry0 },
  { name: 'clock', value: entry1 },
  { name: 'conditions', value: entry2 },
  { name: 'deviations', value: entry3 },
  { name: 'faults', value: entry4 },
  { name: 'inspection', value: entry5 },
  { name: 'journal', value: entry6 },
  { name: 'mail', value: entry7 },
  { name: 'messages', value: entry8 },
  { name: 'state', value: entry9 },
] as const;
