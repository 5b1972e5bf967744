import type { SrpVerifier } from '../../../domain/password-verifiers.js';
import type { Wraps } from '../../../seams.js';
import type { World } from '../../../world.js';
import { memory } from '../../memory.js';

/** uid to the verifier that the first reset of the account replaced. */
const oldest = memory(() => new Map<string, SrpVerifier>());

/** The verifier of an account's creation, in place of the one that its latest reset replaced. */
export function theOldest(world: World, uid: string, replaced: SrpVerifier): SrpVerifier {
  const first = oldest(world).get(uid) ?? replaced;
  oldest(world).set(uid, first);
  return first;
}

/**
 * Every second sign-in after a reset goes by the verifier that the reset replaced.
 * @param isMeant whether the reset of this uid, at this moment, is one of those
 * @param formerOf which verifier that is, given the one that was replaced
 */
export function takingTurns(
  isMeant: (world: World, uid: string) => boolean,
  formerOf: (world: World, uid: string, replaced: SrpVerifier) => SrpVerifier = (_world, _uid, replaced) => replaced,
): Wraps {
  /** uid to the verifier that a reset replaced, and how many sign-ins came to an end since. */
  const turns = memory(() => new Map<string, { readonly former: SrpVerifier; ended: number }>());
  return {
    'srpPasswords.reset': (next, world) => (uid, password) => {
      const former = formerOf(world, uid, world.srpLogins.verifierOf(world.accounts.get(uid)));
      const account = next(uid, password);
      if (isMeant(world, uid)) turns(world).set(uid, { former, ended: 0 });
      return account;
    },
    // Not the starts: who gets a short B may begin anew, and would be out of step.
    'srpLogins.finish': (next, world) => (given, caller) => {
      const turn = turns(world).get(world.tokens.find('srpToken', given.srpToken)?.uid ?? '');
      try {
        return next(given, caller);
      } finally {
        if (turn !== undefined) turn.ended += 1;
      }
    },
    'srpLogins.verifierOf': (next, world) => (account) => {
      const turn = turns(world).get(account.uid);
      return turn !== undefined && turn.ended % 2 === 1 ? turn.former : next(account);
    },
  };
}
