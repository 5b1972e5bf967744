import { accountDetail } from './account-detail.js';
import type { App, Schemas, View } from './app.js';
import { byId, element, reconcile } from './dom.js';
import { counted, wordsOf } from './format.js';
import { makeListbox } from './listbox.js';
import { copyButton } from './notices.js';

type Account = Schemas['Account'];

/** All accounts, the newest first, a form for another one, and one of them in a pane. */
export function accountsView(app: App): View & { filterBy(text: string): void } {
  const list = byId('accounts-list');
  const filter = byId<HTMLInputElement>('accounts-filter');
  let accounts: readonly Account[] = [];
  const box = makeListbox(list, () => draw());

  function draw(): void {
    const words = wordsOf(filter.value);
    const shown = accounts.filter(({ email, uid }) =>
      words.every((word) => `${email} ${uid}`.toLowerCase().includes(word)),
    );
    reconcile(list, shown, { key: ({ uid }) => uid, make: accountRow });
    box.update();
    byId('accounts-shown').textContent = counted(shown.length, 'account');
    byId('accounts-empty').hidden = accounts.length > 0;
    const chosen = accounts.find(({ uid }) => uid === box.selected());
    byId('accounts-pane').parentElement?.classList.toggle('open', chosen !== undefined);
    byId('accounts-hint').hidden = chosen !== undefined;
    reconcile(byId('account'), chosen === undefined ? [] : [chosen], {
      key: ({ uid }) => uid,
      make: (account) => accountDetail(app, account, () => leave()),
    });
  }

  function leave(): void {
    box.select(undefined);
    draw();
    list.focus();
  }

  filter.addEventListener('input', draw);
  const form = byId<HTMLFormElement>('account-form');
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void create(app, form).then((created) => {
      if (created !== undefined) box.select(created.uid);
    });
  });

  return {
    name: 'accounts',
    filterBy(text) {
      filter.value = text;
      draw();
    },
    async refresh() {
      accounts = (await app.ask<readonly Account[]>('GET', '/accounts')).toReversed();
      draw();
    },
  };
}

/** An account as a row of its list. */
export function accountRow({ uid, email, emailVerified, locked, tokens, devices }: Account): HTMLElement {
  return element(
    'div',
    { role: 'option', id: `account-${uid}`, 'aria-selected': 'false', class: 'account-row' },
    element('span', { class: 'who' }, email),
    element(
      'span',
      { class: 'marks' },
      element(
        'span',
        { class: emailVerified ? 'tag good' : 'tag doubtful' },
        emailVerified ? 'verified' : 'unverified',
      ),
      locked && element('span', { class: 'tag bad' }, 'locked'),
    ),
    element('span', { class: 'soft' }, counted(tokens.sessionToken ?? 0, 'session')),
    element('span', { class: 'soft' }, counted(devices, 'device')),
  );
}

/** Makes an account of what the form says, and shows its tokens. */
export async function create(app: App, form: HTMLFormElement): Promise<Schemas['CreatedAccount'] | undefined> {
  const said = new FormData(form);
  const password = String(said.get('password') ?? '');
  const body: Schemas['NewAccount'] = {
    email: String(said.get('email')).trim(),
    verified: said.get('verified') !== null,
    ...(password === '' ? {} : { password }),
  };
  let created: Schemas['CreatedAccount'] | undefined;
  await app.attempt(async () => {
    created = await app.ask<Schemas['CreatedAccount']>('POST', '/accounts', body);
  }, `${body.email} is there`);
  if (created === undefined) return undefined;
  const { uid, sessionToken, keyFetchToken, authPW } = created;
  const tokens = { uid, sessionToken, keyFetchToken, ...(authPW === undefined ? {} : { authPW }) };
  const rows = Object.entries(tokens)
    .filter(([, value]) => value !== '')
    .map(([name, value]) =>
      element('div', {}, element('dt', {}, name), element('dd', {}, copyButton(app, value, name))),
    );
  const heading = element('h3', {}, `Made for ${created.email}`);
  byId('account-made').replaceChildren(heading, element('dl', { class: 'facts tokens' }, ...rows));
  const email = form.querySelector<HTMLInputElement>('input[name="email"]');
  if (email) email.value = '';
  return created;
}
