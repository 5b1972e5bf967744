import type { App, Schemas, View } from './app.js';
import { byId, element, reconcile } from './dom.js';
import { counted, wordsOf } from './format.js';
import { type Message, mailMessage, pushMessage, smsMessage } from './message.js';
import { messageCard } from './message-card.js';

/** Everything that would have been sent, the newest first. */
export interface InboxView extends View {
  filterBy(text: string): void;
  /** A message came while nobody looked. */
  arrived(): void;
}

/** Makes the view. */
export function inboxView(app: App): InboxView {
  const list = byId('inbox-list');
  const filter = byId<HTMLInputElement>('inbox-filter');
  const to = byId<HTMLSelectElement>('inbox-to');
  const badge = byId('count-inbox');
  let messages: readonly Message[] = [];
  let unseen = 0;

  function draw(): void {
    const words = wordsOf(filter.value);
    const shown = messages.filter(
      (message) =>
        (to.value === '' || message.to === to.value) && words.every((word) => message.searched.includes(word)),
    );
    // What was sent does not change, so its id says all.
    reconcile(list, shown, {
      key: ({ id }) => id,
      version: ({ id }) => id,
      make: (message) => messageCard(app, message),
    });
    byId('inbox-shown').textContent = counted(shown.length, 'message');
    byId('inbox-empty').hidden = messages.length > 0;
    byId('inbox-none').hidden = messages.length === 0 || shown.length > 0;
    byId<HTMLButtonElement>('inbox-forget').disabled = !to.value.includes('@');
  }

  filter.addEventListener('input', draw);
  to.addEventListener('change', draw);
  byId('inbox-forget').addEventListener('click', () => {
    const path = `/mail/${encodeURIComponent(to.value)}`;
    void app.attempt(() => app.ask('DELETE', path), `The mail to ${to.value} is forgotten`);
  });

  return {
    name: 'inbox',
    arrived() {
      unseen += 1;
      badge.textContent = String(unseen);
      badge.hidden = false;
    },
    filterBy(text) {
      to.value = '';
      filter.value = text;
      draw();
    },
    async refresh() {
      const [mails, texts, pushes] = await Promise.all([
        app.ask<readonly Schemas['Mail'][]>('GET', '/mail'),
        app.ask<readonly Schemas['OpenRow'][]>('GET', '/sms'),
        app.ask<readonly Schemas['OpenRow'][]>('GET', '/push'),
      ]);
      const all = [...mails.map(mailMessage), ...texts.map(smsMessage), ...pushes.map(pushMessage)];
      messages = all
        .map((message, place) => ({ message, place }))
        .sort(newestFirst)
        .map(({ message }) => message);
      unseen = 0;
      badge.hidden = true;
      drawAddresses(to, messages);
      draw();
    },
  };
}

/** Offers every address that was written to, with the number of messages. */
export function drawAddresses(select: HTMLSelectElement, messages: readonly Message[]): void {
  const counts = new Map<string, number>();
  for (const { to } of messages) counts.set(to, (counts.get(to) ?? 0) + 1);
  const chosen = select.value;
  if (chosen !== '' && !counts.has(chosen)) counts.set(chosen, 0);
  const known = [...counts].sort(([a], [b]) => a.localeCompare(b));
  reconcile<readonly [string, number]>(select, [['', messages.length], ...known], {
    key: ([address]) => `to ${address}`,
    make: ([address, count]) =>
      element('option', { value: address }, `${address === '' ? 'everybody' : address} (${count})`),
  });
  select.value = chosen;
}

/** Of two that were sent in the same millisecond, the one that was named later. */
export function newestFirst(
  a: { readonly message: Message; readonly place: number },
  b: { readonly message: Message; readonly place: number },
): number {
  return b.message.at - a.message.at || b.place - a.place;
}
