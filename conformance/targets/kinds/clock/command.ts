import { adapterKind, type ByCommand, part } from '../../kind.js';

/** A clock that a program moves. */
export default adapterKind<'clock', ByCommand>({
  serves: 'clock',
  kind: 'command',
  says: 'Gets "advance <seconds>" or "reset".',
  example: { kind: 'command', command: ['./clock'] },
  required: { command: part('command') },
  optional: {},
  open({ command }, { run }) {
    const move = run(command);
    return {
      advance: async (seconds) => void (await move('advance', String(seconds))),
      reset: async () => void (await move('reset')),
    };
  },
});
