import { expect, test } from '@jest/globals';
import json from '../../../reports/reporters/json.js';
import { largeReport } from './made-reports.js';

const report = largeReport(40);

test('a report survives JSON', () => {
  expect(JSON.parse(json.render(report))).toEqual(report);
});

test('keys stand in the order of the model, however the report was built', () => {
  expect(json.render(backwards(report))).toBe(json.render(report));
});

test('a key of a later version is kept, after those the model knows', () => {
  const later = { future: 1, ...report };
  expect(Object.keys(JSON.parse(json.render(later)) as object).at(-1)).toBe('future');
});

/** The same value with the keys of every object in reverse, headers excepted: their order is what the wire had. */
function backwards<T>(value: T, key = ''): T {
  if (Array.isArray(value)) return value.map((one: unknown) => backwards(one)) as T;
  if (typeof value !== 'object' || value === null || key.endsWith('Headers')) return value;
  const entries = Object.entries(value).reverse();
  return Object.fromEntries(entries.map(([name, inner]) => [name, backwards(inner, name)])) as T;
}
