import { deviation } from '../../../deviation.js';
import type { AccountRow } from '../../../domain/rows.js';
import type { Wraps } from '../../../seams.js';
import type { World } from '../../../world.js';
import { rememberingOrigins, resetOrigins } from '../_reset-origins.js';
import { takingTurns } from './_turns.js';

/** The editions whose resets bring a verifier of SRP. */
const families = ['srp', 'key-server'];

const isByMail = (world: World, uid: string): boolean => resetOrigins(world).get(uid) === 'a mail';

/** A reset by mail leaves the account with other keys than it should. */
function leavingByMail(keysOf: (world: World, former: AccountRow) => Partial<AccountRow>): Wraps {
  return {
    ...rememberingOrigins,
    'srpPasswords.reset': (next, world) => (uid, password) => {
      const former = world.accounts.get(uid);
      const account = next(uid, password);
      return isByMail(world, uid) ? world.accounts.update(uid, keysOf(world, former)) : account;
    },
  };
}

/** Faults of account/reset with the accountResetTokens of one of the two operations that give them. */
export default {
  'by-mail-keeps-wrap-kb': deviation({
    violates: 'account-reset/reset-by-mail-sets-wrap-kb',
    families,
    says: 'account/reset keeps the wrapKb that it has where the password was forgotten.',
    wrap: leavingByMail((_world, { wrapKb }) => ({ wrapKb })),
  }),
  'by-mail-makes-a-new-ka': deviation({
    violates: 'account-reset/reset-by-mail-keeps-ka',
    families,
    says: 'account/reset replaces kA together with wrapKb where the password was forgotten.',
    wrap: leavingByMail((world) => ({ kA: world.random.hex(32) })),
  }),
  'of-a-change-leaves-the-old-password-good': deviation({
    violates: 'account-reset/reset-of-a-change-ends-the-old-password',
    families,
    says: 'Two servers take turns in signing people in, and one of them is never told of a change of password.',
    wrap: { ...rememberingOrigins, ...takingTurns((world, uid) => !isByMail(world, uid)) },
  }),
};
