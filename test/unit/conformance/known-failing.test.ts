import { describe, expect, test } from '@jest/globals';
import {
  firstKnownFailing,
  type KnownFailing,
  readKnownFailing,
} from '../../../conformance/runner/known-failing-list.js';
import type { CaseRecord, Report } from '../../../reports/model.js';
import { allBut, judged, must, other, record, rowOf, shouldId, stopped } from './made-trials.js';

const BROKEN = [allBut(must), record('case/f', { [must]: false })];

function withList(records: readonly CaseRecord[], entries: readonly KnownFailing[], cutShort?: string): Report {
  return judged(records, {
    knownFailing: { entries, caseIds: new Set(['all', 'case/f', 'case/g']) },
    ...(cutShort === undefined ? {} : { cutShort }),
  });
}

function entry(id: string, more: Partial<KnownFailing> = {}): KnownFailing {
  return { kind: 'requirement', id, reason: 'agreed', ...more };
}

describe('a known failure', () => {
  test('is flagged beside its outcome, says its reason, and does not fail the run', () => {
    const report = withList(BROKEN, [entry(must, { owner: 'ann', until: '2026-11-22' })]);
    expect(rowOf(report, must)).toMatchObject({
      ...{ outcome: 'failed', knownFailing: true, reason: 'known: agreed (ann, until 2026-11-22)' },
    });
    expect(report.totals).toMatchObject({ checked: 10, passed: 9 });
    expect(report.verdict).toEqual({ word: 'conformant', exitCode: 0, reasons: [] });
  });
  test('may be named by the case that sees it', () => {
    expect(withList(BROKEN, [entry('case/f', { kind: 'case' })]).verdict.exitCode).toBe(0);
  });
  test('is not excused by one case when another, that is not listed, sees it too', () => {
    const report = withList([...BROKEN, record('case/g', { [must]: false })], [entry('case/f', { kind: 'case' })]);
    expect(report.verdict.exitCode).toBe(1);
  });
  test('does not excuse another one', () => {
    expect(withList([...BROKEN, record('case/g', { [other]: false })], [entry(must)]).verdict.exitCode).toBe(1);
  });
  test('does not turn a spoiled run into a pass', () => {
    expect(withList(BROKEN, [entry(must)], 'the run limit').verdict.exitCode).toBe(3);
  });
});

describe('a bad list makes the run non-conformant and says what to do', () => {
  const reasons = (records: readonly CaseRecord[], entries: readonly KnownFailing[]) => {
    const { exitCode, reasons: all } = withList(records, entries).verdict;
    expect(exitCode).toBe(1);
    return all;
  };
  test('stale: the requirement ran and passed', () => {
    expect(reasons([allBut()], [entry(must)])).toEqual([
      `known-failing requirement ${must} passes now: remove its entry`,
    ]);
    expect(reasons([allBut(), record('case/f', { [shouldId]: true })], [entry(shouldId)])).toHaveLength(1);
  });
  test('stale: the case ran and passed', () => {
    expect(reasons([allBut()], [entry('all', { kind: 'case' })])).toEqual([
      'known-failing case all passes now: remove its entry',
    ]);
  });
  test('what was not decided is not stale', () => {
    const entries = [entry(must), entry('case/f', { kind: 'case' })];
    expect(withList([allBut(must), stopped('case/f', must, 'blocked')], entries).verdict.exitCode).toBe(0);
  });
  test('expired: it excuses nothing from the day after on', () => {
    const late = entry(must, { until: '2026-11-21' });
    expect(reasons(BROKEN, [late])).toEqual([
      '1 MUST is broken',
      `known-failing requirement ${must} held until 2026-11-21: mend the target, or agree on a later day`,
    ]);
    expect(rowOf(withList(BROKEN, [late]), must)?.knownFailing).toBeUndefined();
  });
  test('expired, where nothing was decided', () => {
    expect(reasons([allBut(must)], [entry(must, { until: '2020-01-01' })])).toHaveLength(1);
  });
  test('unknown: with the nearest known id', () => {
    expect(reasons([allBut()], [entry(`${must}x`)])[0]).toContain(`did you mean "${must}"?`);
    expect(reasons([allBut()], [entry('case/f')])[0]).toBe(
      'known-failing requirement case/f is unknown: it is a case: say so',
    );
    expect(reasons([allBut()], [entry('~', { kind: 'case' })])[0]).toContain('correct or remove the entry');
  });
  test('duplicate', () => {
    expect(reasons(BROKEN, [entry(must), entry(must)])).toEqual([
      `known-failing requirement ${must} is listed more than once: keep one entry`,
    ]);
  });
  test('a broken run outranks a bad list, and a harness error does', () => {
    const twice = [entry(must), entry(must)];
    expect(withList([...BROKEN, stopped('case/g', other, 'harness-error')], twice).verdict.exitCode).toBe(3);
  });
});

describe('the file', () => {
  const list = (line: string) => `edition: auth-2017\nknownFailing:\n  - ${line}\n`;
  test('is read', () => {
    expect(readKnownFailing(list('{ requirement: a/b, reason: r, owner: o, until: 2027-01-31 }'))).toEqual({
      edition: 'auth-2017',
      entries: [{ kind: 'requirement', id: 'a/b', reason: 'r', owner: 'o', until: '2027-01-31' }],
    });
  });
  test.each([
    ['{ requirement: a/b }', 'entry 1 (a/b): "reason" should be a text that is not empty'],
    ['{ requirement: a/b, reason: " " }', 'entry 1 (a/b): "reason" should be a text that is not empty'],
    ['{ reason: r }', 'entry 1 should name one requirement or one case'],
    ['{ requirement: a, case: b, reason: r }', 'entry 1 should name one requirement or one case'],
    ['{ requirment: a, reason: r }', 'entry 1 has an unknown key "requirment"; did you mean "requirement"?'],
    ['{ case: a, reason: r, until: 2027-02-30 }', 'entry 1 (a): "until" should be a day such as 2027-01-31'],
    ['{ case: a, reason: r, until: soon }', 'entry 1 (a): "until" should be a day such as 2027-01-31'],
    ['just text', 'entry 1 should be a mapping'],
  ])('%s is refused', (line, message) => {
    expect(() => readKnownFailing(list(line))).toThrow(message);
  });
  test.each([
    '',
    '[]',
    'edition: auth-2017',
    'knownFailing: []',
    'editoin: a\nknownFailing: []',
  ])('a list that is "%s" is refused', (text) => {
    expect(() => readKnownFailing(text)).toThrow();
  });
  test('a first list excuses exactly the run it was written from', () => {
    const { entries } = readKnownFailing(firstKnownFailing(judged(BROKEN)));
    expect(entries.map(({ id }) => id)).toEqual([must]);
    expect(withList(BROKEN, entries).verdict.exitCode).toBe(0);
  });
});
