import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { Report } from '../../reports/model.js';
import html from '../../reports/reporters/html.js';
import { hostileReport, largeReport } from '../unit/reports/made-reports.js';
import { describeInBrowser } from './chromium.js';

const require = createRequire(import.meta.url);
const axeSource = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const sample = JSON.parse(
  readFileSync(new URL('../../reports/samples/report.json', import.meta.url), 'utf8'),
) as Report;
const failedRow = 'account-keys/token-single-use-after-success';
const failedCase = 'account/keys-token-is-single-use';
/** What a page of thousands of cases may take to load from disk, in ms. */
const LOAD_LIMIT = 1000;

describeInBrowser('the report page', (browser) => {
  let folder = '';
  let page: Page;
  let asked: string[] = [];
  let complaints: string[] = [];

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'report-page-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  afterEach(() => page.close());

  async function open(
    report: Report,
    fragment = '',
    options: Parameters<ReturnType<typeof browser>['newPage']>[0] = {},
  ) {
    const file = join(folder, 'index.html');
    writeFileSync(file, html.render(report));
    asked = [];
    complaints = [];
    page = await browser().newPage({ viewport: { width: 1280, height: 900 }, ...options });
    page.on('request', (request) => asked.push(request.url()));
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(String(error)));
    await page.goto(pathToFileURL(file).href + fragment);
  }

  const shownRows = () => page.locator('.row:visible').evaluateAll((rows) => rows.map((row) => row.id));
  const isInSight = (selector: string) =>
    page.locator(selector).evaluate((element) => {
      const { top } = element.getBoundingClientRect();
      return top >= 0 && top < window.innerHeight;
    });

  test('asks the network for nothing and complains of nothing', async () => {
    await open(sample, `#case/${failedCase}`);
    expect(asked.filter((url) => !url.startsWith('file:') && !url.startsWith('data:'))).toEqual([]);
    expect(complaints).toEqual([]);
  });

  test('filters by outcome, level, operation and section, and counts what it shows', async () => {
    await open(sample);
    expect(await shownRows()).toHaveLength(sample.requirements.length);
    await page.getByRole('checkbox', { name: /failed/ }).check();
    const failed = sample.requirements.filter((row) => row.outcome === 'failed').map((row) => row.id);
    expect((await shownRows()).sort()).toEqual(failed.sort());
    expect(await page.locator('#shown').textContent()).toBe(`3 of ${sample.requirements.length} shown`);
    await page.getByRole('combobox', { name: 'Operation' }).selectOption('accountKeys');
    expect(await shownRows()).toEqual([failedRow]);
    await page.getByRole('combobox', { name: 'Section' }).selectOption('errno');
    expect(await shownRows()).toEqual([]);
    expect(await page.locator('#nothing').isVisible()).toBe(true);
    await page.getByRole('button', { name: /Clear/ }).click();
    await page.getByRole('checkbox', { name: 'SHOULD' }).check();
    expect(await shownRows()).toEqual(['account-devices-notify/errno-107']);
    expect(await page.locator('.group:visible').count()).toBe(1);
  });

  test('searches ids and words, all of them, in any order', async () => {
    await open(sample);
    await page.getByRole('searchbox').fill('successful REFUSED');
    expect(await shownRows()).toEqual([failedRow]);
    await page.getByRole('searchbox').fill('sms/errno-13');
    expect(await shownRows()).toEqual(['sms/errno-130', 'sms/errno-131', 'sms/errno-132']);
  });

  test('/ goes to the search, Esc empties it and then the rest of the filter', async () => {
    await open(sample, '#filter?outcome=blocked');
    expect(await shownRows()).toHaveLength(2);
    await page.keyboard.press('/');
    await page.keyboard.type('129');
    expect(await page.getByRole('searchbox').inputValue()).toBe('129');
    expect(await shownRows()).toEqual(['sms/errno-129']);
    await page.keyboard.press('Escape');
    expect(await shownRows()).toHaveLength(2);
    await page.keyboard.press('Escape');
    expect(await shownRows()).toHaveLength(sample.requirements.length);
    await page.getByRole('searchbox').fill('a/b');
    expect(await page.getByRole('searchbox').inputValue()).toBe('a/b');
  });

  test('a link to a requirement opens its row, even one that the filter hid', async () => {
    await open(sample, `#${failedRow}`);
    const row = page.locator(`[id="${failedRow}"]`);
    expect(await row.getAttribute('open')).not.toBeNull();
    expect(await isInSight(`[id="${failedRow}"]`)).toBe(true);
    expect(await row.locator('.case code').first().textContent()).toBe(failedCase);
    await page.getByRole('searchbox').fill('no such words');
    expect(await row.isVisible()).toBe(false);
    await page.locator(`.findings a[href="#${failedRow}"]`).click();
    await row.waitFor();
    expect(await page.evaluate(() => document.activeElement?.parentElement?.id)).toBe(failedRow);
  });

  test('a link to a case opens it inside its requirement, with checks and exchanges', async () => {
    await open(sample, `#case/${failedCase}`);
    const story = page.locator('.case[open]');
    expect(await story.getAttribute('id')).toBe(`case/${failedCase}`);
    expect(await story.evaluate((element) => element.closest('.row')?.id)).toBe(failedRow);
    expect(await story.locator('.checks tbody tr').first().innerText()).toMatch(
      /401 with errno 110\s+200 with a bundle/,
    );
    expect(await story.locator('.exchange > summary').allInnerTexts()).toHaveLength(2);
    expect(await story.locator('.exchange[open] pre').nth(1).innerText()).toContain('"bundle": "66f2d1…"');
    expect(await isInSight('.case[open]')).toBe(true);
  });

  test('an open row says what proves it, and leads from there to the case', async () => {
    await open(sample, `#${failedRow}`);
    const proofs = page.locator(`[id="${failedRow}"] .proofs`);
    expect(await proofs.locator('.fault').allInnerTexts()).toContain('A keyFetchToken works again after it was used.');
    await proofs.getByRole('link', { name: failedCase }).first().click();
    await page.locator(`.case[open][id="case/${failedCase}"]`).waitFor();
  });

  test('every errno of the matrix leads to its requirement', async () => {
    await open(sample);
    await page.locator('.cells a[href="#sms/errno-131"]').click();
    await page.locator('[id="sms/errno-131"][open]').waitFor();
    await page.locator('.matrix a[href="#filter?operation=accountLogin&kind=response"]').click();
    await page.locator('[id="sms/errno-131"]').waitFor({ state: 'hidden' });
    const responses = sample.requirements.filter((row) => row.operation === 'accountLogin' && row.kind === 'response');
    expect(await shownRows()).toHaveLength(responses.length);
  });

  test('the keyboard reaches and opens a row', async () => {
    await open(sample);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to the requirements');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('search');
    await page.locator('.row summary').first().focus();
    await page.keyboard.press('Enter');
    expect(await page.locator('.row').first().getAttribute('open')).not.toBeNull();
  });

  test('what a target sent is shown as text', async () => {
    const attack = '</script><img src=x onerror="document.title=\'owned\'"><!--<script>';
    await open(hostileReport(sample, attack), `#case/${encodeURIComponent(attack)}`);
    expect(await page.title()).toContain(attack);
    expect(await page.locator('img').count()).toBe(0);
    expect(await page.locator('.exchange[open] pre').nth(1).innerText()).toContain(attack);
    expect(await page.locator('.case[open] .checks').first().innerText()).toContain(attack);
    expect(await page.locator('a[href^="javascript"]').count()).toBe(0);
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    test(`axe finds nothing to object to, ${colorScheme}`, async () => {
      await open(sample, `#case/${failedCase}`, { colorScheme });
      for (const width of [1280, 390]) {
        await page.setViewportSize({ width, height: 900 });
        expect(await violations(page)).toEqual([]);
      }
    });
  }

  test('fits a screen of 390 pixels', async () => {
    await open(sample, `#case/${failedCase}`, { viewport: { width: 390, height: 800 } });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  });

  test('3000 cases load from disk in under a second', async () => {
    await open(largeReport(3000));
    // The best of a few: what else the machine is doing is no property of the page.
    const times = [await loadTime(page)];
    while (Math.min(...times) >= LOAD_LIMIT && times.length < 5) {
      await page.reload();
      times.push(await loadTime(page));
    }
    console.log(`3000 cases: load event after ${times.join(', ')} ms`);
    expect(Math.min(...times)).toBeLessThan(LOAD_LIMIT);
    // A statement about every answer is checked by every case; its row must open at once all the same.
    const row = page.locator('[id="api/success-has-timestamp-header"]');
    const started = Date.now();
    await row.locator('> summary').click();
    await row.locator('.case').first().waitFor();
    console.log(`the row with the most cases opened after ${Date.now() - started} ms`);
    expect(await row.locator('.case').count()).toBe(20);
    await row.getByRole('button', { name: /more/ }).click();
    expect(await row.locator('.case').count()).toBeGreaterThan(2000);
  }, 60_000);
});

/** Milliseconds from the start of the navigation to the end of the load event. */
function loadTime(page: Page): Promise<number> {
  return page.evaluate(() => {
    const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
    return Math.round(navigation?.loadEventEnd ?? Number.NaN);
  });
}

/** What axe objects to, as `rule: selector`. */
async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(axeSource);
  return page.evaluate(async () => {
    interface Axe {
      run(): Promise<{ violations: { id: string; nodes: { target: unknown[] }[] }[] }>;
    }
    const { violations: found } = await (window as unknown as { axe: Axe }).axe.run();
    return found.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
  });
}
