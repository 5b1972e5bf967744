import { deviation } from '../../../deviation.js';

export default deviation({
  violates: 'flow/change-password',
  alsoBreaks: ['password-change-start/change-token-is-accepted-by-finish'],
  families: ['onepw'],
  says: 'The two tokens of a password change are kept in one row, which goes when the keyFetchToken is used up.',
  wrap: {
    'tokens.consume': (next, world) => (token) => {
      if (token.type === 'keyFetchToken') world.tokens.endAllOf(token.uid, 'passwordChangeToken');
      return next(token);
    },
  },
});
