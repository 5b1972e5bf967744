import { deviation } from '../../../deviation.js';
import { DomainError } from '../../../domain/domain-error.js';
import type { PasswordVerifier } from '../../../domain/password-verifiers.js';
import type { Wraps } from '../../../seams.js';
import { memory } from '../../memory.js';

/** By uid: what proves a password that was replaced, until somebody signs in with the new one. */
const replaced = memory(() => new Map<string, PasswordVerifier>());

const signingInWithTheOldOne: Wraps = {
  'passwords.signIn': (next, world) => (email, authPW) => {
    try {
      const account = next(email, authPW);
      replaced(world).delete(account.uid);
      return account;
    } catch (error) {
      const account = world.accounts.findByEmail(email);
      const verifier = replaced(world).get(account?.uid ?? '');
      if (!(error instanceof DomainError) || error.failure !== 'IncorrectPassword') throw error;
      if (account === undefined || verifier === undefined) throw error;
      if (!world.passwords.matches({ ...account, verifier }, authPW)) throw error;
      return account;
    }
  },
};

/** The old password goes when the new one comes into use. */
export default {
  'a-reset-leaves-the-old-one-good': deviation({
    violates: 'account-reset/old-password-is-refused',
    families: ['onepw'],
    says: 'After account/reset sign-in takes the old password until it meets the new one.',
    wrap: {
      ...signingInWithTheOldOne,
      'passwords.reset': (next, world) => (uid, authPW) => {
        replaced(world).set(uid, world.accounts.get(uid).verifier);
        return next(uid, authPW);
      },
    },
  }),
  'a-change-leaves-the-old-one-good': deviation({
    violates: 'password-change-finish/old-password-is-refused',
    families: ['onepw'],
    says: 'After a password change sign-in takes the old password until it meets the new one.',
    wrap: {
      ...signingInWithTheOldOne,
      'passwords.change': (next, world) => (uid, password, locale) => {
        replaced(world).set(uid, world.accounts.get(uid).verifier);
        return next(uid, password, locale);
      },
    },
  }),
};
