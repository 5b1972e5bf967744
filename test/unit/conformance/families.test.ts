import { describe, expect, test } from '@jest/globals';
import type { Case, Family } from '../../../conformance/case.js';
import { checkable } from '../../../conformance/judging/expected-errno.js';
import { editionIds, loadEdition } from '../../../openapi/editions.js';
import { families } from '../../../openapi/generated/registry/families.js';
import { edition } from './made-answers.js';

const every = families as readonly { readonly name: string; readonly value: Family }[];
const editions = editionIds.map(loadEdition);

describe.each(every.map(({ name, value }) => [name, value] as const))('%s', (name, family) => {
  const made = editions.map((edition) => ({ edition, cases: family(edition) }));

  test('makes cases of its own name for some edition', () => {
    const cases: readonly Case[] = made.flatMap((each) => [...each.cases]);
    expect(cases.length).toBeGreaterThan(0);
    expect(cases.filter(({ id }) => !id.startsWith(`${name}/`))).toEqual([]);
  });

  test.each(made.map((each) => [each.edition.id, each] as const))('cites only what can be checked: %s', (_id, each) => {
    const cited = each.cases.flatMap(({ requirements }) => requirements);
    expect(cited.filter((id) => checkable(each.edition, id) === undefined)).toEqual([]);
    expect(each.cases.filter(({ requirements }) => requirements.length === 0)).toEqual([]);
    const ids = each.cases.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)]);
  });
});

test('every requirement about a parameter, a signature or a format of an operation with a recipe has a case', () => {
  const cited = new Set(every.flatMap(({ value }) => value(edition).flatMap(({ requirements }) => requirements)));
  const open = edition.requirements.filter(
    ({ id, kind, operation }) =>
      (kind === 'param' || kind === 'auth') &&
      operation !== 'sms' &&
      checkable(edition, id) !== undefined &&
      !cited.has(id),
  );
  expect(open.map(({ id }) => id)).toEqual([]);
});
