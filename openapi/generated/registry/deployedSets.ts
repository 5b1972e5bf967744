// Made by `npm run generate` from the files of the folder; do not edit.
import entry0 from '../../../mock-server/editions/deployed/auth-2015.js';
import entry1 from '../../../mock-server/editions/deployed/auth-2017.js';

/** Every file of mock-server/editions/deployed, by its path inside the folder. */
export const deployedSets = [
  { name: 'auth-2015', value: entry0 },
  { name: 'auth-2017', value: entry1 },
] as const;
