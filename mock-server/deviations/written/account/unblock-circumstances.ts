import { deviation } from '../../../deviation.js';
import { DomainError } from '../../../domain/domain-error.js';
import type { Wraps } from '../../../seams.js';
import { around, type Fields, without } from '../../at-operation.js';

/** A login that says something besides is not let in by its code. */
function overlookingTheCode(when: (body: Fields) => boolean): Wraps {
  return around('accountLogin', ({ input, next }) => {
    const body = input.body as Fields;
    return next(when(body) ? { ...input, body: without('unblockCode')(body) } : input);
  });
}

/** Faults that depend on what the login is that brings an unblock code. */
export default {
  'refuses-codes-that-nobody-needs': deviation({
    violates: 'account-login/optional-parameters-change-nothing-else',
    says: 'A good unblockCode is refused with 127 where nothing blocks the login.',
    wrap: {
      'customs.admitSignIn': (next, world) => (email, code, caller) => {
        if (code !== undefined && world.customs.judge('signIn', email, caller) === undefined)
          throw new DomainError('InvalidUnblockCode');
        return next(email, code, caller);
      },
    },
  }),
  'lets-nobody-reconnect': deviation({
    violates: 'account-login/unblock-code-lifts-the-block',
    says: 'An unblockCode lifts no block from a login with the reason reconnect.',
    wrap: overlookingTheCode(({ reason }) => reason === 'reconnect'),
  }),
  'lets-no-service-in': deviation({
    violates: 'account-login/unblock-code-lifts-the-block',
    says: 'An unblockCode lifts no block from a login with a service.',
    wrap: overlookingTheCode(({ service }) => service !== undefined),
  }),
  'lets-no-unverified-account-in': deviation({
    violates: 'account-login/unblock-code-lifts-the-block',
    says: 'An unblockCode lifts no block while the address of the account is not verified.',
    wrap: {
      'customs.admitSignIn': (next, world) => (email, code, caller) => {
        const isVerified = world.accounts.findByEmail(email)?.emailVerified === true;
        return next(email, isVerified ? code : undefined, caller);
      },
    },
  }),
  'rejects-for-verified-accounts-alone': deviation({
    violates: 'account-login-reject-unblock-code/rejected-code-is-refused',
    says: 'A code that is rejected stays good while the address of the account is not verified.',
    wrap: {
      'unblockCodes.reject': (next, world) => (uid, code) => {
        if (world.accounts.find(uid)?.emailVerified === true) next(uid, code);
      },
    },
  }),
};
