import { afterEach, beforeEach } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { type Mock, startMock } from '../../mock-server/start-mock.js';
import { authPW, type Received, TestClient } from '../http/client-for-tests.js';
import { describeInBrowser } from './chromium.js';

/** Whose account the tests of the inspector are about. */
export const EMAIL = 'ann@example.test';

/** A mock with its inspector in a browser, both new for every test. */
export interface Scene {
  mock: Mock;
  client: TestClient;
  page: Page;
  /** Every address that the page asked for. */
  readonly asked: string[];
  /** What the browser's console said. */
  readonly complaints: string[];
  /** Opens the page, at `#clock` for instance, and waits until it hears the mock. */
  open(view?: string): Promise<void>;
  /** Rows of the journal with this text. */
  row(text: string): Locator;
  /** Waits until the page says something in passing. */
  notice(text: string): Promise<void>;
  login(password: string): Promise<Received>;
}

/** Tests of the inspector; skipped, or failed in CI, where there is no browser. */
export function describeInspector(name: string, body: (scene: Scene) => void): void {
  describeInBrowser(name, (browser) => {
    const scene = {
      asked: [] as string[],
      complaints: [] as string[],
      async open(view = '') {
        const context = await browser().newContext({ viewport: { width: 1200, height: 800 } });
        await context.grantPermissions(['clipboard-read', 'clipboard-write']);
        const page = await context.newPage();
        scene.page = page;
        page.setDefaultTimeout(8000);
        page.on('request', (request) => scene.asked.push(request.url()));
        page.on('console', (message) => scene.complaints.push(message.text()));
        page.on('pageerror', (error) => scene.complaints.push(String(error)));
        await page.goto(`${scene.mock.controlUrl}/${view}`);
        await page.locator('#connection.live').waitFor();
      },
      row: (text) => scene.page.locator('#journal-list [role="option"]', { hasText: text }),
      notice: (text) => scene.page.locator('.notice', { hasText: text }).waitFor(),
      login: (password) => scene.client.post('/account/login', { email: EMAIL, authPW: authPW(EMAIL, password) }),
    } as Scene;
    beforeEach(async () => {
      scene.mock = await startMock();
      scene.client = new TestClient(scene.mock);
      scene.asked.length = 0;
      scene.complaints.length = 0;
    });
    afterEach(async () => {
      await scene.page.context().close();
      await scene.mock.stop();
    });
    body(scene);
  });
}
