// Made by `npm run generate` from the files of the folder; do not edit.
import entry0 from '../../../reports/reporters/badge.js';
import entry1 from '../../../reports/reporters/github.js';
import entry2 from '../../../reports/reporters/har.js';
import entry3 from '../../../reports/reporters/html.js';
import entry4 from '../../../reports/reporters/json.js';
import entry5 from '../../../reports/reporters/junit.js';
import entry6 from '../../../reports/reporters/markdown.js';
import entry7 from '../../../reports/reporters/terminal.js';

/** Every file of reports/reporters, by its path inside the folder. */
export const reporters = [
  { name: 'badge', value: entry0 },
  { name: 'github', value: entry1 },
  { name: 'har', value: entry2 },
  { name: 'html', value: entry3 },
  { name: 'json', value: entry4 },
  { name: 'junit', value: entry5 },
  { name: 'markdown', value: entry6 },
  { name: 'terminal', value: entry7 },
] as const;
