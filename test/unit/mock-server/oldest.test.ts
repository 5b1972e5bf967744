import { describe, expect, test } from '@jest/globals';
import { oldestOf, overdueIn } from '../../../mock-server/domain/oldest.js';

describe('the front of a map', () => {
  const filled = (count: number) => new Map(Array.from({ length: count }, (_, index) => [`${index}`, index]));

  test('is taken in the order of insertion, whatever else goes or comes', () => {
    const map = filled(5);
    const oldest = oldestOf(map);
    const take = () => {
      const key = oldest.take();
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
    const oldest = oldestOf(map);
    map.delete(oldest.take() ?? '');
    map.clear();
    map.set('new', 1);
    expect(oldest.take()).toBe('new');
  });
});

describe('what is over', () => {
  const FEW = 50_000;

  test('is left alone in a map that is not large', () => {
    const overdue = overdueIn(new Map([['a', 0]]), () => true);
    expect(overdue()).toEqual([]);
  });

  test('is found a few at a time, and wholly by as many calls as there are entries', () => {
    const map = new Map(Array.from({ length: FEW + 1000 }, (_, index) => [`${index}`, index]));
    const isOver = (value: number) => value % 2 === 0 && value < 2000;
    const overdue = overdueIn(map, isOver);
    const gone: number[] = [];
    for (let call = 0; call < FEW + 1000; call += 1) {
      const found = overdue();
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
