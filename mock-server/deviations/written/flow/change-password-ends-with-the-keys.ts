import { deviation } from '../../../deviation.js';

/** What changes the password, in one family of editions or another. */
const CHANGERS = ['passwordChangeToken', 'accountResetToken'] as const;

export default deviation({
  violates: 'flow/change-password',
  alsoBreaks: ['account-reset/*', 'password-change-start/*'],
  says: 'The two tokens of a password change are kept in one row, which goes when the keyFetchToken is used up.',
  wrap: {
    'tokens.consume': (next, world) => (token) => {
      if (token.type === 'keyFetchToken') for (const type of CHANGERS) world.tokens.endAllOf(token.uid, type);
      return next(token);
    },
  },
});
