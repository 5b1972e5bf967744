import { listFrom } from '../../adapters/run-command.js';
import { adapterKind, type ByCommand, type Patience, part, patient } from '../../kind.js';
import type { SmsMessage } from '../../target.js';

/** Texts that a program lists by number. */
export default adapterKind<'smsOutbox', ByCommand & Patience>({
  serves: 'smsOutbox',
  kind: 'command',
  says: 'Gets a number; prints a JSON list of {phoneNumber, text}, oldest first.',
  example: { kind: 'command', command: ['./texts-to'], patienceMs: 10_000 },
  required: { command: part('command') },
  optional: { patienceMs: part('patienceMs') },
  open(settings, { run }) {
    const list = run(settings.command);
    return patient(
      { read: async (phoneNumber: string) => (await listFrom(list, phoneNumber)) as readonly SmsMessage[] },
      settings,
    );
  },
});
