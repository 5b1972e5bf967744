import type { components } from '../../openapi/generated/control.types.js';
import { ControlError } from '../control/control-error.js';
import type { World } from '../world.js';
import { type Duration, millisecondsOf } from './duration.js';

/** How the clock stands. */
export type ClockReading = components['schemas']['Clock'];

/** What is done to the clock, in this order: set, advance, freeze. Milliseconds. */
export type ClockChange = components['schemas']['ClockChange'];

/** The mock's only clock. Every change answers the new reading. */
export interface ClockPanel {
  read(): ClockReading;
  /** Throws for an instant outside the years 1970 to 9999, and changes nothing then. */
  change(change: ClockChange): ClockReading;
  /**
   * Milliseconds or words such as `16 minutes`; negative moves it back. Throws a ControlError that says how a duration
   * is written.
   */
  advance(by: number | Duration): ClockReading;
  /** Milliseconds since 1970. */
  set(ms: number): ClockReading;
  freeze(): ClockReading;
  thaw(): ClockReading;
  /** Returns to the machine's time. */
  reset(): ClockReading;
}

/** The last millisecond of the year 9999: later ones have no ISO form of the usual length. */
const LATEST_MS = 253_402_300_799_999;

/** Makes the part of one mock. */
export function clockPanel({ clock }: World): ClockPanel {
  const panel: ClockPanel = {
    read: () => ({ now: clock.now(), iso: new Date(clock.now()).toISOString(), frozen: clock.frozen() }),
    change({ set, advance, freeze }) {
      const instant = (set ?? clock.now()) + (advance ?? 0);
      if (![set ?? 0, advance ?? 0].every(Number.isSafeInteger))
        throw new ControlError(400, 'The clock counts whole milliseconds');
      if (instant < 0 || instant > LATEST_MS)
        throw new ControlError(400, 'The clock runs from the year 1970 to the year 9999');
      if (set !== undefined) clock.set(set);
      if (advance !== undefined) clock.advance(advance);
      if (freeze === true) clock.freeze();
      if (freeze === false) clock.thaw();
      return panel.read();
    },
    advance: (by) => panel.change({ advance: millisecondsOf(by) }),
    set: (set) => panel.change({ set }),
    freeze: () => panel.change({ freeze: true }),
    thaw: () => panel.change({ freeze: false }),
    reset() {
      clock.reset();
      return panel.read();
    },
  };
  return panel;
}
