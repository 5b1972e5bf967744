import { deviation } from '../../../deviation.js';
import { DomainError } from '../../../domain/domain-error.js';
import { around } from '../../at-operation.js';

export default deviation({
  violates: 'flow/create-account',
  // Everything that a sign-in to an unverified account shows.
  alsoBreaks: [
    'account-login/*',
    'account-create/account-has-the-given-password',
    'password-change-finish/new-password-is-accepted',
  ],
  families: ['onepw'],
  says: 'Nobody can sign in before the address is verified: account/login answers 104.',
  wrap: around('accountLogin', ({ input, world, next }) => {
    const { email } = input.body as { email: string };
    if (world.accounts.findByEmail(email)?.emailVerified === false) throw new DomainError('UnverifiedAccount');
    return next(input);
  }),
});
