import { byId } from './dom.js';

/** The tabs of the page. */
export interface Tabs {
  /** Shows a view; with `focus`, its tab gets the keyboard. */
  show(name: string, focus?: boolean): void;
  current(): string;
  /** The names in their order. */
  readonly names: readonly string[];
}

/** Brings the row of tabs to life: arrows move, the address remembers. `shown` is called with the view's name. */
export function makeTabs(shown: (name: string) => void): Tabs {
  const all = [...document.querySelectorAll<HTMLElement>('[role="tab"]')];
  const names = all.map((tab) => tab.id.slice('tab-'.length));
  let current = '';

  function show(name: string, focus = false): void {
    if (!names.includes(name)) return;
    const changed = name !== current;
    current = name;
    for (const tab of all) {
      const chosen = tab.id === `tab-${name}`;
      tab.setAttribute('aria-selected', String(chosen));
      tab.tabIndex = chosen ? 0 : -1;
      byId(tab.getAttribute('aria-controls') ?? '').hidden = !chosen;
      if (chosen) tab.scrollIntoView({ block: 'nearest', inline: 'nearest' });
      if (chosen && focus) tab.focus();
    }
    if (changed) history.replaceState(null, '', `#${name}`);
    if (changed) shown(name);
  }

  for (const [place, tab] of all.entries()) {
    tab.addEventListener('click', () => show(names[place] ?? ''));
    tab.addEventListener('keydown', (event) => {
      const targets: Readonly<Record<string, number>> = {
        ArrowRight: (place + 1) % all.length,
        ArrowLeft: (place + all.length - 1) % all.length,
        Home: 0,
        End: all.length - 1,
      };
      const target = targets[event.key];
      if (target === undefined) return;
      event.preventDefault();
      show(names[target] ?? '', true);
    });
  }
  return { show, current: () => current, names };
}
