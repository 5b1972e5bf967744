// Made by `npm run generate` from the files of the folder; do not edit.
import entry0 from '../../../mock-server/editions/known/auth-2017.js';

/** Every file of mock-server/editions/known, by its path inside the folder. */
export const behaviours = [
  { name: 'auth-2017', value: entry0 },
] as const;
