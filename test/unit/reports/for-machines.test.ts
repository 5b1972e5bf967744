import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import type { Outcome, Report } from '../../../reports/model.js';
import badge from '../../../reports/reporters/badge.js';
import github from '../../../reports/reporters/github.js';
import har from '../../../reports/reporters/har.js';
import junit from '../../../reports/reporters/junit.js';
import markdown from '../../../reports/reporters/markdown.js';
import { hostileReport, largeReport } from './made-reports.js';

const sample = JSON.parse(
  readFileSync(new URL('../../../reports/samples/report.json', import.meta.url), 'utf8'),
) as Report;
const HOSTILE = ']]>\u001b[2J\u0000\ud800"\'<script>&|`@someone\n::error::x\r\n::stop-commands::y%0A';
const hostile = hostileReport(sample, HOSTILE);
const green = largeReport(0, ['passed']);
const conformant: Report = { ...green, verdict: { word: 'conformant', exitCode: 0, reasons: [] } };

/** Reads XML of elements, attributes and text, as strictly as such XML is defined, and gives the elements in order. */
function elementsOf(xml: string): readonly (readonly [string, string])[] {
  const elements: [string, string][] = [];
  const open: string[] = [];
  const body = xml.replace(/^<\?xml[^>]*\?>/, '');
  const token = /<(\/?)([a-z]+)((?: [a-z]+="[^"<&]*(?:&(?:amp|lt|gt|quot|#\d+);[^"<&]*)*")*)(\/?)>|([^<]+)/gy;
  for (const [, closing, name = '', attributes = '', single, text] of body.matchAll(token)) {
    if (text !== undefined) expect(text.replace(/&(?:amp|lt|gt);/g, '')).not.toContain('&');
    else if (closing === '/') expect(open.pop()).toBe(name);
    else {
      elements.push([name, attributes]);
      if (single !== '/') open.push(name);
    }
  }
  expect(open).toEqual([]);
  expect(body.replace(token, '')).toBe('');
  return elements;
}

describe('junit', () => {
  test('has each requirement once, and only those that passed without a complaint', () => {
    const elements = elementsOf(junit.render(sample)).map(([name]) => name);
    const having = (...outcomes: Outcome[]) =>
      sample.requirements.filter(({ outcome, knownFailing }) => outcomes.includes(outcome) && !knownFailing).length;
    const number = (name: string) => elements.filter((one) => one === name).length;
    expect(number('testcase')).toBe(sample.requirements.length + 1);
    // The verdict fails as well.
    expect(number('failure')).toBe(having('failed') + 1);
    expect(number('error')).toBe(having('harness-error'));
    expect(number('skipped')).toBe(sample.requirements.length - having('passed', 'failed', 'harness-error'));
  });

  test('counts what it holds', () => {
    const [root, verdict] = elementsOf(junit.render(sample));
    expect(root?.[1]).toContain(`tests="${sample.requirements.length + 1}"`);
    expect(verdict?.[1]).toContain('tests="1" failures="1" errors="0" skipped="0"');
  });

  test('is all green only for a conformant run', () => {
    expect(elementsOf(junit.render(conformant)).map(([name]) => name)).not.toContain('failure');
    const low: Report = {
      ...conformant,
      verdict: { word: 'not conformant', exitCode: 1, reasons: ['only 3 % were checked'] },
    };
    expect(junit.render(low)).toContain('only 3 % were checked');
    expect(elementsOf(junit.render(low)).map(([name]) => name)).toContain('failure');
    const spoiled: Report = { ...conformant, verdict: { word: 'could not be judged', exitCode: 3, reasons: ['gone'] } };
    expect(elementsOf(junit.render(spoiled)).map(([name]) => name)).toContain('error');
  });

  test('is well-formed whatever a target sends', () => {
    const rendered = junit.render(hostile);
    expect(elementsOf(rendered).map(([name]) => name)).toContain('failure');
    expect(rendered).not.toMatch(/(?!\n)[\p{Cc}\p{Cs}]/u);
  });
});

describe('github', () => {
  test('says the verdict first, then what is broken, each as loud as it is bad', () => {
    const loud = github
      .render(sample)
      .trimEnd()
      .split('\n')
      .map((line) => /^::(\w+) title=/.exec(line)?.[1]);
    const rows = sample.requirements.filter(({ outcome }) => outcome === 'failed' || outcome === 'warned');
    expect(loud).toHaveLength(rows.length + 1);
    expect(loud[0]).toBe('error');
    expect(loud.filter((one) => one === 'notice')).toHaveLength(rows.filter((row) => row.knownFailing).length);
  });

  test('lets no text of a target begin a command of its own', () => {
    const lines = github
      .render(hostile)
      .trimEnd()
      .split(/[\r\n]/);
    expect(lines).toHaveLength(2);
    expect(lines.every((line) => line.startsWith('::error title='))).toBe(true);
    expect(lines.join('')).toContain('%250A');
  });

  test('is one notice for a conformant run', () => {
    expect(github.render(conformant)).toMatch(/^::notice [^\n]*\n$/);
  });
});

describe('badge', () => {
  test.each([
    ['brightgreen', conformant],
    ['yellowgreen', { ...conformant, partial: true }],
    ['red', sample],
    ['lightgrey', { ...sample, verdict: { word: 'could not be judged', exitCode: 3, reasons: [] } } as Report],
  ])('is %s', (colour, report) => {
    expect(JSON.parse(badge.render(report))).toMatchObject({ schemaVersion: 1, label: 'auth-2017', color: colour });
  });
});

describe('har', () => {
  interface Har {
    readonly log: {
      readonly pages: { readonly id: string }[];
      readonly entries: { readonly pageref: string; readonly request: { readonly url: string } }[];
    };
  }
  const read = (report: Report) => JSON.parse(har.render(report)) as Har;

  test('holds the exchanges of failing cases, and no others', () => {
    const failing = sample.cases.filter(({ checks }) => checks.some(({ passed }) => !passed));
    const { pages, entries } = read(sample).log;
    expect(pages.map(({ id }) => id)).toEqual(failing.map(({ id }) => id));
    expect(entries.map(({ pageref, request }) => `${pageref} ${request.url}`)).toEqual(
      failing.flatMap(({ id, exchanges }) => exchanges.map(({ path }) => `${id} ${sample.target.url}${path}`)),
    );
  });

  test('is an empty log for a conformant run', () => {
    expect(read(conformant).log.entries).toEqual([]);
  });
});

describe('markdown', () => {
  test('shows what a target sent as text: no markup, no mention, no link', () => {
    const outside = markdown.render(hostile).replace(/^(`{3,})text\n[\s\S]*?\n\1$/gm, '');
    expect(outside).not.toMatch(/<script|@someone|^::/m);
    expect(outside).not.toContain('javascript:alert(1))');
  });

  test('stays within a job summary however much is broken', () => {
    const rendered = markdown.render(largeReport(2000, ['failed']));
    expect(Buffer.byteLength(rendered)).toBeLessThan(512 * 1024);
    expect(rendered).toMatch(/\d+ more broken requirements in the page/);
  });

  test('has the curl line of an unsigned request', () => {
    expect(markdown.render(sample)).toContain(`curl -i -H 'content-type: application/json' --data-raw `);
  });
});
