import { createStore, type Store } from './domain/store.js';
import { type Clock, createClock, createRandom, type Random } from './effects.js';

/** What the editions of one mock have in common: one clock, one account base, one outbox. */
export interface Base {
  readonly clock: Clock;
  readonly random: Random;
  readonly store: Store;
  /** Where clients reach each edition; known once the mock listens. */
  readonly origins: (() => URL)[];
  /** What is kept together outside the store, by name; the first to ask for it makes it. */
  readonly shared: <T>(name: string, make: () => T) => T;
}

/** The base of one mock. */
export function createBase(seed: string): Base {
  const kept = new Map<string, unknown>();
  return {
    clock: createClock(),
    random: createRandom(seed),
    store: createStore(),
    origins: [],
    shared<T>(name: string, make: () => T): T {
      if (!kept.has(name)) kept.set(name, make());
      return kept.get(name) as T;
    },
  };
}
