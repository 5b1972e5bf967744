import type { World } from '../world.js';
import { DomainError } from './domain-error.js';

/** Who wants to know when something about an account changes. */
export interface Watches {
  /** Throws ServiceUnavailable when as many watch as may. */
  admit(): void;
  /** Calls the listener after every change of an account, its end included; the result ends that. */
  follow(uid: string, listener: () => void): () => void;
  /** Tells those who follow an account; without a uid, everybody. */
  changed(uid?: string): void;
  /** How many watch. */
  count(): number;
  /** Tells everybody that it is over, for good. */
  close(): void;
  /** Whether it is. */
  isClosed(): boolean;
}

/** What somebody is told to wait for whom there is no room, seconds. */
const WAIT_SECONDS = 30;

/** Makes the service of one mock. */
export function makeWatches(world: World): Watches {
  const kept = world.shared('watches', () => ({
    listeners: new Map<string, Set<() => void>>(),
    count: 0,
    closed: false,
  }));
  const { listeners } = kept;
  return {
    admit() {
      if (kept.closed || world.watches.count() >= world.settings.mostStreams) {
        throw new DomainError('ServiceUnavailable', { retryAfter: WAIT_SECONDS });
      }
    },
    follow(uid, listener) {
      const own = listeners.get(uid) ?? new Set();
      listeners.set(uid, own.add(listener));
      kept.count += 1;
      return () => {
        if (!own.delete(listener)) return;
        kept.count -= 1;
        if (own.size === 0 && listeners.get(uid) === own) listeners.delete(uid);
      };
    },
    changed(uid) {
      const concerned = uid === undefined ? listeners.values() : [listeners.get(uid) ?? []];
      for (const each of [...concerned]) for (const listener of [...each]) listener();
    },
    count: () => kept.count,
    close() {
      kept.closed = true;
      world.watches.changed();
    },
    isClosed: () => kept.closed,
  };
}
