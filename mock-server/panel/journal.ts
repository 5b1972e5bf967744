import { suggestion } from '../../openapi/nearest.js';
import { ControlError } from '../control/control-error.js';
import type { JournalEntry } from '../journal/journal.js';
import type { World } from '../world.js';

/** Which entries are wanted; every condition that is given has to hold. */
export interface JournalFilter {
  /** operationId. */
  readonly operation?: string;
  /** uid or email, in any case. */
  readonly account?: string;
  /** Number of the last entry that is not wanted. */
  readonly after?: number;
}

/** What clients asked. */
export interface JournalPanel {
  /** The last thousand entries, oldest first, secrets masked. */
  read(filter?: JournalFilter): readonly JournalEntry[];
  /**
   * How many exchanges exercised each requirement of an edition, of the first when none is named, since the journal was
   * last emptied; by id. Throws a ControlError for an edition that the mock does not speak.
   */
  exercised(edition?: string): Record<string, number>;
  /** Forgets entries and counts. */
  empty(): void;
}

/** Makes the part of one mock. */
export function journalPanel(worlds: readonly [World, ...World[]]): JournalPanel {
  const [{ journal }] = worlds;
  return {
    read({ operation, account, after = 0 } = {}) {
      const name = account?.toLowerCase();
      return journal
        .read()
        .filter((entry) => entry.number > after)
        .filter((entry) => operation === undefined || entry.operation === operation)
        .filter((entry) => name === undefined || entry.uid === name || entry.email?.toLowerCase() === name);
    },
    exercised(edition = worlds[0].edition.id) {
      const spoken = worlds.find((world) => world.edition.id === edition);
      if (spoken !== undefined) return spoken.journal.exercised();
      const ids = worlds.map((world) => world.edition.id);
      throw new ControlError(400, `This mock does not speak "${edition}"; ${suggestion(edition, ids)}`);
    },
    empty: () => journal.empty(),
  };
}
