import { adapterKind, type ByCommand, part } from '../../kind.js';

/** Customs that a program instructs. */
export default adapterKind<'customs', ByCommand>({
  serves: 'customs',
  kind: 'command',
  says: 'Gets "rule <email> <ruling>" or "end <email>". To rule "locked" is to lock the account as suspicious activity does, with the mail that belongs to it.',
  example: { kind: 'command', command: ['./customs'] },
  required: { command: part('command') },
  optional: {},
  open({ command }, { run }) {
    const tell = run(command);
    return {
      async rule(email, ruling) {
        await tell('rule', email, ruling);
        return async () => void (await tell('end', email));
      },
    };
  },
});
