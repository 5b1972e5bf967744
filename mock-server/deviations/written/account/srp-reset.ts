import { deviation } from '../../../deviation.js';
import { takingTurns } from './_turns.js';

/** The editions whose resets bring a verifier of SRP. */
const families = ['srp', 'key-server'];

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
  'leaves-the-old-password-good': deviation({
    violates: 'account-reset/old-password-is-refused',
    alsoBreaks: ['account-reset/reset-of-a-change-ends-the-old-password'],
    families,
    says: 'Two servers take turns in signing people in, and one of them is never told of an account/reset.',
    wrap: takingTurns(() => true),
  }),
  'keeps-wrap-kb': deviation({
    violates: 'account-reset/wrap-kb-is-the-one-sent',
    alsoBreaks: [
      'account-keys/bundle-opens-with-the-key-fetch-token',
      'account-reset/reset-by-mail-sets-wrap-kb',
      'account-reset/zero-wrap-kb-is-replaced',
      'api/binary-values-are-read-as-base16',
    ],
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
    alsoBreaks: ['account-keys/bundle-opens-with-the-key-fetch-token', 'account-reset/reset-by-mail-keeps-ka'],
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
