// Made by `npm run generate` from the files of the folder; do not edit.
import entry0 from '../../../reports/reporters/html.js';
import entry1 from '../../../reports/reporters/json.js';
import entry2 from '../../../reports/reporters/terminal.js';

/** Every file of reports/reporters, by its path inside the folder. */
export const reporters = [
  { name: 'html', value: entry0 },
  { name: 'json', value: entry1 },
  { name: 'terminal', value: entry2 },
] as const;
