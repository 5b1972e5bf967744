import { adapterKind, type ByCommand, part } from '../../kind.js';

/** Conditions that a program brings about. */
export default adapterKind<'faults', ByCommand>({
  serves: 'faults',
  kind: 'command',
  says: 'Gets "provoke <condition>" or "end <condition>", the condition as JSON with a "kind".',
  example: { kind: 'command', command: ['./fault'] },
  required: { command: part('command') },
  optional: {},
  open({ command }, { run }) {
    const tell = run(command);
    return {
      async provoke(condition) {
        const text = JSON.stringify(condition);
        await tell('provoke', text);
        return async () => void (await tell('end', text));
      },
    };
  },
});
