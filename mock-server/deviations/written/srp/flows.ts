import { deviation } from '../../../deviation.js';
import { DomainError } from '../../../domain/domain-error.js';
import { EVERYTHING, families } from './_family.js';

/** Faults that only a whole flow shows. */
export default {
  'create-account-needs-the-mail-first': deviation({
    violates: 'flow/create-account',
    // Whoever has an account signs in before the code is given.
    alsoBreaks: EVERYTHING,
    families,
    says: 'Nobody can sign in before the address is verified: auth/finish answers 104.',
    wrap: {
      'srpLogins.finish': (next) => (given, caller) => {
        const finished = next(given, caller);
        if (!finished.account.emailVerified) throw new DomainError('UnverifiedAccount');
        return finished;
      },
    },
  }),
};
