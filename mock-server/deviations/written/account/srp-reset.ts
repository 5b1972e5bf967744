import { deviation } from '../../../deviation.js';
import type { SrpVerifier } from '../../../domain/rows.js';
import { memory } from '../../memory.js';

/** The editions whose resets bring a verifier of SRP. */
const families = ['srp', 'key-server'];

/** uid to the verifier that a reset replaced, while a replica still has it. */
const behind = memory(() => new Map<string, SrpVerifier>());

export default {
  'keeps-the-verifier-of-another-salt': deviation({
    violates: 'account-reset/new-password-is-accepted',
    // Nobody signs in to an account whose password was reset.
    alsoBreaks: ['account-reset/*', 'flow/*', 'password-*/*'],
    families,
    says: 'account/reset gives the account a new salt, and keeps the verifier that was made with another.',
    wrap: {
      'srpPasswords.reset':
        (next, world) =>
        (uid, { verifier, wrapKb }) =>
          next(uid, { verifier: { ...verifier, salt: world.random.hex(32) }, wrapKb }),
    },
  }),
  'asks-a-replica-first': deviation({
    violates: 'account-reset/old-password-is-refused',
    // The first sign-in with the new password meets the replica too.
    alsoBreaks: ['account-reset/*', 'flow/*'],
    families,
    says: 'The first sign-in after account/reset is checked by a replica that still has the old verifier.',
    wrap: {
      'srpPasswords.reset': (next, world) => (uid, password) => {
        behind(world).set(uid, world.srpLogins.verifierOf(world.accounts.get(uid)));
        return next(uid, password);
      },
      'srpLogins.verifierOf': (next, world) => (account) => behind(world).get(account.uid) ?? next(account),
      'srpLogins.finish': (next, world) => (given, caller) => {
        const uid = world.tokens.find('srpToken', given.srpToken)?.uid ?? '';
        try {
          return next(given, caller);
        } finally {
          behind(world).delete(uid);
        }
      },
    },
  }),
  'keeps-wrap-kb': deviation({
    violates: 'account-reset/wrap-kb-is-the-one-sent',
    alsoBreaks: ['account-keys/bundle-opens-with-the-key-fetch-token', 'api/binary-values-are-read-as-base16'],
    families,
    says: 'account/reset keeps the wrapKb that it has.',
    wrap: {
      'srpPasswords.reset':
        (next, world) =>
        (uid, { verifier }) =>
          next(uid, { verifier, wrapKb: world.accounts.get(uid).wrapKb }),
    },
  }),
  'makes-a-new-ka': deviation({
    violates: 'account-reset/ka-is-kept',
    alsoBreaks: ['account-keys/bundle-opens-with-the-key-fetch-token'],
    families,
    says: 'account/reset replaces kA together with wrapKb.',
    wrap: {
      'srpPasswords.reset': (next, world) => (uid, password) => {
        next(uid, password);
        return world.accounts.update(uid, { kA: world.random.hex(32) });
      },
    },
  }),
};
