import { deviation } from '../../../deviation.js';
import type { AccountRow } from '../../../domain/rows.js';
import type { Wraps } from '../../../seams.js';
import type { World } from '../../../world.js';
import { memory } from '../../memory.js';
import { takingTurns, theOldest } from './_turns.js';

/** The editions whose resets bring a verifier of SRP. */
const families = ['srp', 'key-server'];

/** uid to the number of resets that an account has seen. */
const resets = memory(() => new Map<string, number>());

/** Counts a reset, and tells whether the account had one before. */
function countsAsLater(world: World, uid: string): boolean {
  const before = resets(world).get(uid) ?? 0;
  resets(world).set(uid, before + 1);
  return before > 0;
}

/** From the second reset on, an account is left with other keys than it should have. */
function leavingLater(keysOf: (world: World, former: AccountRow) => Partial<AccountRow>): Wraps {
  return {
    'srpPasswords.reset': (next, world) => (uid, password) => {
      const former = world.accounts.get(uid);
      const account = next(uid, password);
      return countsAsLater(world, uid) ? world.accounts.update(uid, keysOf(world, former)) : account;
    },
  };
}

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
    alsoBreaks: [
      'account-reset/later-reset-of-a-change-ends-the-old-password',
      'account-reset/reset-of-a-change-ends-the-old-password',
    ],
    families,
    says: 'Two servers take turns in signing people in, and one of them is never told of an account/reset.',
    wrap: takingTurns(() => true),
  }),
  'keeps-wrap-kb': deviation({
    violates: 'account-reset/wrap-kb-is-the-one-sent',
    alsoBreaks: [
      'account-keys/bundle-opens-with-the-key-fetch-token',
      'account-reset/later-resets-set-wrap-kb',
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
    alsoBreaks: [
      'account-keys/bundle-opens-with-the-key-fetch-token',
      'account-reset/later-resets-keep-ka',
      'account-reset/reset-by-mail-keeps-ka',
    ],
    families,
    says: 'account/reset replaces kA together with wrapKb.',
    wrap: {
      'srpPasswords.reset': (next, world) => (uid, password) => {
        next(uid, password);
        return world.accounts.update(uid, { kA: world.random.hex(32) });
      },
    },
  }),
  'sets-wrap-kb-once': deviation({
    violates: 'account-reset/later-resets-set-wrap-kb',
    families,
    says: 'The second account/reset of an account leaves the wrapKb that the first one set.',
    wrap: leavingLater((_world, { wrapKb }) => ({ wrapKb })),
  }),
  'makes-a-new-ka-later': deviation({
    violates: 'account-reset/later-resets-keep-ka',
    families,
    says: 'The second account/reset of an account replaces kA together with wrapKb.',
    wrap: leavingLater((world) => ({ kA: world.random.hex(32) })),
  }),
  'of-a-second-change-leaves-the-first-password-good': deviation({
    violates: 'account-reset/later-reset-of-a-change-ends-the-old-password',
    families,
    says: 'Two servers take turns in signing people in, and one of them is told of the first account/reset alone.',
    wrap: takingTurns(countsAsLater),
  }),
  'of-a-second-one-leaves-the-very-first-password-good': deviation({
    violates: 'account-reset/old-password-is-refused',
    alsoBreaks: ['account-reset/later-reset-of-a-change-ends-the-old-password'],
    families,
    says: 'Two servers take turns in signing people in after a second account/reset, and one of them knows neither.',
    wrap: takingTurns(countsAsLater, theOldest),
  }),
};
