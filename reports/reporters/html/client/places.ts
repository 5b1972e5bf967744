import { setForm } from './filter.js';
import { fillRow } from './rows.js';
import { bearingOf, type Stories } from './stories.js';

/** Goes where a fragment leads: a requirement's row, a case inside its row, or a choice of the filter. */
export function goTo(fragment: string, form: HTMLFormElement, read: () => Stories): void {
  if (fragment.startsWith('filter?')) {
    setForm(form, new URLSearchParams(fragment.slice('filter?'.length)));
    const list = document.getElementById('requirements');
    list?.scrollIntoView();
    list?.focus({ preventScroll: true });
    return;
  }
  const id = decoded(fragment);
  const details = id.startsWith('case/') ? findCase(id.slice('case/'.length), read()) : document.getElementById(id);
  if (!(details instanceof HTMLDetailsElement)) return;
  const row = details.closest<HTMLElement>('.row') ?? details;
  if (row.hidden) setForm(form, new URLSearchParams());
  if (row instanceof HTMLDetailsElement) row.open = true;
  details.open = true;
  details.scrollIntoView();
  details.querySelector('summary')?.focus({ preventScroll: true });
}

/** The line of a case in the row that it broke, or else in the first row that names it; made if it is not there yet. */
export function findCase(id: string, stories: Stories): HTMLElement | null {
  const place = stories.cases.findIndex((record) => record.id === id);
  const record = stories.cases[place];
  if (!record) return null;
  const rows = [...document.querySelectorAll<HTMLElement>('.row')].filter((row) =>
    stories.rows[Number(row.dataset.place)]?.includes(place),
  );
  const row = rows.find((one) => bearingOf(record, one.id) === 'failed') ?? rows[0];
  const home = row ?? document.getElementById('other-cases');
  if (row) fillRow(stories, row, place);
  const line = () => home?.querySelector<HTMLElement>(`[data-case="${place}"]`) ?? null;
  if (!line()) home?.querySelector<HTMLElement>('.stories > button')?.click();
  return line();
}

/** A fragment as the id it stands for; one that is not well encoded stands for itself. */
export function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
