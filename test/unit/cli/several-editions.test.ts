import { describe, expect, test } from '@jest/globals';
import { commonExitCode, endingOf } from '../../../cli/exit-code.js';
import { asEditions } from '../../../cli/options.js';
import { editionIds } from '../../../openapi/editions.js';
import type { Report } from '../../../reports/model.js';

const report = (exitCode: number, ...requirements: readonly object[]) =>
  ({ verdict: { exitCode }, requirements }) as unknown as Report;
const broken = { level: 'MUST', outcome: 'failed' };

describe('the exit code of several editions', () => {
  test.each([
    ['all conformant', [report(0), report(0)], 0],
    ['one below the floor', [report(0), report(1)], 1],
    ['one that could not be judged outranks the floor', [report(1), report(3)], 3],
    ['a broken MUST outranks what could not be judged', [report(3), report(1, broken)], 1],
    ['a broken MUST in a run that was cut short', [report(3, broken), report(0)], 1],
    ['a known failure does not', [report(3), report(1, { ...broken, knownFailing: true })], 3],
    ['a broken SHOULD does not', [report(3), report(1, { ...broken, level: 'SHOULD' })], 3],
    ['wrong usage outranks everything', [report(1, broken), report(2)], 2],
  ])('%s', (_what, reports, expected) => {
    expect(commonExitCode(reports.map(endingOf))).toBe(expected);
  });
});

describe('the editions of an option', () => {
  test('all, or a list without repetition', () => {
    expect(asEditions('all')).toEqual(editionIds);
    expect(asEditions('auth-2017, auth-2017')).toEqual(['auth-2017']);
  });

  test('an unknown one names the nearest', () => {
    expect(() => asEditions('auht-2017')).toThrow('auth-2017');
  });
});
