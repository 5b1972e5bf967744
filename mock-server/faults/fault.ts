import type { components } from '../../openapi/generated/control.types.js';

/** Which calls are struck, how often, and what happens then; the control API describes each field. */
export type Fault = components['schemas']['Fault'];

/** A fault that waits for calls. */
export type ArmedFault = components['schemas']['ArmedFault'];

/** What one fault did to one call. */
export type Strike = components['schemas']['Strike'];

/** Everything that has to be kept to restore the faults of a mock: plain data. */
export interface FaultState {
  readonly armed: readonly ArmedFault[];
  readonly log: readonly Strike[];
  /** How many faults were ever armed: the next id follows from it. */
  readonly count: number;
}
