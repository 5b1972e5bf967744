import { expect, test } from '@jest/globals';
import { asPort, asPorts, asShare } from '../../../cli/options.js';

test('a port that is empty, as an unset variable of a script is, is none', () => {
  expect(() => asPort('')).toThrow('from 0 to 65535');
  expect(() => asPorts('9000, ')).toThrow('from 0 to 65535');
  expect(asPorts('9000, 0')).toEqual([9000, 0]);
});

test.each(['0.85', '1', '1.0', '-5', '101', '', '%', 'most'])('%j is no share', (text) => {
  expect(() => asShare(text)).toThrow('a percentage such as 85%');
});

test.each<[string, number]>([
  ['85%', 0.85],
  ['85', 0.85],
  ['62.5 %', 0.625],
  ['0.5%', 0.005],
  ['0', 0],
])('%j is a share', (text, share) => {
  expect(asShare(text)).toBe(share);
});
