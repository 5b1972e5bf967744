import { createHash } from 'node:crypto';
import { type Exchange, partyOf } from '../http/exchange.js';
import type { World } from '../world.js';
import { errorNamed } from './effects.js';
import type { ArmedFault, Fault } from './fault.js';

/** The moments at which a call can be struck: when it arrives, when its operation begins, when its answer is made. */
export type Moment = 'arrival' | 'operation' | 'answer';

/** A call that is struck before its work meets that as early as all conditions can be judged. */
export function momentOf({ when, truncateAt, email, uid }: Fault): Moment {
  if (when === 'after' || truncateAt !== undefined) return 'answer';
  return email === undefined && uid === undefined ? 'arrival' : 'operation';
}

/** Whether a call is one of those that a fault is about. */
export function concerns(world: World, fault: Fault, exchange: Exchange): boolean {
  const now = world.clock.now();
  const { operation, address } = exchange.request;
  if (fault.operation !== undefined && fault.operation !== operation.id) return false;
  if (fault.operation === undefined && world.behaviour.isStruckByNameAlone === true) return false;
  // Of several editions, only those that have such an error can answer with it.
  if (fault.errno !== undefined && errorNamed(world, fault.errno) === undefined) return false;
  if (fault.address !== undefined && fault.address !== address) return false;
  if ((fault.from !== undefined && now < fault.from) || isOver(fault, now)) return false;
  if (fault.email === undefined && fault.uid === undefined) return true;
  const party = partyOf(world, exchange);
  if (fault.uid !== undefined && fault.uid.toLowerCase() !== party.uid) return false;
  return fault.email === undefined || fault.email.toLowerCase() === party.email?.toLowerCase();
}

/** Whether a fault's window has closed. */
export function isOver({ until }: Fault, now: number): boolean {
  return until !== undefined && now >= until;
}

/** Whether the fault strikes its next call: the same ones for the same seed, whatever else the mock draws. */
export function strikesNext({ id, fault, calls }: ArmedFault): boolean {
  if (fault.sequence !== undefined) return fault.sequence[calls] ?? false;
  if (fault.probability === undefined) return true;
  const draw =
    createHash('sha256')
      .update(`${fault.seed ?? id}:${calls}`)
      .digest()
      .readUInt32BE(0) /
    2 ** 32;
  return draw < fault.probability;
}

/** Whether a fault has nothing left to do. */
export function isSpent({ fault: { times, sequence }, calls, strikes }: ArmedFault): boolean {
  return (times !== undefined && strikes >= times) || (sequence !== undefined && calls >= sequence.length);
}
