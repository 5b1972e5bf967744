import type { VerifierNames } from '../domain/srp-verifiers.js';

/** Where the requests of auth-2013 have what a verifier is made of. */
export const VERIFIER_NAMES: VerifierNames = {
  verifier: 'srp.verifier',
  salt: 'srp.salt',
  stretchingSalt: 'passwordStretching.salt',
};
