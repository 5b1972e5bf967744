import type { components } from '../../openapi/generated/control.types.js';
import type { Answer } from '../http/context.js';
import { type Exchange, partyOf } from '../http/exchange.js';
import type { World } from '../world.js';
import { exercisedIn } from './exercised.js';
import { masked, shortened } from './mask.js';

/** One line of the journal, as the control API describes it. */
export type JournalEntry = components['schemas']['JournalEntry'];

/** A request to a path that is no operation. */
export interface Stray {
  readonly method: string;
  readonly path: string;
  readonly address: string;
}

/** What clients asked, so that a test can say what its client did. Not part of any snapshot: it only grows. */
export interface Journal {
  /** Notes a request and its answer. */
  record(exchange: Exchange, answer: Answer): void;
  /** Notes a request that met no operation. */
  recordStray(stray: Stray, answer: Answer): void;
  /** Notes that mail could not be handed on. */
  recordSmtpFailure(message: string): void;
  /** Entries, oldest first. */
  read(): readonly JournalEntry[];
  /** How many exchanges exercised each requirement since the journal was last emptied, by id. */
  exercised(): Record<string, number>;
  /** Forgets entries and counts; numbers go on. */
  empty(): void;
}

const MOST_ENTRIES = 1000;

/** What all editions of a mock keep together: one list of entries, and counts of the requirements of each. */
interface Book {
  readonly counts: Map<string, Map<string, number>>;
  entries: JournalEntry[];
  number: number;
}

/** Makes the service of one mock. */
export function makeJournal(world: World): Journal {
  const find = exercisedIn(world.edition, world.behaviour.failureBody);
  const book = world.shared('journal', (): Book => ({ counts: new Map(), entries: [], number: 0 }));
  const counts = new Map<string, number>();
  book.counts.set(world.edition.id, counts);

  function add(entry: Omit<JournalEntry, 'number' | 'at' | 'edition'>): void {
    book.number += 1;
    book.entries.push({ number: book.number, at: world.clock.now(), edition: world.edition.id, ...entry });
    if (book.entries.length > 2 * MOST_ENTRIES) book.entries = book.entries.slice(-MOST_ENTRIES);
  }

  return {
    record(exchange, answer) {
      const { request, input, faults } = exchange;
      // A struck exchange says nothing of the contract.
      const requirements = faults.length === 0 ? find(exchange, answer) : [];
      for (const id of requirements) counts.set(id, (counts.get(id) ?? 0) + 1);
      add({
        kind: 'request',
        operation: request.operation.id,
        ...placeOf(world, request, answer),
        ...partyOf(world, exchange),
        ...(faults.length === 0 ? {} : { faults: [...faults] }),
        ...(input === undefined ? {} : { request: { query: masked(input.query), body: masked(input.body) } }),
        requirements,
      });
    },
    recordStray: (stray, answer) => add({ kind: 'request', ...placeOf(world, stray, answer) }),
    recordSmtpFailure: (message) => add({ kind: 'smtp', message: shortened(message) }),
    read: () => book.entries.slice(-MOST_ENTRIES),
    exercised: () => Object.fromEntries([...counts].sort(([a], [b]) => a.localeCompare(b))),
    empty() {
      book.entries = [];
      for (const each of book.counts.values()) each.clear();
    },
  };
}

function placeOf(
  { behaviour }: World,
  { method, path, address }: Stray,
  { status, body }: Answer,
): Omit<JournalEntry, 'number' | 'at' | 'kind' | 'edition'> {
  const errno = status < 400 ? undefined : behaviour.failureBody.errnoOf(body);
  return {
    method: shortened(method),
    path: shortened(path),
    address,
    status,
    ...(errno === undefined ? {} : { errno }),
  };
}
