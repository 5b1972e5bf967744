import type { components } from '../../openapi/generated/control.types.js';
import { suggestion } from '../../openapi/nearest.js';
import { ControlError } from '../control/control-error.js';
import { emptyStore, refillStore, type Store } from '../domain/store.js';
import type { ClockState } from '../effects.js';
import type { FaultState } from '../faults/fault.js';
import type { World } from '../world.js';

/** Snapshots and the way back to the beginning. Deviations stay as they are in both. */
export interface StatePanel {
  /** Keeps the present state; the result names it. The last twenty are kept. */
  snapshot(): string;
  /** Returns to a state: accounts, tokens, messages, clock, random stream, armed faults. Throws a ControlError 404. */
  restore(name: string): void;
  /** The states that are kept, oldest first. */
  snapshots(): components['schemas']['Snapshot'][];
  /** The mock as it was when it started. */
  reset(): void;
}

interface Snapshot {
  readonly store: Store;
  readonly clock: ClockState;
  readonly drawn: number;
  readonly faults: FaultState;
  /** What the clock showed. */
  readonly at: number;
}

const MOST_SNAPSHOTS = 20;

/** Makes the part of one mock. */
export function statePanel(world: World): StatePanel {
  const kept = new Map<string, Snapshot>();
  let count = 0;
  return {
    snapshot() {
      count += 1;
      kept.set(String(count), {
        store: structuredClone(world.store),
        clock: world.clock.state(),
        drawn: world.random.position(),
        faults: world.faults.state(),
        at: world.clock.now(),
      });
      const [oldest = ''] = kept.keys();
      if (kept.size > MOST_SNAPSHOTS) kept.delete(oldest);
      return String(count);
    },
    restore(name) {
      const snapshot = kept.get(name);
      if (snapshot === undefined) throw new ControlError(404, `There is no snapshot "${name}"; ${known(kept)}`);
      refillStore(world.store, snapshot.store);
      world.clock.putBack(snapshot.clock);
      world.random.seek(snapshot.drawn);
      world.faults.putBack(snapshot.faults);
      world.watches.changed();
    },
    snapshots: () => [...kept].map(([snapshot, { at, store }]) => ({ snapshot, at, accounts: store.accounts.size })),
    reset() {
      emptyStore(world.store);
      world.clock.reset();
      world.random.restart();
      world.faults.clear();
      world.journal.empty();
      world.watches.changed();
    },
  };
}

function known(kept: ReadonlyMap<string, unknown>): string {
  return kept.size === 0 ? 'none was taken' : suggestion('', kept.keys());
}
