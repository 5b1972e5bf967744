import { expect, test } from '@jest/globals';
import { startMock } from '../../mock-server/start-mock.js';
import { TestClient } from '../http/client-for-tests.js';
import { describeInspector, EMAIL } from './inspector-for-tests.js';

describeInspector('the inspector', (scene) => {
  test('shows a request as it is answered, with the requirements that it exercised and where they stand', async () => {
    scene.mock.accounts.create({ email: EMAIL });
    await scene.open();
    await scene.login('wrong');
    await scene.row('accountLogin').click();
    const pane = scene.page.locator('#journal-detail');
    const id = scene.page.locator('code', { hasText: 'account-login/errno-103' });
    await id.waitFor();
    const item = pane.locator('.requirements li').filter({ has: id });
    expect(await item.locator('.says').innerText()).toMatch(/103/);
    expect(await item.locator('a').getAttribute('href')).toMatch(/^https:\/\/github\.com\/.*#L\d+$/);
    expect(await pane.locator('pre').first().innerText()).toContain('"authPW": "***"');
    expect(await scene.row('accountLogin').innerText()).toMatch(/400\s*103\s*ann@example\.test/);
    expect(scene.asked.every((url) => url.startsWith(String(scene.mock.controlUrl)))).toBe(true);
    expect(scene.complaints).toEqual([]);
  });

  test('filters, pauses and clears the journal', async () => {
    scene.mock.accounts.create({ email: EMAIL });
    await scene.login('wrong');
    await scene.login('password');
    await scene.open();
    await scene.row('accountLogin').nth(1).waitFor();
    await scene.page.getByRole('searchbox').fill('103 LOGIN');
    // The page tells of a filter when it has drawn what is left.
    await scene.page.locator('#journal-shown', { hasText: '1 of 2 requests' }).waitFor();
    expect(await scene.row('').count()).toBe(1);
    await scene.page.getByRole('searchbox').fill('');
    await scene.page.getByRole('button', { name: 'Pause' }).click();
    await scene.login('password');
    await scene.page.locator('#journal-shown', { hasText: 'paused with 1 waiting' }).waitFor();
    expect(await scene.row('').count()).toBe(2);
    await scene.page.getByRole('button', { name: 'Pause' }).click();
    await scene.row('accountLogin').nth(2).waitFor();
    await scene.page.getByRole('button', { name: 'Clear view' }).click();
    await scene.row('').first().waitFor({ state: 'detached' });
    expect(scene.mock.journal.read()).toHaveLength(3);
  });

  test('keeps a thousand rows of a flood, and stays where the reader is', async () => {
    await scene.open();
    const flood = (count: number) => {
      for (let made = 0; made < count; made += 1)
        scene.mock.world.journal.recordStray(
          { method: 'GET', path: `/stray/${made}`, address: '' },
          { status: 404, body: {}, headers: {} },
        );
    };
    flood(1500);
    await scene.page.locator('[data-key="0-1500"]').waitFor();
    expect(await scene.row('').count()).toBe(1000);
    await scene.page.locator('#journal-list').evaluate((list) => list.scrollTo(0, 6000));
    await scene.page.waitForFunction(() => document.querySelector('#journal-list')?.scrollTop === 6000);
    flood(5);
    await scene.page.getByRole('button', { name: /5 newer/ }).click();
    expect(await scene.page.locator('[data-key="0-1505"]').isVisible()).toBe(true);
    expect(await scene.row('').count()).toBe(1000);
  });

  test('shows what others send as text', async () => {
    const hostile = '<img src=x onerror=document.title="owned">';
    scene.mock.accounts.create({ email: EMAIL });
    scene.mock.accounts.change(EMAIL, { displayName: hostile });
    scene.mock.world.mail.deliver({
      messageId: hostile,
      from: [],
      to: [{ address: hostile, name: '' }],
      subject: hostile,
      headers: { 'x-verify-code': hostile, 'x-link': 'javascript:alert(1)' },
      text: hostile,
      html: hostile,
      date: '2031-01-01T00:00:00Z',
      receivedDate: '2031-01-01T00:00:00Z',
    });
    scene.mock.world.journal.recordStray(
      { method: hostile, path: hostile, address: hostile },
      { status: 404, body: {}, headers: {} },
    );
    await scene.open();
    await scene.row(hostile).click();
    await scene.page.locator('#journal-detail h2', { hasText: hostile }).waitFor();
    await scene.page.getByRole('tab', { name: /Inbox/ }).click();
    await scene.page.locator('.message h2', { hasText: hostile }).waitFor();
    await scene.page.getByRole('tab', { name: 'Accounts' }).click();
    await scene.page.locator('.account-row').click();
    await scene.page.locator('#account dd', { hasText: hostile }).waitFor();
    expect(await scene.page.locator('img').count()).toBe(0);
    expect(await scene.page.locator('a[href^="javascript"]').count()).toBe(0);
    expect(await scene.page.title()).toBe('Inspector of a mock');
  });

  test('says when the mock is gone, and goes on with the one that comes after it', async () => {
    const port = Number(new URL(String(scene.mock.controlUrl)).port);
    await scene.open();
    await scene.client.post('/get_random_bytes');
    await scene.row('getRandomBytes').waitFor();
    await scene.mock.stop();
    await scene.page.locator('#connection.gone', { hasText: 'disconnected' }).waitFor();
    scene.mock = await startMock({ controlPort: port });
    await scene.page.locator('#connection.live').waitFor();
    await scene.notice('The mock was started again');
    await new TestClient(scene.mock).post('/get_random_bytes');
    await scene.row('getRandomBytes').nth(1).waitFor();
    expect(await scene.row('getRandomBytes').count()).toBe(2);
  }, 20_000);
});
