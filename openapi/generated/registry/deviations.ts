// Made by `npm run generate` from the files of the folder; do not edit.
import entry0 from '../../../mock-server/deviations/written/account/create.js';
import entry1 from '../../../mock-server/deviations/written/account/destroy.js';
import entry2 from '../../../mock-server/deviations/written/account/keys.js';
import entry3 from '../../../mock-server/deviations/written/account/login.js';
import entry4 from '../../../mock-server/deviations/written/account/reset.js';
import entry5 from '../../../mock-server/deviations/written/account/reset-password.js';
import entry6 from '../../../mock-server/deviations/written/account/status.js';

/** Every file of mock-server/deviations/written, by its path inside the folder. */
export const deviations = [
  { name: 'account/create', value: entry0 },
  { name: 'account/destroy', value: entry1 },
  { name: 'account/keys', value: entry2 },
  { name: 'account/login', value: entry3 },
  { name: 'account/reset', value: entry4 },
  { name: 'account/reset-password', value: entry5 },
  { name: 'account/status', value: entry6 },
] as const;
