import type { App, Schemas } from './app.js';
import { actionButton, element, factList } from './dom.js';
import { instantText } from './format.js';
import { copyButton } from './notices.js';

type Account = Schemas['Account'];

/** One account: its state, and what can be done to it. */
export function accountDetail(app: App, account: Account, leave: () => void): HTMLElement {
  const { uid, email, tokens, knownAddresses } = account;
  const counts = Object.entries(tokens).filter(([, count]) => count > 0);
  return element(
    'div',
    {},
    element('div', { class: 'detail-head' }, element('h2', {}, email), actionButton('Close', 'close', leave)),
    element('div', { class: 'actions' }, ...accountActions(app, account, leave)),
    factList([
      ['uid', copyButton(app, uid, 'uid')],
      ['Email', account.emailVerified ? 'verified' : 'not verified'],
      ['Locked', account.locked ? 'yes, as customs do after too many wrong passwords' : 'no'],
      ['Must reset', account.mustReset ? 'yes, sign-in answers 126' : 'no'],
      ['Devices', String(account.devices)],
      ['Tokens', counts.length === 0 ? 'none' : counts.map(([type, count]) => `${count} ${type}`).join(', ')],
      ['Created', `${instantText(account.createdAt)} UTC`],
      ['Password set', `${instantText(account.verifierSetAt)} UTC`],
      ['Language', account.locale],
      ['Known from', knownAddresses.join(', ')],
      ['Display name', account.displayName],
      ['Avatar', account.avatar],
      ['Subscriptions', account.subscriptions?.join(', ')],
    ]),
  );
}

/** The buttons of an account. What its edition does not know, such as a lock, the control port refuses in words. */
export function accountActions(app: App, account: Account, leave: () => void): HTMLElement[] {
  const { uid, email, emailVerified, locked, mustReset } = account;
  const path = `/accounts/${encodeURIComponent(uid)}`;
  const change = (changes: Schemas['AccountChange']) => void app.attempt(() => app.ask('PATCH', path, changes));
  return [
    actionButton(emailVerified ? 'Unverify' : 'Verify', 'verify', () => change({ verified: !emailVerified })),
    actionButton(locked ? 'Unlock' : 'Lock', 'lock', () => change({ locked: !locked })),
    actionButton(mustReset ? 'Ask no reset' : 'Ask for a reset', 'reset', () => change({ mustReset: !mustReset })),
    actionButton('Its requests', 'requests', () => app.visit('journal', email)),
    actionButton('Its mail', 'mail', () => app.visit('inbox', email)),
    actionButton(
      'Destroy',
      'destroy',
      async () => {
        if (!(await app.sure(`Destroy ${email} with all that belongs to it?`, 'Destroy'))) return;
        await app.attempt(() => app.ask('DELETE', path), `${email} is gone`);
        leave();
      },
      'danger',
    ),
  ];
}
