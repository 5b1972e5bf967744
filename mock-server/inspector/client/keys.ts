import { byId } from './dom.js';
import type { Tabs } from './tabs.js';

/** The shortcuts that `?` lists. None of them acts while somebody types, or on top of a dialog. */
export function listenToKeys(tabs: Tabs, pause: () => void): void {
  document.addEventListener('keydown', (event) => {
    const { target, key } = event;
    if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector('dialog[open]') !== null) return;
    const field = target instanceof Element ? target.closest<HTMLInputElement>('input, select, textarea') : null;
    if (field !== null) {
      if (key === 'Escape') leaveField(field);
      return;
    }
    const filter = document.querySelector<HTMLInputElement>(`#view-${tabs.current()} input[type="search"]`);
    const acts: Readonly<Record<string, () => void>> = {
      '/': () => {
        filter?.focus();
        filter?.select();
      },
      p: () => {
        tabs.show('journal');
        pause();
      },
      '?': () => byId<HTMLDialogElement>('help').showModal(),
    };
    const view = /^[1-9]$/.test(key) ? tabs.names[Number(key) - 1] : undefined;
    const act = view === undefined ? acts[key] : () => tabs.show(view, true);
    if (act === undefined) return;
    event.preventDefault();
    act();
  });
}

/** `Esc` empties a filter first, and then leaves the field. */
export function leaveField(field: HTMLInputElement): void {
  if (field.type === 'search' && field.value !== '') {
    field.value = '';
    field.dispatchEvent(new Event('input'));
  } else {
    field.blur();
  }
}
