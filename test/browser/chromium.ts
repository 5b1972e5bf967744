import { existsSync } from 'node:fs';
import { afterAll, beforeAll, describe, test } from '@jest/globals';
import { type Browser, chromium } from 'playwright-core';

/** The browser of the tests comes from the system, not from npm: Debian calls its package `chromium`. */
const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';

const ARGUMENTS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Tests that need a browser; `body` gets a function that hands out the one all of them share. Where there is none the
 * tests are skipped and stderr says why, except with CI=true: there a missing browser is a failure, because
 * nobody reads what a pipeline skipped.
 */
export function describeInBrowser(name: string, body: (browser: () => Browser) => void): void {
  if (!existsSync(executablePath)) {
    describeWithoutBrowser(name, body);
    return;
  }
  describe(name, () => {
    let browser: Browser | undefined;
    beforeAll(async () => {
      browser = await chromium.launch({ executablePath, args: ARGUMENTS });
    }, 60_000);
    afterAll(async () => {
      await browser?.close();
    });
    body(() => {
      if (!browser) throw new Error('The browser is there only inside tests');
      return browser;
    });
  });
}

function describeWithoutBrowser(name: string, body: (browser: () => Browser) => void): void {
  const missing = `no browser at ${executablePath}: install Debian's chromium, or name another in CHROMIUM`;
  if (process.env.CI === 'true') {
    test(`${name} has its browser`, () => {
      throw new Error(missing);
    });
    return;
  }
  // Jest names no skipped test of a file that was skipped whole; the reason would go unheard.
  process.stderr.write(`${name}: its tests are skipped, ${missing}\n`);
  describe.skip(`${name} (skipped: ${missing})`, () => {
    body(() => {
      throw new Error(missing);
    });
  });
}
