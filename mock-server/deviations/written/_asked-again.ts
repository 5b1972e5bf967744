import type { Wraps } from '../../seams.js';
import type { World } from '../../world.js';
import { memory } from '../memory.js';

/** Uids of accounts whose verification code was asked for again. */
const askers = memory(() => new Set<string>());

/** Notes the accounts that ask for another mail with their verification code. */
export const notingWhoAskedAgain: Wraps = {
  'verification.resendCode': (next, world) => (session, link, caller) => {
    next(session, link, caller);
    askers(world).add(session.uid);
  },
};

/** Whether an account asked for another mail, while a fault notes it. */
export function askedAgain(world: World, uid: string): boolean {
  return askers(world).has(uid);
}
