import { expect, test } from '@jest/globals';
import { COVERED_PARTS, coverageOf, coverageTable } from '../../../cli/coverage.js';
import { editionIds } from '../../../openapi/editions.js';

/** Counted in the documents: operations, listed errors, rows of the error table, example flows. */
const IN_THE_DOCUMENTS: Readonly<Record<string, readonly number[]>> = {
  'key-server-2013': [17, 0, 0, 4],
  'auth-2013': [20, 134, 17, 4],
  'auth-2015': [22, 145, 23, 4],
  'auth-2017': [29, 142, 35, 4],
  'profile-2020': [12, 0, 10, 0],
};

test.each(Object.entries(IN_THE_DOCUMENTS))('%s: nothing the document lists is missing', (id, counted) => {
  const coverage = coverageOf(id);
  expect(COVERED_PARTS.slice(0, 4).map((part) => coverage[part].total)).toEqual(counted);
});

test('every edition is counted', () => {
  expect([...editionIds].sort()).toEqual(Object.keys(IN_THE_DOCUMENTS).sort());
});

test('everything is checked, or untested with a reason', () => {
  for (const id of editionIds) {
    for (const [part, { checked, untested, total }] of Object.entries(coverageOf(id)))
      expect([id, part, checked + untested]).toEqual([id, part, total]);
  }
});

test('the table ends with the sum', () => {
  const lines = coverageTable(['auth-2015', 'auth-2017']);
  expect(lines[0]).toMatch(/^edition +operations +error pairs +table rows +flows +ledger rows$/);
  expect(lines.at(-1)).toMatch(/^all +51 of 51 +287 of 287 \(\d+ untested\) +58 of 58/);
});
