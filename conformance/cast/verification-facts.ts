import { Blocked, brokenOnTheWay } from '../stops.js';
import { type Answered, fieldsOf } from '../wire/exchange.js';
import type { Cast } from './cast.js';
import type { Credential } from './credential.js';

/** What recovery_email/status tells a session, with the answer it stood in. */
export interface VerificationFacts {
  readonly verified: boolean;
  /** As `verified` where the contract tells no more than that. */
  readonly sessionVerified: boolean;
  /** As `verified` where the contract tells no more than that. */
  readonly emailVerified: boolean;
  readonly answer: Answered;
}

/** What the statement that an address counts as verified is called, by the field that tells it. */
const TELLS_OF_THE_ADDRESS = {
  verified: 'recovery-email-status/unverified-until-the-code-is-given',
  emailVerified: 'recovery-email-status/email-verified-tells-of-the-address',
} as const;

/** Asks what is verified for a session. @throws Blocked unless every fact of the contract is a boolean */
export async function verificationFacts(cast: Cast, session: Credential): Promise<VerificationFacts> {
  const answer = await cast.must('recoveryEmailStatus', { as: session });
  const fact = (name: string): boolean => {
    const value = fieldsOf(answer)[name];
    if (typeof value === 'boolean') return value;
    throw new Blocked(`the status has no ${name}`, `recovery-email-status/response-200-${name}`);
  };
  const finer = (name: string): boolean => fact(isDocumented(answer, name) ? name : 'verified');
  return {
    verified: fact('verified'),
    sessionVerified: finer('sessionVerified'),
    emailVerified: finer('emailVerified'),
    answer,
  };
}

/** A set-up step: the address must be unverified still, or nothing that verifies it can be seen. @throws Blocked */
export async function requireUnverified(cast: Cast, session: Credential): Promise<void> {
  const { emailVerified, answer } = await verificationFacts(cast, session);
  if (!emailVerified) return;
  throw brokenOnTheWay(
    'the address counts as verified before a code was given',
    TELLS_OF_THE_ADDRESS[isDocumented(answer, 'emailVerified') ? 'emailVerified' : 'verified'],
    'an unverified address',
  );
}

/** Whether the contract has the field in a success of this operation. */
function isDocumented({ operation }: Answered, field: string): boolean {
  return operation?.responses['200']?.properties?.[field] !== undefined;
}
