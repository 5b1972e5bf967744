/** The front of a map, in its order of insertion. */
export interface Oldest {
  /** The key of the oldest entry, which the caller deletes; undefined for an empty map. */
  take(): string | undefined;
}

/**
 * Takes entries from the front of a map. A map keeps the places of deleted entries for a while, and whoever asks for its
 * first entry walks over all of them: with a full map of 10 000 that cost as much as everything else about a new entry.
 * This goes on where it was. Entries may be deleted anywhere, and the map emptied and filled again.
 */
export function oldestOf(map: ReadonlyMap<string, unknown>): Oldest {
  let keys: Iterator<string> | undefined;
  return {
    take() {
      // Not before it is needed: an iterator keeps the map's former tables alive until it moves.
      keys ??= map.keys();
      let next = keys.next();
      if (next.done === true) {
        keys = map.keys();
        next = keys.next();
      }
      return next.done === true ? undefined : next.value;
    },
  };
}

/** Entries that are looked at for each new one: more than one, or the expired would never be fewer. */
const LOOKS = 4;

/**
 * So few entries are left alone, expired or not: whoever moves the mock's clock back finds everything as it was.
 */
const FEW = 50_000;

/**
 * Finds entries of a large map that are over, a few at a time and round and round, so that nobody waits for a sweep.
 * @returns to be called with each new entry; it gives the values that are over
 */
export function overdueIn<V>(map: ReadonlyMap<string, V>, isOver: (value: V) => boolean): () => V[] {
  let values: Iterator<V> | undefined;
  return () => {
    if (map.size <= FEW) return [];
    const found: V[] = [];
    values ??= map.values();
    for (let look = 0; look < LOOKS; look += 1) {
      const { done, value } = values.next();
      if (done === true) {
        values = map.values();
        return found;
      }
      if (isOver(value)) found.push(value);
    }
    return found;
  };
}
