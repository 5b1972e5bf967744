import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, test } from '@jest/globals';
import { searchAnew, takeOldest, takeOverdue } from '../../../mock-server/domain/oldest.js';
import type { MailRow } from '../../../mock-server/domain/rows.js';
import { createStore, emptyStore, type Store } from '../../../mock-server/domain/store.js';

describe('the front of a map', () => {
  const filled = (count: number) => new Map(Array.from({ length: count }, (_, index) => [`${index}`, index]));

  test('is taken in the order of insertion, whatever else goes or comes', () => {
    const map = filled(5);
    const take = () => {
      const key = takeOldest(map);
      if (key !== undefined) map.delete(key);
      return key;
    };
    expect([take(), take()]).toEqual(['0', '1']);
    map.delete('2');
    map.set('5', 5);
    expect([take(), take(), take(), take()]).toEqual(['3', '4', '5', undefined]);
    map.set('6', 6);
    expect(take()).toBe('6');
  });

  test('is found again after the map was emptied and filled', () => {
    const map = filled(3);
    map.delete(takeOldest(map) ?? '');
    map.clear();
    map.set('new', 1);
    expect(takeOldest(map)).toBe('new');
  });
});

describe('what is over', () => {
  const FEW = 50_000;

  test('is left alone in a map that is not large', () => {
    expect(takeOverdue(new Map([['a', 0]]), () => true)).toEqual([]);
  });

  test('is found a few at a time, and wholly by as many calls as there are entries', () => {
    const map = new Map(Array.from({ length: FEW + 1000 }, (_, index) => [`${index}`, index]));
    const isOver = (value: number) => value % 2 === 0 && value < 2000;
    const gone: number[] = [];
    for (let call = 0; call < FEW + 1000; call += 1) {
      const found = takeOverdue(map, isOver);
      expect(found.length).toBeLessThanOrEqual(4);
      for (const value of found) {
        map.delete(`${value}`);
        gone.push(value);
      }
      if (map.size <= FEW) break;
    }
    expect(gone).toEqual(Array.from({ length: 1000 }, (_, index) => 2 * index));
  });
});

test('a map that is searched anew begins with its first entry', () => {
  const map = new Map([
    ['first', 1],
    ['second', 2],
  ]);
  expect([takeOldest(map), takeOldest(map)]).toEqual(['first', 'second']);
  searchAnew(map);
  expect(takeOldest(map)).toBe('first');
});

test('an emptied store lets go of what was in it', async () => {
  const store = createStore();
  const kept = fillAndTake(store);
  emptyStore(store);
  expect(await isCollected(kept)).toBe(true);
});

/** Fills a store, takes its oldest mail, and gives a reference to one that is still in it. */
function fillAndTake(store: Store): WeakRef<object> {
  const mails = [{ messageId: 'a' }, { messageId: 'b' }] as MailRow[];
  for (const mail of mails) store.mail.set(mail.messageId, mail);
  store.mail.delete(takeOldest(store.mail) ?? '');
  return new WeakRef(mails[1] as object);
}

/** Whether a few collections find that nothing holds an object any more. */
async function isCollected(reference: WeakRef<object>): Promise<boolean> {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  for (let time = 0; time < 10; time += 1) {
    // A reference that was followed keeps its object until the turn ends.
    await new Promise((resolve) => setImmediate(resolve));
    collect();
    if (reference.deref() === undefined) return true;
  }
  return false;
}
