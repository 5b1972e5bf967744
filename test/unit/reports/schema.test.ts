import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { Report } from '../../../reports/model.js';
import { hostileReport, largeReport } from './made-reports.js';

const read = (path: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../../reports/${path}`, import.meta.url), 'utf8'));
const sample = read('samples/report.json') as Report;
const fits = new Ajv2020({ strict: true }).compile(read('report.schema.json') as object);

/** What the schema has against a report once it is JSON. */
function complaints(report: object): readonly string[] {
  fits(JSON.parse(JSON.stringify(report)));
  return (fits.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}

describe('the schema of reports', () => {
  test.each([
    ['the sample', sample],
    ['a report of every requirement', largeReport(40)],
    ['a report of hostile texts', hostileReport(sample, '\u0000"')],
  ])('describes %s', (_name, report) => {
    expect(complaints(report)).toEqual([]);
  });

  test.each([
    ['a key it does not know', { ...sample, verdicts: [] }],
    ['an outcome that is none', { ...sample, requirements: [{ ...sample.requirements[0], outcome: 'knownFailing' }] }],
    ['a version to come', { ...sample, reportVersion: 2 }],
    ['an exit code that is none', { ...sample, verdict: { ...sample.verdict, exitCode: 4 } }],
    ['a case without checks', { ...sample, cases: [{ ...sample.cases[0], checks: undefined }] }],
  ])('refuses %s', (_name, report) => {
    expect(complaints(report)).not.toEqual([]);
  });
});
