// Made by `npm run generate` from the files of the folder; do not edit.
import entry0 from '../../../conformance/flows/attach-a-new-device.js';
import entry1 from '../../../conformance/flows/change-password.js';
import entry2 from '../../../conformance/flows/create-account.js';
import entry3 from '../../../conformance/flows/forgot-password.js';

/** Every file of conformance/flows, by its path inside the folder. */
export const flowCases = [
  { name: 'attach-a-new-device', value: entry0 },
  { name: 'change-password', value: entry1 },
  { name: 'create-account', value: entry2 },
  { name: 'forgot-password', value: entry3 },
] as const;
