// Made by `npm run generate` from the files of the folder; do not edit.
import entry0 from '../../../conformance/observers/error-extras.js';
import entry1 from '../../../conformance/observers/error-table.js';
import entry2 from '../../../conformance/observers/failure-bodies.js';
import entry3 from '../../../conformance/observers/failure-format.js';
import entry4 from '../../../conformance/observers/success-bodies.js';
import entry5 from '../../../conformance/observers/success-format.js';
import entry6 from '../../../conformance/observers/success-values.js';

/** Every file of conformance/observers, by its path inside the folder. */
export const observers = [
  { name: 'error-extras', value: entry0 },
  { name: 'error-table', value: entry1 },
  { name: 'failure-bodies', value: entry2 },
  { name: 'failure-format', value: entry3 },
  { name: 'success-bodies', value: entry4 },
  { name: 'success-format', value: entry5 },
  { name: 'success-values', value: entry6 },
] as const;
