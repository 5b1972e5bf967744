import { Blocked } from '../stops.js';
import { type Answered, fieldsOf } from '../wire/exchange.js';
import type { Credential } from './credential.js';
import type { OnepwCast } from './onepw-cast.js';

/** What recovery_email/status tells a session, with the answer it stood in. */
export interface VerificationFacts {
  readonly verified: boolean;
  readonly sessionVerified: boolean;
  readonly emailVerified: boolean;
  readonly answer: Answered;
}

/** Asks what is verified for a session. @throws Blocked unless all three facts are booleans */
export async function verificationFacts(cast: OnepwCast, session: Credential): Promise<VerificationFacts> {
  const answer = await cast.must('recoveryEmailStatus', { as: session });
  const fact = (name: string): boolean => {
    const value = fieldsOf(answer)[name];
    if (typeof value === 'boolean') return value;
    throw new Blocked(`the status has no ${name}`, `recovery-email-status/response-200-${name}`);
  };
  return {
    verified: fact('verified'),
    sessionVerified: fact('sessionVerified'),
    emailVerified: fact('emailVerified'),
    answer,
  };
}

/** A set-up step: the address must be unverified still, or nothing that verifies it can be seen. @throws Blocked */
export async function requireUnverified(cast: OnepwCast, session: Credential): Promise<void> {
  const { emailVerified } = await verificationFacts(cast, session);
  if (!emailVerified) return;
  throw new Blocked(
    'the address counts as verified before a code was given',
    'recovery-email-status/email-verified-tells-of-the-address',
  );
}
