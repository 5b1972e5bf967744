import { deviation } from '../../../deviation.js';
import type { SrpVerifier } from '../../../domain/password-verifiers.js';
import { memory } from '../../memory.js';

/** The editions whose resets bring a verifier of SRP. */
const families = ['srp', 'key-server'];

/** uid to the verifier that a reset replaced, and how many sign-ins began since. */
const turns = memory(() => new Map<string, { readonly former: SrpVerifier; asked: number }>());

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
    families,
    says: 'Two servers take turns in signing people in, and one of them is never told of an account/reset.',
    wrap: {
      'srpPasswords.reset': (next, world) => (uid, password) => {
        const former = world.srpLogins.verifierOf(world.accounts.get(uid));
        const account = next(uid, password);
        turns(world).set(uid, { former, asked: 0 });
        return account;
      },
      'srpLogins.start': (next, world) => (email, caller) => {
        const turn = turns(world).get(world.accounts.findByEmail(email)?.uid ?? '');
        if (turn !== undefined) turn.asked += 1;
        return next(email, caller);
      },
      'srpLogins.verifierOf': (next, world) => (account) => {
        const turn = turns(world).get(account.uid);
        return turn !== undefined && turn.asked > 0 && turn.asked % 2 === 0 ? turn.former : next(account);
      },
    },
  }),
  'keeps-wrap-kb': deviation({
    violates: 'account-reset/wrap-kb-is-the-one-sent',
    alsoBreaks: [
      'account-keys/bundle-opens-with-the-key-fetch-token',
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
