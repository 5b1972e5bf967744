import { deviation } from '../../../deviation.js';

/** The proofs of the onepw editions. */
const PROOFS = [
  'account-login/nearly-right-password-is-refused',
  'password-change-start/nearly-right-password-is-refused',
  'account-destroy/nearly-right-password-is-refused',
];

/** Faults in what of a password, or of its proof, is compared. */
export default {
  'the-first-half-of-a-password': deviation({
    violates: PROOFS,
    families: ['onepw'],
    says: 'Of an authPW its first 16 bytes count.',
    wrap: { 'passwords.verifier': (next) => (authPW, authSalt) => next(authPW.slice(0, 32).padEnd(64, '0'), authSalt) },
  }),
  'the-second-half-of-a-password': deviation({
    violates: PROOFS,
    families: ['onepw'],
    says: 'Of an authPW its last 16 bytes count.',
    wrap: { 'passwords.verifier': (next) => (authPW, authSalt) => next(authPW.slice(32).padStart(64, '0'), authSalt) },
  }),
};
