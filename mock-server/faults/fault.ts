import type { components } from '../../openapi/generated/control.types.js';
import type { Party } from '../http/exchange.js';
import type { Instant } from './follow-ups.js';

/** Which calls are struck, how often, and what happens then; the control API describes each field. */
export type Fault = components['schemas']['Fault'];

/** A fault that waits for calls. */
export type ArmedFault = components['schemas']['ArmedFault'];

/** What one fault did to one call, and what the client did then. */
export type Strike = components['schemas']['Strike'];

/** A call of a client that was struck before. */
export type NextCall = components['schemas']['NextCall'];

/** A call and when it came. */
interface Follower {
  readonly operation: string;
  readonly arrival: Instant;
}

/** A strike as the mock keeps it: plain data, with what tells the calls of its client from those of others. */
export interface KeptStrike {
  readonly fault: string;
  readonly operation: string;
  readonly did: string;
  /** IP address of the client. */
  readonly address: string;
  readonly struck: Instant;
  /** Seconds that the client was told to wait. */
  retryAfter?: number | undefined;
  /** When the call had its answer. */
  answered?: Instant;
  /** Whose call it was, as far as it was read. */
  party?: Party;
  /** The first call that came then. */
  next?: Follower;
  /** The first call of the same operation. */
  retry?: Follower;
}

/** Everything that has to be kept to restore the faults of a mock: plain data. */
export interface FaultState {
  readonly armed: readonly ArmedFault[];
  readonly log: readonly KeptStrike[];
  /** How many faults were ever armed: the next id follows from it. */
  readonly count: number;
}
