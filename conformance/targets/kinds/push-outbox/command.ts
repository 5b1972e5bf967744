import { listFrom } from '../../adapters/run-command.js';
import { adapterKind, type ByCommand, type Patience, part, patient } from '../../kind.js';
import type { PushMessage } from '../../target.js';

export interface PushSettings extends ByCommand, Patience {
  readonly origin: string;
}

/** Notifications that a program lists by callback. */
export default adapterKind<'pushOutbox', PushSettings>({
  serves: 'pushOutbox',
  kind: 'command',
  says: 'Gets a callback; prints a JSON list of {ttl, payload}, oldest first.',
  example: { kind: 'command', command: ['./pushes-to'], origin: 'https://push.example.test', patienceMs: 10_000 },
  required: {
    command: part('command'),
    origin: part('url', 'Callbacks are made of this origin and any path.'),
  },
  optional: { patienceMs: part('patienceMs') },
  open(settings, { run }) {
    const list = run(settings.command);
    const read = async (callback: string) => (await listFrom(list, callback)) as readonly PushMessage[];
    return patient({ origin: settings.origin, read }, settings);
  },
});
