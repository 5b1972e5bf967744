// Made by `npm run generate` from the files of the folder; do not edit.
import entry0 from '../../../conformance/targets/kinds/accounts/auth-server.js';
import entry1 from '../../../conformance/targets/kinds/accounts/command.js';
import entry2 from '../../../conformance/targets/kinds/bearer-tokens/command.js';
import entry3 from '../../../conformance/targets/kinds/bearer-tokens/listed.js';
import entry4 from '../../../conformance/targets/kinds/bearer-tokens/oauth.js';
import entry5 from '../../../conformance/targets/kinds/bearer-tokens/static.js';
import entry6 from '../../../conformance/targets/kinds/clock/command.js';
import entry7 from '../../../conformance/targets/kinds/clock/wait.js';
import entry8 from '../../../conformance/targets/kinds/customs/command.js';
import entry9 from '../../../conformance/targets/kinds/customs/thresholds.js';
import entry10 from '../../../conformance/targets/kinds/faults/command.js';
import entry11 from '../../../conformance/targets/kinds/mailbox/command.js';
import entry12 from '../../../conformance/targets/kinds/mailbox/mailpit.js';
import entry13 from '../../../conformance/targets/kinds/mailbox/restmail.js';
import entry14 from '../../../conformance/targets/kinds/mailbox/smtp.js';
import entry15 from '../../../conformance/targets/kinds/pre-verify-signer/key-file.js';
import entry16 from '../../../conformance/targets/kinds/push-outbox/command.js';
import entry17 from '../../../conformance/targets/kinds/sms-outbox/command.js';

/** Every file of conformance/targets/kinds, by its path inside the folder. */
export const adapterKinds = [
  { name: 'accounts/auth-server', value: entry0 },
  { name: 'accounts/command', value: entry1 },
  { name: 'bearer-tokens/command', value: entry2 },
  { name: 'bearer-tokens/listed', value: entry3 },
  { name: 'bearer-tokens/oauth', value: entry4 },
  { name: 'bearer-tokens/static', value: entry5 },
  { name: 'clock/command', value: entry6 },
  { name: 'clock/wait', value: entry7 },
  { name: 'customs/command', value: entry8 },
  { name: 'customs/thresholds', value: entry9 },
  { name: 'faults/command', value: entry10 },
  { name: 'mailbox/command', value: entry11 },
  { name: 'mailbox/mailpit', value: entry12 },
  { name: 'mailbox/restmail', value: entry13 },
  { name: 'mailbox/smtp', value: entry14 },
  { name: 'pre-verify-signer/key-file', value: entry15 },
  { name: 'push-outbox/command', value: entry16 },
  { name: 'sms-outbox/command', value: entry17 },
] as const;
