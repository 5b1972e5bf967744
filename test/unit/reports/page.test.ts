import { createHash } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import ts from 'typescript';
import type { Report } from '../../../reports/model.js';
import { programSource } from '../../../reports/reporters/html/client/program.js';
import html from '../../../reports/reporters/html.js';
import { largeReport } from './made-reports.js';

const report = largeReport(100);
const page = html.render(report);
const contents = (tag: string) => {
  const [, text = ''] = new RegExp(`<${tag}>(.*?)</${tag.split(' ')[0]}>`, 's').exec(page) ?? [];
  return text;
};

describe('the page', () => {
  test('carries the cases in a form that reads back unchanged', () => {
    const stories = JSON.parse(contents('script type="application/json" id="stories"')) as Pick<Report, 'cases'>;
    expect(stories.cases).toEqual(report.cases);
  });

  test('allows its own style and script by their hashes, and nothing else', () => {
    const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
    const [, policy = ''] = /Content-Security-Policy" content="([^"]*)"/.exec(page) ?? [];
    const said = policy.replaceAll('&#39;', "'");
    expect(said).toContain("default-src 'none'");
    expect(said).toContain(`style-src ${hash(contents('style'))};`);
    expect(said).toContain(`script-src ${hash(contents('script'))};`);
    expect(page).not.toMatch(/ style="| on[a-z]+="| src="/);
  });

  test('shows every operation, every listed errno and every row of the error table in its matrix', () => {
    const matrix = /<section id="matrix".*?<\/section>/s.exec(page)?.[0] ?? '';
    expect(matrix.match(/<th scope="row"/g)).toHaveLength(29 + 1);
    expect(matrix.match(/<li class="cell /g)).toHaveLength(142 + 35);
    for (const row of report.requirements.filter(({ errno }) => errno !== undefined)) {
      expect(matrix).toContain(`<a href="#${row.id}" title="${row.section}">`);
      expect(matrix).toContain(`href="${row.link}"`);
    }
  });

  test('has a row for each requirement, and no id twice', () => {
    const ids = [...page.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    expect(report.requirements.filter(({ id }) => !ids.includes(id))).toEqual([]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('says that an errno outside the selection was not selected', () => {
    const partial = { ...report, partial: true, requirements: report.requirements.filter((row) => row.errno !== 120) };
    expect(html.render(partial)).toContain('120<span class="sr"> not selected</span>');
  });

  test('names beside a requirement each fault that proves its check, and links the case only where the report has it', () => {
    const [row] = report.requirements;
    const [known, strange] = row?.provenBy ?? [];
    if (!row || !known || !strange) throw new Error('the first row has no proofs');
    const [shown = ''] = page.split(`id="${row.id}"`)[1]?.split('</details>') ?? [];
    expect(shown).toContain('<b>Proven by</b> 2 faults');
    expect(shown).toContain(`<code class="name">${known.deviation}</code>`);
    expect(shown).toContain(`<a href="#case/${known.killedBy}"><code>${known.killedBy}</code></a>`);
    expect(shown).toContain(`caught by <code>${strange.killedBy}</code>`);
    const bare = report.requirements.map(({ provenBy: _none, ...rest }) => rest);
    expect(html.render({ ...report, requirements: bare })).not.toContain('Proven by');
  });

  test('links to nothing but web addresses', () => {
    const requirements = report.requirements.map((row) => ({ ...row, link: 'javascript:alert(1)' }));
    expect(html.render({ ...report, requirements })).not.toContain('javascript:');
  });

  test('escapes what it did not write', () => {
    const text = `"><script>alert('&')</script>`;
    const requirements = report.requirements.map((row) => ({
      ...{ ...row, says: text, reason: text, section: text },
      provenBy: [{ deviation: text, says: text, killedBy: text }],
    }));
    const hostile = html.render({ ...report, requirements, target: { name: text, url: text }, seed: text });
    expect(hostile).not.toContain('<script>alert');
    expect(hostile.match(/<script/g)).toHaveLength(2);
  });
});

test('the script of the page uses the browser and itself, and nothing of the modules it was written in', () => {
  const source = programSource();
  const file = ts.createSourceFile('/page.js', source, ts.ScriptTarget.ES2022, true, ts.ScriptKind.JS);
  const options = {
    allowJs: true,
    checkJs: true,
    noEmit: true,
    lib: ['lib.es2023.d.ts', 'lib.dom.d.ts', 'lib.dom.iterable.d.ts'],
    types: [],
  };
  const host = ts.createCompilerHost(options);
  const { getSourceFile } = host;
  host.getSourceFile = (name, ...rest) => (name === '/page.js' ? file : getSourceFile.call(host, name, ...rest));
  const program = ts.createProgram(['/page.js'], options, host);
  const problems = [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)];
  // 2304 and 2552: a name that nothing declares. Types are not the point here; they are checked where they stand.
  const unknown = problems.filter(
    ({ code, category }) => [2304, 2552].includes(code) || (category === ts.DiagnosticCategory.Error && code < 2000),
  );
  expect(unknown.map(({ messageText }) => messageText)).toEqual([]);
  expect(source).not.toMatch(/<\/script|<!--/i);
}, 30_000);
