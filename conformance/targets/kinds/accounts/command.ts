import { HarnessError } from '../../../stops.js';
import { jsonFrom, type RunCommand } from '../../adapters/run-command.js';
import { adapterKind, type ByCommand, part } from '../../kind.js';
import { freshLocalPart } from '../../local-part.js';
import type { ProvisionedAccount, VerifiedAccounts } from '../../target.js';

/**
 * Accounts that a program makes: it gets a local part that nobody used before, and prints one verified account as JSON,
 * `{email, password}` or `{email, authPW}`, perhaps with the uid. `take` throws HarnessError for anything else.
 */
export function accountsByCommand(run: RunCommand): VerifiedAccounts {
  return {
    async take() {
      const {
        email,
        uid,
        authPW,
        password,
        verified = true,
      } = ((await jsonFrom(run, freshLocalPart())) ?? {}) as Readonly<Record<string, unknown>>;
      if (typeof email !== 'string') throw new HarnessError('The command printed no JSON account with an email');
      if (verified !== true) throw new HarnessError('The command printed an account that is not verified');
      const secret = secretOf(authPW, password);
      const known = typeof uid === 'string' ? { uid } : undefined;
      // Nobody needs a secret of somebody whose tokens are to be had by the uid.
      const isMissing = known === undefined || authPW !== undefined || password !== undefined;
      if (secret === undefined && isMissing)
        throw new HarnessError('The command printed an account without a password, or an authPW of 64 hex digits');
      return { email, ...known, ...secret };
    },
  };
}

function secretOf(authPW: unknown, password: unknown): Omit<ProvisionedAccount, 'email'> | undefined {
  if (typeof authPW === 'string' && /^[0-9a-f]{64}$/i.test(authPW)) return { authPW };
  return authPW === undefined && typeof password === 'string' && password !== '' ? { password } : undefined;
}

export default adapterKind<'accounts', ByCommand>({
  serves: 'accounts',
  kind: 'command',
  says: "Gets a new local part with the suite's prefix; makes a verified account and prints it as JSON: {email, password} or {email, authPW}, and uid where it is known. With a uid the secret may be left out, for a server that nobody signs in to.",
  example: { kind: 'command', command: ['./new-account'] },
  required: { command: part('command') },
  optional: {},
  open: ({ command }, { run }) => accountsByCommand(run(command)),
});
