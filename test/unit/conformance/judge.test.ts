import { describe, expect, test } from '@jest/globals';
import type { CaseRecord, Outcome } from '../../../reports/model.js';
import { allBut, judged, must, musts, other, record, rowOf, shouldId, stopped, untestedId } from './made-trials.js';

describe('the outcome of a requirement', () => {
  const blocked = stopped('b', must, 'blocked', 'the control request met 500');
  const table: readonly (readonly [string, readonly CaseRecord[], Outcome])[] = [
    ['a check that passed', [record('a', { [must]: true })], 'passed'],
    ['a check that failed', [record('a', { [must]: false })], 'failed'],
    ['one that passed and one that failed', [record('a', { [must]: true }), record('b', { [must]: false })], 'failed'],
    ['one that passed in one case and a blocked case', [record('a', { [must]: true }), blocked], 'passed'],
    [
      'one that passed in a case that was then blocked: there may have been more to ask',
      [record('a', { [must]: true }, { outcome: 'blocked' })],
      'blocked',
    ],
    [
      'a failed check in a case that then met a harness error',
      [record('a', { [must]: false }, { outcome: 'harness-error' })],
      'failed',
    ],
    ['a blocked case', [blocked], 'blocked'],
    ['a case not run', [stopped('a', must, 'not-run')], 'not-run'],
    ['a harness error', [stopped('a', must, 'harness-error')], 'harness-error'],
    ['a blocked case and a harness error', [blocked, stopped('a', must, 'harness-error')], 'harness-error'],
    ['a case not run and a blocked one', [stopped('a', must, 'not-run'), blocked], 'blocked'],
    ['a case that could decide it and did not', [], 'not-run'],
  ];
  test.each(table)('%s', (_name, records, outcome) => {
    expect(rowOf(judged(records), must)?.outcome).toBe(outcome);
  });

  test('is uncovered where nothing can decide it', () => {
    expect(rowOf(judged([], { covered: new Set() }), must)?.outcome).toBe('uncovered');
  });

  test('a broken SHOULD is a warning and costs nothing', () => {
    const report = judged([allBut(), record('s', { [shouldId]: false })]);
    expect(rowOf(report, shouldId)?.outcome).toBe('warned');
    expect(report.verdict.exitCode).toBe(0);
  });

  test('an untested requirement stays untested, whatever its cases came to', () => {
    expect(rowOf(judged([stopped('a', untestedId, 'blocked')]), untestedId)?.outcome).toBe('untested');
  });

  test('a blocked one says at which step and which requirement failed there', () => {
    const report = judged([{ ...blocked, blockedBy: 'account-create/response-200' }]);
    expect(rowOf(report, must)?.reason).toBe('the control request met 500 (account-create/response-200)');
  });
});

describe('the exit code', () => {
  const failing = [allBut(must), record('f', { [must]: false })];
  test('0 when enough was checked and nothing broken', () => {
    expect(judged([allBut()]).verdict).toEqual({ word: 'conformant', exitCode: 0, reasons: [] });
  });
  test('1 for a broken MUST, even in a run that was cut short', () => {
    const { verdict } = judged([...failing, stopped('h', other, 'harness-error')], { cutShort: 'the run limit' });
    expect([verdict.exitCode, verdict.word]).toEqual([1, 'not conformant']);
    expect(verdict.reasons).toHaveLength(3);
  });
  test('3 for a harness error, even where the floor is missed as well', () => {
    const { verdict } = judged([record('a', { [must]: true }), stopped('h', other, 'harness-error')]);
    expect([verdict.exitCode, verdict.word]).toEqual([3, 'could not be judged']);
    expect(verdict.reasons).toHaveLength(2);
  });
  test('3 for a run that was cut short', () => {
    expect(judged([allBut()], { cutShort: 'the run limit of 3 s was reached' }).verdict.exitCode).toBe(3);
  });
  test('1 below the floor', () => {
    expect(judged([allBut(must, other)]).verdict.exitCode).toBe(1);
  });
  test('1 when nothing was checked, even if nothing is asked for', () => {
    const { verdict } = judged([], { minimumChecked: 0 });
    expect(verdict).toEqual({ word: 'not conformant', exitCode: 1, reasons: ['nothing was checked'] });
  });
  test('1 when nothing is selected', () => {
    expect(judged([allBut()], { selected: new Set() }).verdict.exitCode).toBe(1);
  });
});

describe('the denominator', () => {
  test('is the selected MUSTs without the untested ones', () => {
    expect(judged([allBut()]).totals).toMatchObject({ musts: 10, checked: 10, passed: 10 });
    expect(judged([allBut()], { selected: new Set([must, untestedId]) }).totals).toMatchObject({
      musts: 1,
      checked: 1,
    });
  });
  test('holds the uncovered, blocked and not-run ones', () => {
    const covered = new Set(musts.filter((id) => id !== must));
    expect(judged([allBut(must, other), stopped('b', other, 'blocked')], { covered }).totals).toMatchObject({
      ...{ musts: 10, checked: 8, passed: 8 },
    });
  });
  test('a failed MUST is checked and not passed', () => {
    expect(judged([allBut(must), record('f', { [must]: false })]).totals).toMatchObject({ checked: 10, passed: 9 });
  });
  test('exactly the floor is enough', () => {
    expect(judged([allBut(must)]).verdict.exitCode).toBe(0);
    expect(judged([allBut(must)], { minimumChecked: 0.91 }).verdict.exitCode).toBe(1);
  });
  test('is not shrunk by --skip, and what another case saw of a skipped requirement does not count', () => {
    const report = judged([allBut(other), record('f', { [must]: false })], { skipped: new Set([must, untestedId]) });
    expect(report.totals).toMatchObject({ musts: 10, checked: 8 });
    expect(rowOf(report, must)).toMatchObject({ outcome: 'not-run', reason: 'left out by --skip' });
    expect(rowOf(report, untestedId)?.outcome).toBe('untested');
    expect(report.verdict.exitCode).toBe(1);
  });
});
