// Made by `npm run generate` from the files of the folder; do not edit.
import entry0 from '../../../conformance/observers/success-bodies.js';

/** Every file of conformance/observers, by its path inside the folder. */
export const observers = [
  { name: 'success-bodies', value: entry0 },
] as const;
