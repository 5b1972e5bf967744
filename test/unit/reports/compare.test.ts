import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { compare } from '../../../reports/compare.js';
import type { Report, RequirementRow } from '../../../reports/model.js';

const sample: Report = {
  ...(JSON.parse(readFileSync(new URL('../../../reports/samples/report.json', import.meta.url), 'utf8')) as Report),
  partial: false,
};
const kept = sample.requirements.find(({ outcome }) => outcome === 'passed')?.id ?? '';

/** The sample with one requirement otherwise. */
function withRow(id: string, more: Partial<RequirementRow>, report = sample): Report {
  return { ...report, requirements: report.requirements.map((row) => (row.id === id ? { ...row, ...more } : row)) };
}

const newer: Report = { ...sample, suite: { ...sample.suite, version: '9.9.9' } };
const broken = { outcome: 'failed' } as const;

describe('compare', () => {
  test('finds nothing in the same run twice', () => {
    expect(compare(sample, sample)).toEqual({ outcomes: [], suite: [], runs: [] });
  });

  test('blames the target where the suite is the same', () => {
    expect(compare(sample, withRow(kept, broken)).outcomes).toMatchObject([
      { id: kept, cause: 'target', before: 'passed', after: 'failed', worse: true },
    ]);
    expect(compare(withRow(kept, broken), sample).outcomes).toMatchObject([{ cause: 'target', worse: false }]);
  });

  test('blames either where the suite has another version', () => {
    const { outcomes, suite } = compare(sample, withRow(kept, broken, newer));
    expect(outcomes).toMatchObject([{ cause: 'either', worse: true }]);
    expect(suite).toEqual([`the suite was version ${sample.suite.version} and is 9.9.9`]);
  });

  test.each([
    { says: 'something else' },
    { errno: 199 },
    { level: 'MAY' },
    { reading: 'another' },
  ] as const)('blames the suite where the requirement changed: %j', (more) => {
    const { outcomes, suite } = compare(sample, withRow(kept, { ...broken, ...more }));
    expect(outcomes).toMatchObject([{ cause: 'suite' }]);
    expect(suite).toHaveLength(1);
    expect(compare(sample, withRow(kept, more)).outcomes).toEqual([]);
  });

  test('blames the suite where a requirement has another case', () => {
    const extra = {
      id: 'new/case',
      requirements: [kept],
      outcome: 'completed',
      checks: [],
      exchanges: [],
      ms: 1,
    } as const;
    const after = { ...withRow(kept, broken), cases: [...sample.cases, extra] };
    const { outcomes, suite } = compare(sample, after);
    expect(outcomes).toMatchObject([{ cause: 'suite' }]);
    expect(suite).toEqual(['case new/case is new']);
  });

  test('a reading that a target chose otherwise is its own change', () => {
    const before = withRow(kept, { reading: 'either may be meant; seen: the first' });
    const after = withRow(kept, { reading: 'either may be meant; seen: the second' });
    expect(compare(before, after).outcomes).toMatchObject([
      { cause: 'target', worse: false, notes: ['reading seen: the first before, the second now'] },
    ]);
  });

  test.each([
    { outcome: 'harness-error', reason: 'gone' },
    { outcome: 'not-run', reason: 'left out by --skip' },
  ] as const)('blames nobody for what a run did not decide: %j', (more) => {
    expect(compare(sample, withRow(kept, more)).outcomes).toMatchObject([{ cause: 'run', worse: false }]);
    expect(compare(withRow(kept, more), withRow(kept, broken)).outcomes).toMatchObject([
      { cause: 'run', worse: false },
    ]);
  });

  test('what a selection leaves out is not gone', () => {
    const part: Report = { ...sample, partial: true, requirements: sample.requirements.slice(1), cases: [] };
    const { outcomes, suite, runs } = compare(sample, part);
    expect([outcomes, suite]).toEqual([[], []]);
    expect(runs.join()).toContain('1 requirements are in only one');
    expect(compare(sample, { ...part, partial: false }).suite.join()).toContain('is gone');
  });

  test('refuses reports of two editions', () => {
    expect(() => compare(sample, { ...sample, edition: { id: 'auth-2015', title: '' } })).toThrow('different editions');
  });
});
