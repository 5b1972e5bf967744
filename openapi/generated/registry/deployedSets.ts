// Made by `npm run generate` from the files of the folder; do not edit.
import entry0 from '../../../mock-server/editions/deployed/auth-2013.js';
import entry1 from '../../../mock-server/editions/deployed/auth-2015.js';
import entry2 from '../../../mock-server/editions/deployed/auth-2017.js';
import entry3 from '../../../mock-server/editions/deployed/key-server-2013.js';
import entry4 from '../../../mock-server/editions/deployed/profile-2020.js';

/** Every file of mock-server/editions/deployed, by its path inside the folder. */
export const deployedSets = [
  { name: 'auth-2013', value: entry0 },
  { name: 'auth-2015', value: entry1 },
  { name: 'auth-2017', value: entry2 },
  { name: 'key-server-2013', value: entry3 },
  { name: 'profile-2020', value: entry4 },
] as const;
