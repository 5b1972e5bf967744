import { describe, expect, test } from '@jest/globals';
import type { Case, Family } from '../../../conformance/case.js';
import { checkable } from '../../../conformance/judging/expected-errno.js';
import { families } from '../../../openapi/generated/registry/families.js';
import { edition } from './made-answers.js';

const made = (families as readonly { readonly name: string; readonly value: Family }[]).map(
  ({ name, value }) => [name, value(edition)] as const,
);
const every: readonly Case[] = made.flatMap(([, cases]) => [...cases]);

describe.each(made)('%s', (name, cases) => {
  test('makes cases of its own name', () => {
    expect(cases.length).toBeGreaterThan(0);
    expect(cases.filter(({ id }) => !id.startsWith(`${name}/`))).toEqual([]);
  });

  test('cites only requirements that can be checked', () => {
    const cited = cases.flatMap(({ requirements }) => requirements);
    expect(cited.filter((id) => checkable(edition, id) === undefined)).toEqual([]);
    expect(cases.filter(({ requirements }) => requirements.length === 0)).toEqual([]);
  });
});

test('every requirement about a parameter, a signature or a format of an operation with a recipe has a case', () => {
  const cited = new Set(every.flatMap(({ requirements }) => requirements));
  const open = edition.requirements.filter(
    ({ id, kind, operation }) =>
      (kind === 'param' || kind === 'auth') &&
      operation !== 'sms' &&
      checkable(edition, id) !== undefined &&
      !cited.has(id),
  );
  expect(open.map(({ id }) => id)).toEqual([]);
});
