import { caseLine, fillCase } from './case.js';
import { element } from './dom.js';
import { casesInOrder, type Stories } from './stories.js';

/** Lists the cases of a requirement when its row first opens; `wanted` is the place of a case that must be among them. */
export function fillRow(stories: Stories, row: HTMLElement, wanted?: number): void {
  const holder = row.querySelector<HTMLElement>('.stories');
  if (!holder || holder.childElementCount > 0) return;
  const entries = casesInOrder(stories, Number(row.dataset.place), row.id);
  listCases(stories, holder, entries, row.id, wanted === undefined ? 0 : entries.indexOf(wanted) + 1);
}

/**
 * Puts the lines of cases into a holder: twenty, or as many as asked for, and the rest at the press of a button. What
 * holds for every response is checked by nearly every case of a run.
 */
export function listCases(
  stories: Stories,
  holder: HTMLElement,
  entries: readonly (number | string)[],
  requirement: string,
  atLeast: number,
): void {
  const shown = Math.max(20, atLeast);
  holder.append(...entries.slice(0, shown).map((entry) => caseLine(stories, entry, requirement)));
  const rest = entries.slice(shown);
  if (rest.length === 0) return;
  const more = element('button', { type: 'button' }, `Show ${rest.length} more`);
  more.addEventListener('click', () => {
    const lines = rest.map((entry) => caseLine(stories, entry, requirement));
    more.replaceWith(...lines);
    lines[0]?.querySelector('summary')?.focus();
  });
  holder.append(more);
}

/** Fills rows and cases as they open; `toggle` does not bubble, hence the capture. */
export function fillOnOpening(read: () => Stories): void {
  const opened = (event: Event) => {
    const details = event.target;
    if (!(details instanceof HTMLDetailsElement) || !details.open) return;
    if (details.matches('.row')) fillRow(read(), details);
    if (details.matches('.case')) fillCase(read(), details);
  };
  document.addEventListener('toggle', opened, { capture: true });
  const others = document.querySelector<HTMLElement>('#other-cases .stories');
  if (others) listCases(read(), others, (others.dataset.places ?? '').split(' ').map(Number), '', 0);
}
