import { expect, test } from '@jest/globals';
import { type Duration, millisecondsOf } from '../../../mock-server/panel/duration.js';

test.each<[number | Duration, number]>([
  [250, 250],
  [-1, -1],
  ['1 millisecond', 1],
  ['30 seconds', 30_000],
  ['16 minutes', 960_000],
  ['1 hour', 3_600_000],
  ['1.5 days', 129_600_000],
  ['2 weeks', 1_209_600_000],
  ['-5 minutes', -300_000],
])('%j is %d ms', (written, ms) => {
  expect(millisecondsOf(written)).toBe(ms);
});

test.each([
  ['16', 'Write a number of milliseconds, or a number and one of milliseconds, seconds, minutes, hours, days, weeks'],
  ['soon', '"soon" is no length of time'],
  ['', 'is no length of time'],
  ['16 minuets', 'did you mean "minutes"?'],
  ['1 fortnight', 'known are: milliseconds, seconds, minutes, hours, days, weeks'],
  ['1 hour 30 minutes', 'is no length of time'],
])('%j is refused', (written, message) => {
  expect(() => millisecondsOf(written as Duration)).toThrow(message);
});
