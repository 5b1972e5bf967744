import { ProfileError, type ProfilePlace } from '../profile-error.js';
import type { ProvisionedAccount, VerifiedAccounts } from '../target.js';

/** An account that exists already; it is taken for verified unless it says otherwise. */
export interface ListedAccount extends ProvisionedAccount {
  readonly verified?: boolean;
}

/**
 * The accounts that a profile lists, each of them once and in that order. Those that are not verified are passed over.
 * @throws ProfileError when an email stands twice: its second owner would meet what the first one left
 */
export function listedAccounts(listed: readonly ListedAccount[], { file }: ProfilePlace): VerifiedAccounts {
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
