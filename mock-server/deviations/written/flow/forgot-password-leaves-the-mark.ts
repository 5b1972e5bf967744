import { deviation } from '../../../deviation.js';

export default deviation({
  violates: 'flow/forgot-password',
  // Nobody signs in to an account whose password was reset.
  alsoBreaks: ['account-reset/new-password-is-accepted'],
  families: ['onepw'],
  says: 'A forgotten password marks the account as one that must be reset, and the reset does not take the mark away.',
  wrap: {
    'passwords.reset': (next, world) => (uid, authPW) => {
      next(uid, authPW);
      return world.accounts.update(uid, { mustReset: true });
    },
  },
});
