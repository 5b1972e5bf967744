import { hex, unhex } from '../../protocol/bytes.js';
import { readPublicValue, writeNumber } from '../../protocol/srp-form.js';
import type { World } from '../world.js';
import { DomainError } from './domain-error.js';
import type { PasswordStretching, SrpVerifier } from './password-verifiers.js';
import { refusingBadValues, srpOf } from './srp-values.js';

/** What a client tells of a new password; hex. */
export interface GivenVerifier {
  readonly verifier: string;
  /** The salt of SRP. */
  readonly salt: string;
  readonly stretching?: PasswordStretching;
}

/** Names of the parameters, for the answer to one that cannot be used. */
export interface VerifierNames {
  readonly verifier: string;
  readonly salt: string;
  readonly stretchingSalt?: string;
}

/** No salt needs more; what is kept of an account has to be bounded. */
const MOST_SALT_BYTES = 128;

/**
 * What is kept of a password, from values that the contract has checked are hex.
 * Throws InvalidParameter for a verifier that is no number of the group, with which nobody could ever sign in.
 */
export function checkedVerifier(world: World, given: GivenVerifier, names: VerifierNames): SrpVerifier {
  const { form } = srpOf(world);
  const { verifier, salt, stretching } = given;
  // A verifier has the range of a public value: v = g^x mod N is at least 1 and below N.
  const v = refusingBadValues(names.verifier, () => readPublicValue(form, 'B', unhex(verifier)));
  return {
    kind: 'srp',
    verifier: hex(writeNumber(form, v)),
    salt: saltOf(names.salt, salt),
    ...(stretching === undefined
      ? {}
      : { stretching: { ...stretching, salt: saltOf(names.stretchingSalt ?? names.salt, stretching.salt) } }),
  };
}

function saltOf(name: string, salt: string): string {
  if (salt.length > 2 * MOST_SALT_BYTES) {
    throw new DomainError('InvalidParameter', { validation: { source: 'payload', keys: [name] } });
  }
  return salt.toLowerCase();
}
