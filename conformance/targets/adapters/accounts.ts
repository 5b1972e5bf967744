import { HarnessError } from '../../stops.js';
import { freshLocalPart } from '../local-part.js';
import { type ListedAccount, type LoadedProfile, ProfileError } from '../profile.js';
import type { ProvisionedAccount, VerifiedAccounts } from '../target.js';
import { jsonFrom, type RunCommand } from './run-command.js';

/**
 * The accounts that a profile lists, each of them once and in that order. Those that are not verified are passed over.
 * @throws ProfileError when an email stands twice: its second owner would meet what the first one left
 */
export function listedAccounts(listed: readonly ListedAccount[], { file }: LoadedProfile): VerifiedAccounts {
  const emails = listed.map(({ email }) => email.toLowerCase());
  const again = emails.flatMap((email, index) => (emails.indexOf(email) < index ? [index] : []));
  if (again.length > 0)
    throw new ProfileError(
      file,
      again.map((index) => `accounts[${index}].email: this account is listed before; list each once`),
    );
  const remaining = listed.filter(({ verified = true }) => verified);
  return { left: () => remaining.length, take: async () => remaining.shift() };
}

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
