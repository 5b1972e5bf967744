import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { packageRoot } from '../../openapi/package-root.js';
import { startProgram } from '../http/mock-process.js';
import { describeInBrowser } from './chromium.js';

const PICTURE = join(packageRoot, 'docs', 'images', 'report.png');

test('the picture of the README is a PNG that loads at once', () => {
  const picture = readFileSync(PICTURE);
  expect(picture.subarray(1, 4).toString()).toBe('PNG');
  expect(picture.length).toBeLessThan(200_000);
  expect(readFileSync(join(packageRoot, 'README.md'), 'utf8')).toContain('](docs/images/report.png)');
});

/** `NEW_PICTURE=1 npm test -- readme-picture` takes it again, from a run against a mock that breaks two rules. */
const taken = process.env.NEW_PICTURE === '1' ? describeInBrowser : undefined;
taken?.('the picture of the README', (browser) => {
  test('is taken', async () => {
    const out = mkdtempSync(join(tmpdir(), 'picture-'));
    const broken = ['account-keys/token-single-use-after-success', 'session-destroy/other-sessions-survive'];
    const run = startProgram(['run', '--out', out, '--seed', 'picture', ...broken.flatMap((id) => ['--violate', id])]);
    expect(await run.ended).toBe(1);
    const [folder = ''] = readdirSync(out);
    mkdirSync(dirname(PICTURE), { recursive: true });
    writeFileSync(PICTURE, await pictureOf(browser(), join(out, folder, 'index.html')));
    rmSync(out, { recursive: true });
  }, 120_000);
});

async function pictureOf(browser: Browser, file: string): Promise<Buffer> {
  const page = await browser.newPage({ viewport: { width: 1200, height: 860 }, colorScheme: 'light' });
  await page.goto(pathToFileURL(file).href);
  const picture = await page.screenshot({ type: 'png' });
  await page.close();
  return picture;
}
