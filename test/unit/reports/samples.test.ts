import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { OUTCOMES, type Outcome, type Report } from '../../../reports/model.js';
import badge from '../../../reports/reporters/badge.js';
import github from '../../../reports/reporters/github.js';
import har from '../../../reports/reporters/har.js';
import html from '../../../reports/reporters/html.js';
import json from '../../../reports/reporters/json.js';
import junit from '../../../reports/reporters/junit.js';
import markdown from '../../../reports/reporters/markdown.js';
import terminal from '../../../reports/reporters/terminal.js';

const folder = new URL('../../../reports/samples/', import.meta.url);
const sampleText = readFileSync(new URL('report.json', folder), 'utf8');
const sample = JSON.parse(sampleText) as Report;

/** The golden file; with UPDATE_SAMPLES=1 it is written first, and a person reads the difference before committing it. */
function golden(name: string, rendered: string): string {
  const file = new URL(name, folder);
  if (process.env.UPDATE_SAMPLES === '1') writeFileSync(file, rendered);
  return readFileSync(file, 'utf8');
}

describe('the sample report', () => {
  test('has every outcome, and totals that agree with its rows', () => {
    const musts = sample.requirements.filter((row) => row.level === 'MUST' && row.outcome !== 'untested');
    const having = (outcome: Outcome) => musts.filter((row) => row.outcome === outcome).length;
    const byOutcome = OUTCOMES.map((outcome) => [outcome, count(sample, outcome)]);
    expect(byOutcome.filter(([, number]) => number === 0)).toEqual([]);
    expect(sample.totals).toEqual({
      byOutcome: Object.fromEntries(byOutcome),
      musts: musts.length,
      checked: having('passed') + having('failed'),
      passed: having('passed'),
    });
  });

  test('cites only cases and requirements it has', () => {
    const cases = new Set(sample.cases.map(({ id }) => id));
    const rows = new Set(sample.requirements.map(({ id }) => id));
    expect(sample.requirements.flatMap((row) => row.cases).filter((id) => !cases.has(id))).toEqual([]);
    const cited = sample.cases.flatMap(({ requirements, checks }) => [
      ...requirements,
      ...checks.map((one) => one.requirement),
    ]);
    expect(cited.filter((id) => !rows.has(id))).toEqual([]);
  });

  test('is rendered as terminal.txt', () => {
    const rendered = terminal.render(sample, { width: 100, colour: false });
    expect(rendered).toBe(golden('terminal.txt', rendered));
  });

  test.each([
    ['junit.xml', junit],
    ['summary.md', markdown],
    ['annotations.txt', github],
    ['badge.json', badge],
    ['failures.har', har],
  ])('is rendered as %s', (name, reporter) => {
    const rendered = reporter.render(sample);
    expect(rendered).toBe(golden(name, rendered));
  });

  test('is rendered as index.html', () => {
    const rendered = html.render(sample);
    // Not toBe: a difference of one character would print two pages.
    expect(rendered === golden('index.html', rendered)).toBe(true);
  });

  test('is its own rendering as JSON', () => {
    expect(json.render(sample)).toBe(sampleText);
  });
});

function count(report: Report, outcome: Outcome): number {
  return report.requirements.filter((row) => row.outcome === outcome).length;
}
