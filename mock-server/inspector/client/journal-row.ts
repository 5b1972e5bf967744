import type { Schemas } from './app.js';
import { element } from './dom.js';
import { clockText } from './format.js';

/** A line of the journal as a row of its list. */
export function entryRow(entry: Schemas['JournalEntry'], key: string, namesEdition: boolean): HTMLElement {
  const { kind, at, method = '', operation, path = '', status, errno, email, uid, edition, faults = [] } = entry;
  const isFailure = kind === 'smtp' || (status ?? 0) >= 400;
  const what = operation ?? (kind === 'smtp' ? 'mail was not handed on' : path);
  return element(
    'div',
    { role: 'option', id: `entry-${key}`, 'data-key': key, 'aria-selected': 'false', class: 'entry' },
    element(
      'span',
      { class: 'at' },
      clockText(at).slice(0, 8),
      element('span', { class: 'ms' }, clockText(at).slice(8)),
    ),
    element('span', { class: 'method' }, kind === 'smtp' ? 'SMTP' : method),
    element(
      'span',
      { class: operation === undefined ? 'what stray' : 'what' },
      what,
      namesEdition && element('span', { class: 'edition' }, edition),
      faults.length > 0 && element('span', { class: 'tag struck' }, 'fault'),
    ),
    element(
      'span',
      { class: isFailure ? 'status bad' : 'status good' },
      status === undefined ? '' : String(status),
      errno !== undefined && element('span', { class: 'errno' }, ` ${errno}`),
    ),
    element('span', { class: 'who' }, email ?? uid ?? ''),
  );
}

/** What a filter finds a line by, in lower case: everything in the row, and the requirements that it exercised. */
export function entryText(entry: Schemas['JournalEntry']): string {
  const { method, operation, path, status, errno, email, uid, edition, faults = [], requirements = [] } = entry;
  const struck = faults.length > 0 ? 'fault' : '';
  return [method, operation, path, status, errno, email, uid, edition, struck, entry.message, ...requirements]
    .join(' ')
    .toLowerCase();
}
