import type { App } from './app.js';
import { byId, element } from './dom.js';

/** Shows a sentence at the foot of the page for a while; a failure stays longer and is read out at once. */
export function showNotice(text: string, failed: boolean): void {
  const place = byId(failed ? 'alerts' : 'notices');
  const made = element('p', { class: failed ? 'notice failed' : 'notice' }, text);
  place.replaceChildren(made);
  setTimeout(() => made.remove(), failed ? 10_000 : 4000);
}

/** Does something and says what came of it. */
export async function attempt(work: () => Promise<unknown>, refresh: () => void, done?: string): Promise<boolean> {
  try {
    await work();
    if (done !== undefined) showNotice(done, false);
    return true;
  } catch (error) {
    showNotice(error instanceof Error ? error.message : String(error), true);
    return false;
  } finally {
    refresh();
  }
}

/** Asks in a dialog; `Esc` and a press beside the button mean no. */
export function askFirst(question: string, verb: string): Promise<boolean> {
  const dialog = byId<HTMLDialogElement>('confirm');
  byId('confirm-question').textContent = question;
  byId('confirm-yes').textContent = verb;
  dialog.returnValue = '';
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => resolve(dialog.returnValue === 'yes'), { once: true });
  });
}

/** Copies a text; where the page came from no safe origin, the old way with a selection. */
export async function copyText(text: string): Promise<void> {
  if (navigator.clipboard !== undefined) return navigator.clipboard.writeText(text);
  const field = element('textarea', { class: 'sr', 'aria-hidden': 'true' });
  const before = document.activeElement;
  field.value = text;
  document.body.append(field);
  field.select();
  document.execCommand('copy');
  field.remove();
  if (before instanceof HTMLElement) before.focus();
}

/** A button that shows a text and copies it. */
export function copyButton(app: App, text: string, what: string): HTMLButtonElement {
  const made = element('button', { type: 'button', class: 'copy', 'data-act': what, title: `Copy ${what}` }, text);
  made.addEventListener('click', () => {
    void app.copy(text);
    made.classList.add('copied');
    setTimeout(() => made.classList.remove('copied'), 1200);
  });
  return made;
}
