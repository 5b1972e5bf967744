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
  /** How many exchanges exercised each requirement since the journal was last emptied, by id. */
  exercised(): Record<string, number>;
  /** Forgets entries and counts. */
  empty(): void;
}

/** Makes the part of one mock. */
export function journalPanel({ journal }: World): JournalPanel {
  return {
    read({ operation, account, after = 0 } = {}) {
      const name = account?.toLowerCase();
      return journal
        .read()
        .filter((entry) => entry.number > after)
        .filter((entry) => operation === undefined || entry.operation === operation)
        .filter((entry) => name === undefined || entry.uid === name || entry.email?.toLowerCase() === name);
    },
    exercised: () => journal.exercised(),
    empty: () => journal.empty(),
  };
}
