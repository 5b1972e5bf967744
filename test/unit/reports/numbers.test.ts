import { expect, test } from '@jest/globals';
import { counted, duration, floorPercent, moment, percent } from '../../../reports/reporters/common/numbers.js';

test('a share is never rounded up to what was not reached', () => {
  expect(percent(9999, 10_000)).toBe('99.9 %');
  expect(percent(8996, 10_000)).toBe('89.9 %');
  expect(percent(3, 3)).toBe('100.0 %');
  expect(percent(0, 0)).toBe('none');
});

test('a floor is shown as it was given', () => {
  expect(floorPercent(0.9)).toBe('90 %');
  expect(floorPercent(0.875)).toBe('87.5 %');
});

test('durations and moments are in the units people use', () => {
  expect(duration(412.4)).toBe('412 ms');
  expect(duration(1874)).toBe('1.9 s');
  expect(duration(61_234)).toBe('1 min 01 s');
  expect(duration(119_800)).toBe('2 min 00 s');
  expect(moment('2026-11-21T10:30:06.412+01:00')).toBe('2026-11-21 09:30:06 UTC');
  expect(moment('yesterday')).toBe('yesterday');
});

test('one is not many', () => {
  expect([counted(1, 'case'), counted(0, 'case')]).toEqual(['1 case', '0 cases']);
});
