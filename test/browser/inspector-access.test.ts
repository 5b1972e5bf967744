import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterAll, afterEach, beforeAll, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { type Mock, startMock } from '../../mock-server/start-mock.js';
import { authPW, TestClient } from '../http/client-for-tests.js';
import { describeInBrowser } from './chromium.js';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const EMAIL = 'ann@example.test';
const VIEWS = ['journal', 'accounts', 'inbox', 'clock', 'faults', 'deviations'];

describeInBrowser('the inspector, for everybody,', (browser) => {
  let mock: Mock;
  let page: Page;

  beforeAll(async () => {
    mock = await startMock();
    const client = new TestClient(mock);
    await client.post('/account/create', { email: EMAIL, authPW: authPW(EMAIL, 'password') });
    await client.post('/account/login', { email: EMAIL, authPW: authPW(EMAIL, 'wrong') });
    mock.faults.arm({ operation: 'accountLogin', times: 2, errno: 114 });
    await client.post('/account/login', { email: EMAIL, authPW: authPW(EMAIL, 'password') });
    mock.snapshot();
    await mock.deviations.set(['account-keys/token-single-use-after-success']);
  });
  afterAll(() => mock.stop());
  afterEach(() => page.close());

  async function open(options: Parameters<ReturnType<typeof browser>['newPage']>[0] = {}) {
    page = await browser().newPage({ viewport: { width: 1200, height: 800 }, ...options });
    await page.goto(`${mock.controlUrl}/`);
    await page.locator('#journal-list [role="option"]').nth(2).waitFor();
  }

  /** Shows a view with something chosen in it. */
  async function show(view: string) {
    await page.locator(`#tab-${view}`).click();
    await page.locator(`#view-${view}`).waitFor();
    const rows: Readonly<Record<string, string>> = {
      journal: '#journal-list [role="option"]',
      accounts: '#accounts-list [role="option"]',
      inbox: '.message',
      clock: '#snapshots li',
      faults: '#faults-log li',
      deviations: '.deviation.on',
    };
    const first = page.locator(rows[view] ?? '').first();
    await first.waitFor();
    if (view === 'journal' || view === 'accounts') await first.click();
    if (view === 'inbox') await first.locator('summary').click();
  }

  const focused = () =>
    page.evaluate(() => {
      const { activeElement: at } = document;
      return at === null ? '' : at.id || at.getAttribute('aria-label') || (at.textContent ?? '');
    });

  for (const colorScheme of ['light', 'dark'] as const) {
    test(`axe finds nothing to object to, ${colorScheme}`, async () => {
      await open({ colorScheme });
      for (const width of [1200, 400]) {
        await page.setViewportSize({ width, height: 800 });
        for (const view of VIEWS) {
          await show(view);
          expect([view, width, await violations(page)]).toEqual([view, width, []]);
        }
      }
    }, 60_000);
  }

  test('fits a screen of 400 pixels', async () => {
    await open({ viewport: { width: 400, height: 800 } });
    for (const view of VIEWS) {
      await show(view);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(400);
      const wide = await page
        .locator(`#view-${view} .scroll, #view-${view} .rows, #view-${view} .detail`)
        .evaluateAll((boxes) =>
          boxes.filter((box) => box.scrollWidth > box.clientWidth).map(({ id, className }) => id || className),
        );
      expect([view, wide]).toEqual([view, []]);
    }
  });

  test('can be used with the keyboard alone', async () => {
    await open();
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('theme');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('tab-journal');
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('journal-filter');
    for (const next of ['journal-pause', 'journal-clear', 'journal-list']) {
      await page.keyboard.press('Tab');
      expect(await focused()).toBe(next);
    }
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    const chosen = page.locator('#journal-list [aria-selected="true"]');
    expect(await chosen.innerText()).toMatch(/accountLogin/);
    expect(await page.locator('#journal-list').getAttribute('aria-activedescendant')).toBe(
      await chosen.getAttribute('id'),
    );
    await page.locator('.requirements code').first().waitFor();
    await page.keyboard.press('Escape');
    expect(await chosen.count()).toBe(0);
    await page.keyboard.press('2');
    expect(await focused()).toBe('tab-accounts');
    await page.keyboard.press('ArrowRight');
    expect(await focused()).toBe('tab-inbox');
    await page.keyboard.press('End');
    expect(await focused()).toBe('tab-deviations');
    await page.locator('.deviation').first().waitFor();
    await page.keyboard.press('/');
    await page.keyboard.type('uid2p');
    expect(await page.locator('#deviations-filter').inputValue()).toBe('uid2p');
    await page.keyboard.press('Escape');
    expect(await page.locator('#deviations-filter').inputValue()).toBe('');
    await page.keyboard.press('Escape');
    await page.keyboard.press('p');
    expect(await page.locator('#journal-pause').getAttribute('aria-pressed')).toBe('true');
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Keyboard' }).waitFor();
    await page.keyboard.press('4');
    expect(await page.locator('#view-clock').isVisible()).toBe(false);
    await page.keyboard.press('Escape');
    expect(await page.locator('dialog[open]').count()).toBe(0);
  });

  test('keeps the focus on a switch that it switched', async () => {
    await open();
    await page.keyboard.press('6');
    const second = page.locator('.deviation').nth(1).getByRole('switch');
    await second.waitFor();
    await second.focus();
    await page.keyboard.press('Space');
    await page.locator('.deviation.on').nth(1).waitFor();
    expect(await page.evaluate(() => document.activeElement?.getAttribute('aria-checked'))).toBe('true');
    await page.keyboard.press('Space');
    await page.locator('#count-deviations', { hasText: '1' }).waitFor();
  });

  test('follows the scheme of the system until somebody chooses another, which it remembers', async () => {
    await open({ colorScheme: 'dark' });
    const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const dark = await ground();
    await page.getByRole('button', { name: 'Switch to the light theme' }).click();
    expect(await ground()).not.toBe(dark);
    const light = await ground();
    await page.reload();
    expect(await ground()).toBe(light);
    await page.getByRole('button', { name: 'Switch to the dark theme' }).click();
    expect(await ground()).toBe(dark);
  });

  test('moves no tab and no row when something is chosen', async () => {
    await open();
    const places = () =>
      page
        .locator('[role="tab"], #journal-list [role="option"]')
        .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().x));
    const before = await places();
    await page.locator('#journal-list [role="option"]').first().click();
    await page.locator('.requirements code').first().waitFor();
    expect(await places()).toEqual(before);
    await page.keyboard.press('3');
    expect((await places()).slice(0, VIEWS.length)).toEqual(before.slice(0, VIEWS.length));
  });
});

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
