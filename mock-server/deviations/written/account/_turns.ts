import type { SrpVerifier } from '../../../domain/password-verifiers.js';
import type { Wraps } from '../../../seams.js';
import type { World } from '../../../world.js';
import { memory } from '../../memory.js';

/**
 * Every second sign-in after a reset goes by the verifier that the reset replaced.
 * @param isMeant whether the reset of this uid, at this moment, is one of those
 */
export function takingTurns(isMeant: (world: World, uid: string) => boolean): Wraps {
  /** uid to the verifier that a reset replaced, and how many sign-ins began since. */
  const turns = memory(() => new Map<string, { readonly former: SrpVerifier; asked: number }>());
  return {
    'srpPasswords.reset': (next, world) => (uid, password) => {
      const former = world.srpLogins.verifierOf(world.accounts.get(uid));
      const account = next(uid, password);
      if (isMeant(world, uid)) turns(world).set(uid, { former, asked: 0 });
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
  };
}
