/**
 * Where the search for old entries of each map stands. An iterator keeps what was in its map when that was emptied, a
 * full outbox for instance, so it has to be given up then: see `searchAnew`.
 */
const fronts = new WeakMap<object, Iterator<string>>();
const rounds = new WeakMap<object, Iterator<unknown>>();

/**
 * The key of a map's oldest entry, which the caller deletes; undefined for an empty map. A map keeps the places of deleted
 * entries for a while, and whoever asks for its first entry walks over all of them: with a full map of 10 000 that cost as
 * much as everything else about a new entry. This goes on where it was. Entries may be deleted anywhere.
 */
export function takeOldest(map: ReadonlyMap<string, unknown>): string | undefined {
  const next = (fronts.get(map) ?? begin()).next();
  if (next.done !== true) return next.value;
  const again = begin().next();
  return again.done === true ? undefined : again.value;

  function begin(): Iterator<string> {
    const keys = map.keys();
    fronts.set(map, keys);
    return keys;
  }
}

/** Entries that are looked at for each new one: more than one, or the expired would never be fewer. */
const LOOKS = 4;

/**
 * So few entries are left alone, expired or not: whoever moves the mock's clock back finds everything as it was.
 */
const FEW = 50_000;

/**
 * Finds entries of a large map that are over, a few at each call and round and round, so that nobody waits for a sweep.
 * To be called with each new entry; the caller deletes what it gets.
 */
export function takeOverdue<V>(map: ReadonlyMap<string, V>, isOver: (value: V) => boolean): V[] {
  if (map.size <= FEW) return [];
  const values = (rounds.get(map) as Iterator<V> | undefined) ?? map.values();
  rounds.set(map, values);
  const found: V[] = [];
  for (let look = 0; look < LOOKS; look += 1) {
    const { done, value } = values.next();
    if (done === true) {
      rounds.delete(map);
      break;
    }
    if (isOver(value)) found.push(value);
  }
  return found;
}

/** To be called when a map was emptied. */
export function searchAnew(map: object): void {
  fronts.delete(map);
  rounds.delete(map);
}
