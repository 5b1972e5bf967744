import { describe, expect, test } from '@jest/globals';
import { clocksAt, clocksOf, countsSeconds, showsTime } from '../../../conformance/judging/server-clock.js';
import { AT, answer } from './made-answers.js';

const date = new Date(AT).toUTCString();

describe('clocksOf', () => {
  test.each([
    [{ timestamp: '1488369600', date }, [1488369600, 1488369600]],
    [{ timestamp: '1488369600000', date }, [1488369600]],
    [{ timestamp: 'soon' }, []],
    [{}, []],
  ])('%j', (headers, clocks) => {
    expect(clocksOf(answer({ headers }))).toEqual(clocks);
  });
});

describe('clocksAt', () => {
  const shows = answer({ number: 1, headers: { timestamp: '5000' } });
  const silent = answer({ number: 2, headers: {}, at: AT + 1000 });
  const asked = answer({ number: 3, headers: { timestamp: '9999' }, at: AT + 2500 });

  test('goes on from the latest earlier answer that shows a time', () => {
    expect(clocksAt(asked, [shows, silent, asked])).toEqual([5002.5]);
  });

  test('is empty where no earlier answer shows any', () => {
    expect(clocksAt(asked, [silent, asked])).toEqual([]);
  });
});

describe('showsTime', () => {
  test('fits one of the clocks within five seconds', () => {
    expect(showsTime(1000, [0, 1005])).toBe(true);
    expect(showsTime(1000, [1006])).toBe(false);
    expect(showsTime('1000', [1000])).toBe(false);
  });
});

describe('countsSeconds', () => {
  const now = AT / 1000;
  test.each([
    [now, true],
    [now - 86400 * 365, true],
    [now * 1000, false],
    [now / 60, false],
    [0, false],
    [String(now), false],
    [undefined, false],
  ])('%p: %p', (value, expected) => {
    expect(countsSeconds(value, now)).toBe(expected);
  });
});
