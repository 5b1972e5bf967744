// Made by `npm run generate` from the files of the folder; do not edit.
import entry0 from '../../../mock-server/deviations/deployed/bodies.js';
import entry1 from '../../../mock-server/deviations/deployed/content-types.js';
import entry2 from '../../../mock-server/deviations/deployed/framing.js';
import entry3 from '../../../mock-server/deviations/deployed/hawk-checks.js';
import entry4 from '../../../mock-server/deviations/deployed/hawk-headers.js';
import entry5 from '../../../mock-server/deviations/deployed/headers.js';
import entry6 from '../../../mock-server/deviations/deployed/load.js';

/** Every file of mock-server/deviations/deployed, by its path inside the folder. */
export const differences = [
  { name: 'bodies', value: entry0 },
  { name: 'content-types', value: entry1 },
  { name: 'framing', value: entry2 },
  { name: 'hawk-checks', value: entry3 },
  { name: 'hawk-headers', value: entry4 },
  { name: 'headers', value: entry5 },
  { name: 'load', value: entry6 },
] as const;
