import { suggestion } from '../../openapi/nearest.js';
import { checkedBody } from '../control/checked-body.js';
import { ControlError } from '../control/control-error.js';
import { errorNamed, errorNames } from '../faults/effects.js';
import type { ArmedFault, Fault, Strike } from '../faults/fault.js';
import type { World } from '../world.js';

/** Failures on demand. */
export interface FaultPanel {
  /** Arms a fault. Throws a ControlError that says what is wrong with it. */
  arm(fault: Fault): ArmedFault;
  /** Armed faults in the order in which they are asked. */
  list(): readonly ArmedFault[];
  /** Throws when there is no such fault, or when it has done all it had to. */
  disarm(id: string): void;
  /** Disarms all and empties the log. */
  clear(): void;
  /** What faults did, oldest first. */
  log(): readonly Strike[];
}

/** The fields of which a fault has one; latencyMs may stand alone. */
const EFFECTS = ['errno', 'status', 'reset', 'truncateAt', 'unexpected'] as const;

/** Makes the part of one mock. */
export function faultPanel(world: World): FaultPanel {
  return {
    arm(fault) {
      refuseNonsense(world, checkedBody('armFault', fault) as Fault);
      return world.faults.arm(fault);
    },
    list: () => world.faults.list(),
    disarm(id) {
      if (!world.faults.disarm(id)) throw new ControlError(404, `No fault "${id}" is armed`);
    },
    clear: () => world.faults.clear(),
    log: () => world.faults.log(),
  };
}

function refuseNonsense(world: World, fault: Fault): void {
  const effects = EFFECTS.filter((name) => fault[name] !== undefined);
  if (effects.length > 1) throw new ControlError(400, `A fault has one effect, not ${effects.join(' and ')}`);
  if (effects.length === 0 && fault.latencyMs === undefined)
    throw new ControlError(400, `A fault needs an effect: ${EFFECTS.join(', ')} or latencyMs`);
  const ids = world.edition.operations.map(({ id }) => id);
  if (fault.operation !== undefined && !ids.includes(fault.operation))
    throw new ControlError(400, `There is no operation "${fault.operation}"; ${suggestion(fault.operation, ids)}`);
  if (fault.errno !== undefined && errorNamed(world, fault.errno) === undefined)
    throw new ControlError(400, unknownErrno(world, fault.errno));
  if (fault.fields !== undefined && fault.errno === undefined && fault.unexpected === undefined)
    throw new ControlError(400, '"fields" belong to an errno or an unexpected failure');
  if (fault.body !== undefined && fault.status === undefined) throw new ControlError(400, '"body" belongs to a status');
  if (fault.sequence !== undefined && fault.probability !== undefined)
    throw new ControlError(400, 'A fault strikes by sequence or by probability, not by both');
  if (fault.truncateAt !== undefined && fault.when === 'before')
    throw new ControlError(400, 'An answer can only be cut after it was made');
}

function unknownErrno(world: World, errno: number | string): string {
  if (typeof errno === 'string') return `There is no error "${errno}"; ${suggestion(errno, errorNames(world))}`;
  const numbers = new Set(Object.values(world.behaviour.errors).map(({ errno: number }) => number));
  return `The mock has no errno ${errno}; it has ${[...numbers].join(', ')}`;
}
