import { stripVTControlCharacters } from 'node:util';
import { afterEach, describe, expect, jest, test } from '@jest/globals';
import type { Report } from '../../../reports/model.js';
import terminal from '../../../reports/reporters/terminal.js';
import { largeReport } from './made-reports.js';

const inBlack = (report: Report, width = 100) => terminal.render(report, { width, colour: false });

describe('many failures', () => {
  const report = largeReport(2000, ['failed', 'passed', 'passed']);
  const broken = report.requirements.filter((row) => row.outcome === 'failed' || row.outcome === 'warned');

  test('25 are told in full, the rest is a number', () => {
    const text = inBlack(report);
    expect(text.match(/^✕ failed {2}/gm)).toHaveLength(25);
    expect(text).toContain(`${broken.length - 25} more broken requirements are in the page.`);
  });

  test('each says what, where, expected, actual and the exchange', () => {
    const [row] = broken;
    const text = inBlack(report);
    expect(text).toContain(`✕ failed  ${row?.id}  MUST\n  ${row?.says}\n`);
    expect(text).toContain(`${row?.section}\n`);
    expect(text).toContain(`${row?.link}\n`);
    expect(text).toMatch(
      /expected {2}400 with errno 107\n {2}actual {4}200\n {2}case .*\n {2}exchange {2}3: POST .* → 200 in 2 ms/,
    );
  });
});

test('a broken target reads in one screen: blocked requirements by reason', () => {
  const text = inBlack(largeReport(2000, ['blocked']));
  expect(text).toMatch(/^⊘ blocked +\d+ {2}the set-up met 500 at its first step$/m);
  expect(text.match(/^⊘ blocked/gm)).toHaveLength(4);
  expect(text.split('\n').length).toBeLessThan(70);
});

test('the verdict comes last, with both denominators, the floor and the exit code', () => {
  const report = largeReport(100);
  const { passed, checked, musts } = report.totals;
  const end = inBlack(report).split('\n').slice(-7).join('\n');
  expect(end).toMatch(new RegExp(`passed of checked MUSTs +${passed} of ${checked} `));
  expect(end).toMatch(new RegExp(`passed of all MUSTs +${passed} of ${musts} `));
  expect(end).toMatch(/checked of all MUSTs .* floor 90 %/);
  expect(end).toMatch(/NOT CONFORMANT {2}exit code 1\n {2}- \d+ MUSTs are broken/);
});

test('lines keep to the width, unless a single word is longer or a curl line is there to be copied', () => {
  for (const width of [60, 80, 100]) {
    const long = inBlack(largeReport(500), width)
      .split('\n')
      .filter((line) => line.length > width && !line.startsWith('  curl '));
    const breakable = long.filter((line) => !line.split(' ').some((word) => word.length > width - 30));
    expect(breakable).toEqual([]);
  }
});

test('a narrow table is headed by signs, explained below it', () => {
  const text = inBlack(largeReport(50), 80);
  expect(text).toMatch(/^ +✓ +✕/m);
  expect(text).toContain('✓ passed, ✕ failed');
  expect(text).toMatch(/^ {2}accountLogin /m);
  expect(inBlack(largeReport(50), 60)).toMatch(/^authentication +\d/m);
});

test('a target cannot write to the terminal', () => {
  const report = largeReport(10);
  const attack = '\u001b[2J\u001b]0;owned\u0007\u009b31m';
  const text = inBlack({
    ...report,
    target: { name: attack, url: attack },
    verdict: { ...report.verdict, reasons: [attack] },
  });
  expect(text).not.toMatch(/[^\P{Cc}\n]/u);
  expect(text).toContain('\\x1b[2J');
});

describe('colours', () => {
  afterEach(() => {
    delete process.env.NO_COLOR;
    delete process.env.FORCE_COLOR;
  });

  test('change nothing but colour', () => {
    const report = largeReport(50);
    const coloured = terminal.render(report, { width: 100, colour: true });
    expect(coloured).not.toBe(inBlack(report));
    expect(stripVTControlCharacters(coloured)).toBe(inBlack(report));
  });

  test('NO_COLOR turns them off', async () => {
    process.env.FORCE_COLOR = '1';
    expect(await freshlyRendered()).toContain('\u001b[');
    process.env.NO_COLOR = '1';
    expect(await freshlyRendered()).not.toContain('\u001b[');
  });
});

/** Rendered by a reporter that has just read the environment. */
async function freshlyRendered(): Promise<string> {
  jest.resetModules();
  const fresh = (await import('../../../reports/reporters/terminal.js')).default;
  return fresh.render(largeReport(5));
}
