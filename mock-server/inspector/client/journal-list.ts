import type { Schemas } from './app.js';
import { byId } from './dom.js';
import { entryRow } from './journal-row.js';

/** An entry as the page keeps it. */
export interface Line {
  readonly entry: Schemas['JournalEntry'];
  /** What the filter looks at. */
  readonly text: string;
  readonly key: string;
}

/** The rows of the journal, the newest last. */
export interface JournalList {
  /** Adds rows at the end; goes with them where the reader was at the end. */
  append(lines: readonly Line[]): void;
  /** Takes away rows in front that are no longer kept. */
  keepOnly(lines: readonly Line[]): void;
  /** Shows these and goes to their end. */
  replace(lines: readonly Line[]): void;
}

/**
 * Makes the list. What is being read stays where it is; a button says how much came below it.
 * @param namesEdition whether rows say which edition was spoken
 */
export function journalList(namesEdition: () => boolean): JournalList {
  const list = byId('journal-list');
  const newer = byId('journal-newer');
  let unseen = 0;
  const rowsOf = (lines: readonly Line[]) => lines.map(({ entry, key }) => entryRow(entry, key, namesEdition()));
  const isAtEnd = () => list.scrollHeight - list.scrollTop - list.clientHeight < 24;

  function tellUnseen(count: number): void {
    unseen = count;
    newer.hidden = unseen === 0;
    newer.textContent = `${unseen} newer ↓`;
  }
  function toEnd(): void {
    list.scrollTop = list.scrollHeight;
    tellUnseen(0);
  }
  newer.addEventListener('click', () => {
    toEnd();
    list.focus();
  });
  list.addEventListener('scroll', () => {
    if (unseen > 0 && isAtEnd()) tellUnseen(0);
  });

  return {
    append(lines) {
      const follows = isAtEnd();
      list.append(...rowsOf(lines));
      if (follows) toEnd();
      else tellUnseen(unseen + lines.length);
    },
    keepOnly(lines) {
      const known = new Set(lines.map(({ key }) => key));
      const isKept = (row: Element) => known.has((row as HTMLElement).dataset.key ?? '');
      while (list.firstElementChild !== null && !isKept(list.firstElementChild)) list.firstElementChild.remove();
    },
    replace(lines) {
      list.replaceChildren(...rowsOf(lines));
      toEnd();
    },
  };
}
