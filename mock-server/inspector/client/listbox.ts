/** A list of which one row is selected: one stop for Tab, arrows inside. */
export interface Listbox {
  /** Selects the row with this key, or none. */
  select(key: string | undefined): void;
  selected(): string | undefined;
  /** To be called when rows came or went. */
  update(): void;
}

/**
 * Makes an element a listbox. Its rows are options with `data-key`.
 * @param chosen called with the key of the row that somebody selected, or undefined when they left it
 */
export function makeListbox(list: HTMLElement, chosen: (key: string | undefined) => void): Listbox {
  let current: string | undefined;
  const options = () => [...list.querySelectorAll<HTMLElement>('[role="option"]')];
  const box: Listbox = {
    select(key) {
      current = key;
      box.update();
    },
    selected: () => current,
    update() {
      list.removeAttribute('aria-activedescendant');
      for (const option of list.querySelectorAll('[aria-selected="true"]'))
        option.setAttribute('aria-selected', 'false');
      if (current === undefined) return;
      const option = list.querySelector<HTMLElement>(`[data-key="${CSS.escape(current)}"]`);
      option?.setAttribute('aria-selected', 'true');
      if (option) list.setAttribute('aria-activedescendant', option.id);
    },
  };

  function choose(option: HTMLElement | undefined): void {
    if (option === undefined) return;
    box.select(option.dataset.key);
    option.scrollIntoView({ block: 'nearest' });
    chosen(option.dataset.key);
  }

  list.addEventListener('click', (event) => {
    const target = event.target instanceof Element ? event.target.closest<HTMLElement>('[role="option"]') : null;
    choose(target ?? undefined);
  });
  list.addEventListener('keydown', (event) => {
    const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10 };
    const all = options();
    const here = all.findIndex((option) => option.dataset.key === current);
    const step = steps[event.key];
    const last = all.length - 1;
    let next: number | undefined;
    if (step !== undefined) next = here < 0 ? (step > 0 ? 0 : last) : Math.min(last, Math.max(0, here + step));
    if (event.key === 'Home') next = 0;
    if (event.key === 'End') next = last;
    if (event.key === 'Escape' && current !== undefined) {
      box.select(undefined);
      chosen(undefined);
    }
    if (next === undefined) return;
    event.preventDefault();
    choose(all[next]);
  });
  return box;
}
