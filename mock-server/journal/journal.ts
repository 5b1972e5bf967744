import type { components } from '../../openapi/generated/control.types.js';
import type { Answer } from '../http/context.js';
import type { CheckedInput } from '../http/dispatch.js';
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
  /** Calls the listener with every entry of any edition as it is made; the result stops that. */
  onEntry(listener: (entry: JournalEntry) => void): () => void;
}

const MOST_ENTRIES = 1000;

/** What all editions of a mock keep together: one list of entries, and counts of the requirements of each. */
interface Book {
  readonly counts: Map<string, Map<string, number>>;
  readonly listeners: Set<(entry: JournalEntry) => void>;
  /** A ring: the oldest stands at `oldest`, and those before that place are the newest. */
  entries: JournalEntry[];
  oldest: number;
  number: number;
}

/**
 * No entry stays longer than it is wanted: kept for twice as long and thinned out now and then, most of them lived long
 * enough to be moved to the engine's old memory, which a busy mock then filled by 40 MB before anybody cleared it.
 */
function keep(book: Book, entry: JournalEntry): void {
  if (book.entries.length < MOST_ENTRIES) {
    book.entries.push(entry);
    return;
  }
  book.entries[book.oldest] = entry;
  book.oldest = (book.oldest + 1) % MOST_ENTRIES;
}

/** Makes the service of one mock. */
export function makeJournal(world: World): Journal {
  const find = exercisedIn(world.edition, world.behaviour.failureBody);
  const book = world.shared(
    'journal',
    (): Book => ({ counts: new Map(), listeners: new Set(), entries: [], oldest: 0, number: 0 }),
  );
  const counts = new Map<string, number>();
  book.counts.set(world.edition.id, counts);

  function add(entry: Omit<JournalEntry, 'number' | 'at' | 'edition'>): void {
    book.number += 1;
    const made = { number: book.number, at: world.clock.now(), edition: world.edition.id, ...entry };
    keep(book, made);
    for (const listener of [...book.listeners]) listener(made);
  }

  return {
    record(exchange, answer) {
      if (!world.settings.journal) return;
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
        ...(input === undefined ? {} : { request: askedIn(input) }),
        ...(answer.body === undefined ? {} : { answer: maskedAnswer(answer) }),
        requirements,
      });
    },
    recordStray: (stray, answer) => add({ kind: 'request', ...placeOf(world, stray, answer) }),
    recordSmtpFailure: (message) => add({ kind: 'smtp', message: shortened(message) }),
    read: () => [...book.entries.slice(book.oldest), ...book.entries.slice(0, book.oldest)],
    exercised: () => Object.fromEntries([...counts].sort(([a], [b]) => a.localeCompare(b))),
    empty() {
      book.entries = [];
      book.oldest = 0;
      for (const each of book.counts.values()) each.clear();
    },
    onEntry(listener) {
      book.listeners.add(listener);
      return () => book.listeners.delete(listener);
    },
  };
}

/** The `code` of an error body is its status, which is no secret. */
function maskedAnswer({ status, body }: Answer): unknown {
  const kept = masked(body);
  const isFailure = (body as { readonly code?: unknown } | null)?.code === status;
  return isFailure ? { ...(kept as object), code: status } : kept;
}

/** Most requests ask nothing beyond their path, and share one object that says so. */
const NOTHING_ASKED = Object.freeze({ query: Object.freeze({}), body: Object.freeze({}) });

function askedIn({ query, body }: CheckedInput): NonNullable<JournalEntry['request']> {
  if (isEmpty(query) && isEmpty(body)) return NOTHING_ASKED;
  return { query: masked(query), body: masked(body) } as NonNullable<JournalEntry['request']>;
}

function isEmpty(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  for (const _key in value) return false;
  return true;
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
