import { describe, expect, test } from '@jest/globals';
import type { Case } from '../../../conformance/case.js';
import { selectCases } from '../../../conformance/runner/select-cases.js';
import { loadEdition } from '../../../openapi/editions.js';

const full = loadEdition('auth-2017');
const [a, b, c] = full.requirements;
if (a === undefined || b === undefined || c === undefined) throw new Error('the edition is empty');
const edition = { ...full, requirements: [a, b, c] };
const made = (id: string, ...requirements: string[]): Case => ({ id, requirements, run: async () => undefined });
const CASES = [made('case/a', a.id), made('case/ab', a.id, b.id), made('case/c', c.id)];

function selected(only: string[], skip: string[] = []) {
  const { cases, requirements, skipped, strange } = selectCases(edition, CASES, { only, skip });
  return { cases: cases.map(({ id }) => id), requirements: [...requirements], skipped: [...skipped], strange };
}

describe('selection', () => {
  test('is everything where nothing is said', () => {
    expect(selected([])).toEqual({
      ...{ cases: ['case/a', 'case/ab', 'case/c'], requirements: [a.id, b.id, c.id], skipped: [], strange: [] },
    });
  });
  test('of a requirement runs the cases that cite it, and judges it alone', () => {
    expect(selected([b.id])).toMatchObject({ cases: ['case/ab'], requirements: [b.id] });
  });
  test('of a case judges what it cites', () => {
    expect(selected(['case/ab'])).toMatchObject({ cases: ['case/ab'], requirements: [a.id, b.id] });
  });
  test('of an operation judges what is about it, in either spelling', () => {
    const about = full.requirements.filter(({ operation }) => operation === 'accountKeys').map(({ id }) => id);
    const judged = (pattern: string) => [...selectCases(full, [], { only: [pattern], skip: [] }).requirements];
    expect(about.length).toBeGreaterThan(10);
    expect([judged('accountKeys'), judged('accountKeys/*'), judged('account-keys/*')]).toEqual([about, about, about]);
  });
  test('names the patterns that fit nothing', () => {
    expect(selected(['case/*', 'cass/*'], ['nothing']).strange).toEqual(['cass/*', 'nothing']);
  });
});

describe('--skip', () => {
  test('of a case takes it away, and skips what no other case cites', () => {
    expect(selected([], ['case/ab'])).toMatchObject({ cases: ['case/a', 'case/c'], skipped: [b.id] });
  });
  test('of a requirement takes every case away that cites it', () => {
    expect(selected([], [a.id])).toMatchObject({ cases: ['case/c'], skipped: [a.id, b.id] });
  });
  test('never shrinks what is judged', () => {
    expect(selected([], ['case/*']).requirements).toEqual([a.id, b.id, c.id]);
    expect(selected(['case/ab'], ['case/ab'])).toMatchObject({ cases: [], requirements: [a.id, b.id] });
  });
});
