import { expect, test } from '@jest/globals';
import { authPW } from '../http/client-for-tests.js';
import { describeInspector, EMAIL } from './inspector-for-tests.js';

describeInspector('the inspector, as a control,', (scene) => {
  test('makes an account, changes it and destroys it after asking', async () => {
    await scene.open('#accounts');
    await scene.page.getByLabel('Email', { exact: true }).fill(EMAIL);
    await scene.page.getByRole('button', { name: 'Create' }).click();
    await scene.page.locator('#account h2', { hasText: EMAIL }).waitFor();
    expect(scene.mock.accounts.inspect(EMAIL).emailVerified).toBe(true);
    const session = await scene.page.getByTitle('Copy sessionToken').innerText();
    expect((await scene.client.get('/session/status', ['sessionToken', session])).status).toBe(200);
    await scene.page.getByRole('button', { name: 'Unverify' }).click();
    await scene.page.locator('#accounts-list .tag', { hasText: 'unverified' }).waitFor();
    expect(scene.mock.accounts.inspect(EMAIL).emailVerified).toBe(false);
    await scene.page.getByRole('button', { name: 'Lock', exact: true }).click();
    await scene.notice('auth-2017 locks no accounts');
    await scene.page.getByRole('button', { name: 'Destroy' }).click();
    await scene.page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
    expect(scene.mock.accounts.inspect(EMAIL).email).toBe(EMAIL);
    await scene.page.getByRole('button', { name: 'Destroy' }).click();
    await scene.page.getByRole('dialog').getByRole('button', { name: 'Destroy' }).click();
    await scene.notice(`${EMAIL} is gone`);
    expect(scene.mock.inspection.accounts()).toEqual([]);
  });

  test('copies the code of a mail, and hands it in', async () => {
    await scene.open();
    await scene.client.post('/account/create', { email: EMAIL, authPW: authPW(EMAIL, 'password') });
    await scene.page.locator('#count-inbox', { hasText: '1' }).waitFor();
    await scene.page.getByRole('tab', { name: /Inbox/ }).click();
    const code = scene.mock.mail.read(EMAIL)[0]?.headers['x-verify-code'] ?? '';
    await scene.page.getByRole('button', { name: code }).click();
    await scene.notice(`Copied ${code}`);
    expect(await scene.page.evaluate(() => navigator.clipboard.readText())).toBe(code);
    await scene.page.getByRole('button', { name: 'Use' }).click();
    await scene.notice('recoveryEmailVerifyCode took the code');
    expect(scene.mock.accounts.inspect(EMAIL).emailVerified).toBe(true);
    await scene.page.locator('#inbox-to').selectOption(EMAIL);
    await scene.page.getByRole('button', { name: 'Forget this mail' }).click();
    await scene.page.locator('#inbox-none, #inbox-empty').locator('visible=true').first().waitFor();
    expect(scene.mock.mail.read(EMAIL)).toEqual([]);
  });

  test('moves the clock, by which tokens end', async () => {
    scene.mock.accounts.create({ email: EMAIL });
    const { body } = await scene.client.post('/password/forgot/send_code', { email: EMAIL });
    const status = () => scene.client.get('/password/forgot/status', ['passwordForgotToken', body.passwordForgotToken]);
    expect((await status()).status).toBe(200);
    const before = scene.mock.clock.read().now;
    await scene.open('#clock');
    await scene.page.getByRole('button', { name: '+16 min' }).click();
    await scene.notice('The clock went on by 16 min');
    expect(scene.mock.clock.read().now - before).toBeGreaterThanOrEqual(960_000);
    expect((await status()).body.errno).toBe(110);
    await scene.page.getByRole('button', { name: 'Freeze' }).click();
    await scene.page.getByText('frozen', { exact: true }).waitFor();
    expect(scene.mock.clock.read().frozen).toBe(true);
    await scene.page.getByLabel('Set to, UTC').fill('2031-11-22T14:03:22');
    await scene.page.getByRole('button', { name: 'Set', exact: true }).click();
    await scene.page.locator('#clock-time', { hasText: '14:03:22' }).waitFor();
    expect(scene.mock.clock.read().iso).toBe('2031-11-22T14:03:22.000Z');
    await scene.page.getByRole('button', { name: /computer’s time/ }).click();
    await scene.page.getByText('the same as this computer’s').waitFor();
  });

  test('keeps a state, returns to it, and begins again after asking', async () => {
    await scene.open('#clock');
    await scene.page.getByRole('button', { name: 'Take a snapshot' }).click();
    await scene.notice('snapshot 1');
    scene.mock.accounts.create({ email: EMAIL });
    await scene.page.getByRole('button', { name: 'Restore' }).click();
    await scene.page.getByRole('dialog').getByRole('button', { name: 'Restore' }).click();
    await scene.notice('The mock is as in snapshot 1');
    expect(scene.mock.inspection.accounts()).toEqual([]);
    scene.mock.accounts.create({ email: EMAIL });
    await scene.page.getByRole('button', { name: 'Reset the mock' }).click();
    await scene.page.keyboard.press('Escape');
    expect(scene.mock.inspection.accounts()).toHaveLength(1);
    await scene.page.getByRole('button', { name: 'Reset the mock' }).click();
    await scene.page.getByRole('dialog').getByRole('button', { name: 'Reset' }).click();
    await scene.notice('as it was when it started');
    expect(scene.mock.inspection.accounts()).toEqual([]);
  });

  test('arms a fault, shows it strike, and disarms it', async () => {
    scene.mock.accounts.create({ email: EMAIL });
    await scene.open('#faults');
    await scene.page.getByLabel('Calls to').selectOption('accountLogin');
    await scene.page.locator('#fault-errno').selectOption('TooManyRequests');
    await scene.page.getByLabel('retryAfter').fill('7');
    await scene.page.getByRole('spinbutton', { name: 'Times' }).fill('2');
    await scene.page.getByRole('button', { name: 'Arm', exact: true }).click();
    await scene.page.locator('#faults-armed li', { hasText: 'struck 0 of 0 calls' }).waitFor();
    expect((await scene.login('password')).body).toMatchObject({ errno: 114, retryAfter: 7 });
    await scene.page.locator('#faults-armed li', { hasText: 'struck 1 of 1 call' }).waitFor();
    expect(await scene.page.locator('#faults-log li').innerText()).toContain('answered TooManyRequests');
    await scene.page.getByRole('button', { name: 'Disarm', exact: true }).click();
    await scene.page.getByText('No fault is armed.').waitFor();
    expect((await scene.login('password')).status).toBe(200);
    await scene.page.getByLabel('What happens').selectOption('delay');
    await scene.page.getByRole('button', { name: 'Arm', exact: true }).click();
    await scene.notice('A fault needs an effect');
  });

  test('switches a deviation, and the answer changes', async () => {
    const { keyFetchToken } = scene.mock.accounts.create({ email: EMAIL });
    const keys = async () => (await scene.client.get('/account/keys', ['keyFetchToken', keyFetchToken])).status;
    await scene.open('#deviations');
    await scene.page.getByRole('searchbox').fill('keyFetchToken works again');
    const first = scene.page.getByRole('switch', { name: /A keyFetchToken works again after it was used/ });
    await first.click();
    await scene.page.locator('[role="switch"][aria-checked="true"]').waitFor();
    expect([await keys(), await keys()]).toEqual([200, 200]);
    await scene.page.getByRole('button', { name: 'All off' }).click();
    await scene.page.locator('[role="switch"][aria-checked="false"]').first().waitFor();
    expect([await keys(), await keys()]).toEqual([200, 401]);
    await scene.page.getByRole('searchbox').fill('');
    expect(await scene.page.getByRole('switch').count()).toBe(60);
    await scene.page.getByRole('button', { name: /^Show 60 more of/ }).click();
    expect(await scene.page.getByRole('switch').count()).toBe(120);
  });
});
