import type { App } from './app.js';
import { actionButton, element } from './dom.js';
import { instantText } from './format.js';
import type { Message } from './message.js';
import { copyButton } from './notices.js';

/** A message with its codes at hand: a press on one copies it, and `Use` hands it in. */
export function messageCard(app: App, message: Message): HTMLElement {
  const { kind, to, subject, at, codes, link, follow, text } = message;
  return element(
    'li',
    { class: `message ${kind}` },
    element(
      'div',
      { class: 'message-head' },
      element('span', { class: 'tag' }, kind),
      element('h2', {}, subject),
      element('span', { class: 'soft at' }, instantText(at)),
      element('span', { class: 'who' }, to),
    ),
    element(
      'div',
      { class: 'message-codes' },
      ...codes.map(([name, code]) =>
        element('span', { class: 'code' }, element('span', { class: 'soft' }, name), copyButton(app, code, name)),
      ),
      follow !== undefined && actionButton('Use', 'use', () => void useCode(app, follow), 'primary'),
      link !== undefined && actionButton('Copy link', 'link', () => void app.copy(link)),
    ),
    kind === 'sms'
      ? element('p', { class: 'said' }, text)
      : element('details', {}, element('summary', {}, kind === 'push' ? 'Data' : 'Text'), element('pre', {}, text)),
  );
}

/** Does what the page behind the link does, and says what the mock answered. */
export async function useCode(app: App, messageId: string): Promise<void> {
  await app.attempt(async () => {
    const path = '/follow-mail';
    const done = await app.ask<{ operation: string; status: number; errno?: number }>('POST', path, { messageId });
    if (done.status >= 400) {
      const errno = done.errno === undefined ? '' : ` with errno ${done.errno}`;
      throw new Error(`${done.operation} answered ${done.status}${errno}`);
    }
    app.say(`${done.operation} took the code`);
  });
}
