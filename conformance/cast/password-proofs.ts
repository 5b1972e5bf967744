import type { Answered } from '../wire/exchange.js';
import { isSuccessStatus } from '../wire/success-status.js';
import type { Account, OnepwCast } from './onepw-cast.js';

/** An operation that asks for the password. */
interface PasswordProof {
  readonly operation: 'passwordChangeStart' | 'accountDestroy';
  /** The name of authPW in its body. */
  readonly password: 'oldAuthPW' | 'authPW';
}

/** What asks for the password besides account/login. */
export const PASSWORD_PROOFS = {
  'password-change-start': { operation: 'passwordChangeStart', password: 'oldAuthPW' },
  'account-destroy': { operation: 'accountDestroy', password: 'authPW' },
} as const satisfies Record<string, PasswordProof>;

/** Asks for an operation with an address and an authPW of 64 hex digits. */
export function tryProof(
  cast: OnepwCast,
  { operation, password }: PasswordProof,
  { email, authPW }: Pick<Account, 'email' | 'authPW'>,
): Promise<Answered> {
  return cast.call(operation, { body: { email, [password]: authPW } });
}

/** Asks with a former password, and with the present one unless the former did already what can be done once. */
export async function tryBothPasswords(
  cast: OnepwCast,
  proof: PasswordProof,
  { former, present }: { readonly former: Account; readonly present: Account },
): Promise<{ readonly withFormer: Answered; readonly withPresent?: Answered }> {
  const withFormer = await tryProof(cast, proof, former);
  if (isSuccessStatus(withFormer)) return { withFormer };
  return { withFormer, withPresent: await tryProof(cast, proof, present) };
}
