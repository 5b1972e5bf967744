import { adapterKind, type ByCommand, part } from '../../kind.js';

/** Tokens that a program prints. */
export default adapterKind<'bearerTokens', ByCommand>({
  serves: 'bearerTokens',
  kind: 'command',
  says: 'Gets email, uid and scopes (one word, separated by spaces); prints the token.',
  example: { kind: 'command', command: ['./token'] },
  required: { command: part('command') },
  optional: {},
  open({ command }, { run }) {
    const print = run(command);
    return {
      async mint({ email, uid }, scopes) {
        const token = (await print(email, uid, scopes.join(' '))).trim();
        if (token === '') throw new Error('The command printed no bearer token');
        return token;
      },
    };
  },
});
