// Made by `npm run generate` from the files of the folder; do not edit.
import entry0 from '../../../conformance/flows/attach-a-new-device.js';
import entry1 from '../../../conformance/flows/change-password.js';
import entry2 from '../../../conformance/flows/create-account.js';
import entry3 from '../../../conformance/flows/forgot-password.js';
import entry4 from '../../../conformance/flows/key-server/attach-a-new-device.js';
import entry5 from '../../../conformance/flows/key-server/change-password.js';
import entry6 from '../../../conformance/flows/key-server/create-account.js';
import entry7 from '../../../conformance/flows/key-server/forgot-password.js';
import entry8 from '../../../conformance/flows/srp/attach-a-new-device.js';
import entry9 from '../../../conformance/flows/srp/change-password.js';
import entry10 from '../../../conformance/flows/srp/create-account.js';
import entry11 from '../../../conformance/flows/srp/forgot-password.js';

/** Every file of conformance/flows, by its path inside the folder. */
export const flowCases = [
  { name: 'attach-a-new-device', value: entry0 },
  { name: 'change-password', value: entry1 },
  { name: 'create-account', value: entry2 },
  { name: 'forgot-password', value: entry3 },
  { name: 'key-server/attach-a-new-device', value: entry4 },
  { name: 'key-server/change-password', value: entry5 },
  { name: 'key-server/create-account', value: entry6 },
  { name: 'key-server/forgot-password', value: entry7 },
  { name: 'srp/attach-a-new-device', value: entry8 },
  { name: 'srp/change-password', value: entry9 },
  { name: 'srp/create-account', value: entry10 },
  { name: 'srp/forgot-password', value: entry11 },
] as const;
