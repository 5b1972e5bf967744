import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { REGIONS } from '../../cli/docs/all-regions.js';
import { freshPages, pageFiles } from '../../cli/docs/pages.js';
import { regionsIn, withRegions } from '../../cli/docs/regions.js';
import { propertiesOf } from '../../cli/docs/tables/settings.js';
import { withDefaults } from '../../mock-server/settings.js';
import { REGISTERED } from '../../openapi/generate/registry.js';
import { packageRoot } from '../../openapi/package-root.js';

const read = (file: string) => readFileSync(join(packageRoot, file), 'utf8');
const pages = [...pageFiles(), 'CHANGELOG.md', 'mock-server/control/README.md'];

describe('generated places', () => {
  test('are up to date; otherwise run "npm run docs"', async () => {
    const stale = (await freshPages()).filter(({ file, text }) => read(file) !== text);
    expect(stale.map(({ file }) => file)).toEqual([]);
  });

  test('are each in some page', () => {
    const used = new Set(pageFiles().flatMap((file) => regionsIn(read(file))));
    expect(Object.keys(REGIONS).filter((name) => !used.has(name))).toEqual([]);
  });

  test('keep what stands around them, and are refused by an unknown name', async () => {
    const text = 'a\n<!-- generated: x -->\nold\n<!-- end -->\nb\n';
    expect(await withRegions(text, { x: () => 'new' })).toBe(text.replace('old', 'new'));
    await expect(withRegions(text, { xy: () => '' })).rejects.toThrow('did you mean "xy"?');
  });

  test('tell of every setting of the mock', () => {
    const told = propertiesOf('mock-server/settings.ts', 'MockSettings').map(({ name }) => name);
    expect(Object.keys(withDefaults({})).filter((key) => !told.includes(key))).toEqual([]);
  });
});

/** Links of a page, without those to other places of the web. Code is no link. */
function linksOf(file: string): string[] {
  const prose = read(file)
    .replace(/^```[\s\S]*?^```$/gm, '')
    .replace(/`[^`\n]*`/g, 'code');
  return [...prose.matchAll(/\]\(([^)\s]+)\)/g)].map(([, to = '']) => to).filter((to) => !/^https?:/.test(to));
}

/** The anchors of a page's headings, as GitHub makes them. */
function anchorsOf(file: string): string[] {
  return [
    ...read(file)
      .replace(/^```[\s\S]*?^```$/gm, '')
      .matchAll(/^#{1,6} (.+)$/gm),
  ].map(([, title = '']) =>
    title
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );
}

describe('links', () => {
  test.each(pages)('of %s lead somewhere', (file) => {
    const broken = linksOf(file).filter((to) => {
      const [path = '', anchor] = to.split('#');
      const target = path === '' ? file : relative(packageRoot, resolve(packageRoot, dirname(file), path));
      if (!existsSync(join(packageRoot, target))) return true;
      return anchor !== undefined && !anchorsOf(target).includes(anchor);
    });
    expect(broken).toEqual([]);
  });

  test('are seen at all', () => {
    expect(linksOf('README.md').length).toBeGreaterThan(15);
    expect(anchorsOf('docs/cli.md')).toContain('run');
  });
});

/** Paths of ours in backticks: no space, no placeholder, a folder or a file ending that we have. */
function pathsNamedIn(file: string): string[] {
  const top = /^(?:openapi|protocol|mock-server|conformance|reports|cli|test|examples|docs)\//;
  return [...read(file).matchAll(/`([\w./-]+)`/g)]
    .map(([, path = '']) => path)
    .filter((path) => top.test(path) && !path.startsWith('reports/out'));
}

describe('files', () => {
  /** What a page shows how to add. */
  const added = new Set([...read('docs/adding.md').matchAll(/^`([^`\n]+)`:$/gm)].map(([, file = '']) => file));

  test.each(pageFiles())('that %s names are there', (file) => {
    const missing = pathsNamedIn(file).filter((path) => !added.has(path) && !existsSync(join(packageRoot, path)));
    expect(missing).toEqual([]);
  });

  test('are found in every folder that CONTRIBUTING.md tells of, and the other way round', () => {
    const text = read('CONTRIBUTING.md');
    expect(REGISTERED.filter(({ folder }) => !text.includes(`\`${folder}/`)).map(({ folder }) => folder)).toEqual([]);
    const told = [...text.matchAll(/`([\w/-]+\/)<[^`]+`/g)].map(([, folder = '']) => folder);
    expect(told.length).toBeGreaterThan(12);
    expect(told.filter((folder) => !existsSync(join(packageRoot, folder)))).toEqual([]);
  });
});

describe('commands in pages', () => {
  const scripts = Object.keys((JSON.parse(read('package.json')) as { readonly scripts: object }).scripts);

  test.each(pageFiles())('%s runs only scripts that there are', (file) => {
    const named = [...read(file).matchAll(/npm run ([\w:-]+)/g)].map(([, name = '']) => name);
    expect(named.filter((name) => !scripts.includes(name))).toEqual([]);
  });
});
