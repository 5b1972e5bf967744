import { deviation } from '../../../deviation.js';
import { DomainError } from '../../../domain/domain-error.js';
import { around } from '../../at-operation.js';
import { memory } from '../../memory.js';
import { EVERYTHING, families } from './_family.js';

/** Hawk ids of accountResetTokens that a mailed code gave, and uids of accounts that one of them reset. */
const byCode = memory(() => ({ tokens: new Set<string>(), accounts: new Set<string>() }));

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
  'forgotten-passwords-lose-the-keys': deviation({
    violates: 'flow/forgot-password',
    alsoBreaks: ['account-reset/*', 'account-keys/*'],
    families,
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
        if (byCode(world).accounts.has(token.uid)) throw new DomainError('UnverifiedAccount');
        return next(token);
      },
    },
  }),
  'change-password-ends-with-the-keys': deviation({
    violates: 'flow/change-password',
    alsoBreaks: ['account-reset/*', 'password-change-start/*'],
    families,
    says: 'The two tokens of a password change are kept in one row, which goes when the keyFetchToken is used up.',
    wrap: {
      'tokens.consume': (next, world) => (token) => {
        if (token.type === 'keyFetchToken') world.tokens.endAllOf(token.uid, 'accountResetToken');
        return next(token);
      },
    },
  }),
};
