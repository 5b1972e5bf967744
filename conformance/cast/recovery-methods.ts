import { Blocked, brokenOnTheWay } from '../stops.js';
import { type Answered, fieldsOf } from '../wire/exchange.js';
import type { Cast } from './cast.js';
import type { Credential } from './credential.js';

/** A recovery method as account/recovery_methods shows it; its values are nobody's concern here. */
export type RecoveryMethod = Readonly<Record<string, unknown>>;

/** What account/recovery_methods answered one session. */
export interface RecoveryMethods {
  readonly methods: readonly RecoveryMethod[];
  readonly emails: readonly unknown[];
  readonly answer: Answered;
}

/** Whether two texts are one address: no line says that an address keeps the case in which it was typed. */
export function sameAddress(one: unknown, other: string): boolean {
  return typeof one === 'string' && one.toLowerCase() === other.toLowerCase();
}

/** Whether an address is among these. */
export function isListed(emails: readonly unknown[], email: string): boolean {
  return emails.some((each) => sameAddress(each, email));
}

/** The recovery methods of a session's account. @throws Blocked unless the answer has a list of objects */
export async function recoveryMethodsOf(cast: Cast, session: Credential): Promise<RecoveryMethods> {
  const answer = await cast.must('accountRecoveryMethods', { as: session });
  const { recoveryMethods: list } = fieldsOf(answer);
  if (!Array.isArray(list) || !list.every((item) => typeof item === 'object' && item !== null))
    throw new Blocked(
      'account/recovery_methods answers no list of methods',
      'account-recovery-methods/response-200-recoveryMethods',
    );
  const methods = list as readonly RecoveryMethod[];
  if (!methods.every(({ email }) => typeof email === 'string'))
    throw new Blocked(
      'account/recovery_methods lists a method without an address',
      'account-recovery-methods/response-200-recoveryMethods[].email',
    );
  return { methods, emails: methods.map(({ email }) => email), answer };
}

/** The method that is the address of an account's creation. @throws Blocked when it is not listed */
export async function methodOf(
  cast: Cast,
  { email, session }: { readonly email: string; readonly session: Credential },
): Promise<{ readonly method: RecoveryMethod; readonly answer: Answered }> {
  const { methods, answer } = await recoveryMethodsOf(cast, session);
  const method = methods.find((each) => sameAddress(each.email, email));
  if (method !== undefined) return { method, answer };
  throw brokenOnTheWay(
    'the address of the creation is not among the recovery methods',
    'account-recovery-methods/lists-the-address-of-creation',
    'the address of the creation',
  );
}
