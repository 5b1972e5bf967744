import { suggestion } from '../../openapi/nearest.js';
import { checkedBody } from '../control/checked-body.js';
import { ControlError } from '../control/control-error.js';
import type { Speech } from '../create-world.js';
import { errorNamed, errorNames } from '../faults/effects.js';
import type { ArmedFault, Fault, Strike } from '../faults/fault.js';
import { neighbourSpeech } from '../neighbours/speech.js';
import type { World } from '../world.js';

/** What a fault does to the next call; `retryAfter`, seconds, is short for the field of that name. */
export type NextFault = Omit<Fault, 'operation'> & { readonly retryAfter?: number };

/** Failures on demand. */
export interface FaultPanel {
  /** Arms a fault. Throws a ControlError that says what is wrong with it. */
  arm(fault: Fault): ArmedFault;
  /**
   * Arms a fault for the next call of an operation, or the next few with `times`:
   * `next('accountLogin', { errno: 114, retryAfter: 30 })`. Throws like `arm`.
   */
  next(operation: string, fault: NextFault): ArmedFault;
  /** Armed faults in the order in which they are asked. */
  list(): readonly ArmedFault[];
  /** Throws when there is no such fault, or when it has done all it had to. */
  disarm(id: string): void;
  /** Disarms all and empties the log. */
  clear(): void;
  /** What faults did and what the clients did then, oldest first. */
  log(): readonly Strike[];
}

/** The fields of which a fault has one; latencyMs may stand alone. */
const EFFECTS = ['errno', 'status', 'reset', 'truncateAt', 'unexpected'] as const;

/** Makes the part of one mock. All its editions have their faults together. */
export function faultPanel(worlds: readonly [World, ...World[]]): FaultPanel {
  const [world] = worlds;
  const spoken: Speech[] = [...worlds];
  if (worlds.some(({ behaviour }) => behaviour.hasNeighbours === true)) spoken.push(neighbourSpeech);
  const panel: FaultPanel = {
    arm(given) {
      const fault = checkedBody('armFault', given) as Fault;
      refuseStrangers(spoken, fault);
      refuseNonsense(fault);
      return world.faults.arm(fault);
    },
    next(operation, { retryAfter, ...fault }) {
      // A list of calls has its own end.
      const once = fault.sequence === undefined ? { times: 1 } : {};
      const told = retryAfter === undefined ? {} : { fields: { ...fault.fields, retryAfter } };
      return panel.arm({ ...once, ...fault, ...told, operation });
    },
    list: () => world.faults.list(),
    disarm(id) {
      if (!world.faults.disarm(id)) throw new ControlError(404, `No fault "${id}" is armed`);
    },
    clear: () => world.faults.clear(),
    log: () => world.faults.log(),
  };
  return panel;
}

/** An operation and an errno have to be known, and where both are given, to the same edition. */
function refuseStrangers(spoken: readonly Speech[], { operation, errno }: Fault): void {
  const fitting = spoken.filter(
    ({ edition }) => operation === undefined || edition.operations.some(({ id }) => id === operation),
  );
  if (operation !== undefined && fitting.length === 0) {
    const ids = spoken.flatMap(({ edition }) => edition.operations.map(({ id }) => id));
    throw new ControlError(400, `There is no operation "${operation}"; ${suggestion(operation, ids)}`);
  }
  if (errno !== undefined && fitting.every((speech) => errorNamed(speech, errno) === undefined))
    throw new ControlError(400, unknownErrno(fitting, errno));
}

function refuseNonsense(fault: Fault): void {
  const effects = EFFECTS.filter((name) => fault[name] !== undefined);
  if (effects.length > 1) throw new ControlError(400, `A fault has one effect, not ${effects.join(' and ')}`);
  if (effects.length === 0 && fault.latencyMs === undefined)
    throw new ControlError(400, `A fault needs an effect: ${EFFECTS.join(', ')} or latencyMs`);
  if (fault.fields !== undefined && fault.errno === undefined && fault.unexpected === undefined)
    throw new ControlError(400, '"fields" belong to an errno or an unexpected failure');
  if (fault.body !== undefined && fault.status === undefined) throw new ControlError(400, '"body" belongs to a status');
  if (fault.sequence !== undefined && fault.probability !== undefined)
    throw new ControlError(400, 'A fault strikes by sequence or by probability, not by both');
  if (fault.truncateAt !== undefined && fault.when === 'before')
    throw new ControlError(400, 'An answer can only be cut after it was made');
}

function unknownErrno(spoken: readonly Speech[], errno: number | string): string {
  if (typeof errno === 'string')
    return `There is no error "${errno}"; ${suggestion(errno, spoken.flatMap(errorNames))}`;
  const rows = spoken.flatMap(({ behaviour }) => Object.values(behaviour.errors));
  const numbers = new Set(rows.map(({ errno: number }) => number));
  return `The mock has no errno ${errno}; it has ${[...numbers].join(', ')}`;
}
