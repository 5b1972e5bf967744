import { deviation } from '../../../deviation.js';
import { DomainError } from '../../../domain/domain-error.js';
import { around } from '../../at-operation.js';
import { memory } from '../../memory.js';

/** Hawk ids of accountResetTokens that a mailed code gave, and uids of accounts that one of them reset. */
const byCode = memory(() => ({ tokens: new Set<string>(), accounts: new Set<string>() }));

export default deviation({
  violates: 'flow/forgot-password',
  alsoBreaks: ['account-reset/*', 'account-keys/*'],
  families: ['srp', 'key-server'],
  says: 'An account whose password was reset by mail gives out no keys any more.',
  wrap: {
    'passwords.submitForgotCode': (next, world) => (token, code, caller) => {
      const resetToken = next(token, code, caller);
      byCode(world).tokens.add(resetToken.tokenId);
      return resetToken;
    },
    ...around('accountReset', ({ input, world, next }) => {
      const { tokenId = '', uid = '' } = input.token ?? {};
      if (byCode(world).tokens.has(tokenId)) byCode(world).accounts.add(uid);
      return next(input);
    }),
    'accounts.sealedKeys': (next, world) => (token) => {
      if (byCode(world).accounts.has(token.uid)) throw new DomainError('InvalidToken');
      return next(token);
    },
  },
});
