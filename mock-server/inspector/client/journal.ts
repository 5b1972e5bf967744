import type { App, Schemas, View } from './app.js';
import { byId } from './dom.js';
import { wordsOf } from './format.js';
import { journalDetail } from './journal-detail.js';
import { journalList, type Line } from './journal-list.js';
import { entryText } from './journal-row.js';
import { makeListbox } from './listbox.js';

/** The live journal, and what the stream and the keyboard do with it. */
export interface JournalView extends View {
  add(entry: Schemas['JournalEntry']): void;
  /** From here on entries are of a mock that was started again, and their numbers too. */
  addBreak(): void;
  togglePause(): void;
  filterBy(text: string): void;
}

/** Shows entries as they come: drawn once per frame, however many there are. */
export function journalView(app: App): JournalView {
  /** As many as the mock itself keeps, and as many as a browser scrolls without effort. */
  const MOST_LINES = 1000;
  const filter = byId<HTMLInputElement>('journal-filter');
  const detail = journalDetail(app, () => box.select(undefined));
  const rows = journalList(() => app.editions.length > 1);
  const box = makeListbox(byId('journal-list'), (key) => detail.show(lines.find((line) => line.key === key)?.entry));
  let lines: readonly Line[] = [];
  let waiting: Line[] = [];
  let round = 0;
  let paused = false;
  let drawing = false;

  function fitting(among: readonly Line[]): readonly Line[] {
    const words = wordsOf(filter.value);
    return among.filter(({ text }) => words.every((word) => text.includes(word)));
  }
  function draw(): void {
    drawing = false;
    if (!paused && waiting.length > 0) {
      const fresh = waiting.slice(-MOST_LINES);
      waiting = [];
      lines = [...lines, ...fresh].slice(-MOST_LINES);
      rows.append(fitting(fresh));
      if (lines.length === MOST_LINES) rows.keepOnly(fitting(lines));
      box.update();
    }
    tellCount(lines.length, paused ? waiting.length : undefined);
  }
  function schedule(): void {
    if (!drawing) requestAnimationFrame(draw);
    drawing = true;
  }
  function redraw(): void {
    rows.replace(fitting(lines));
    box.update();
    schedule();
  }
  function togglePause(): void {
    paused = !paused;
    byId('journal-pause').setAttribute('aria-pressed', String(paused));
    schedule();
  }

  filter.addEventListener('input', redraw);
  byId('journal-pause').addEventListener('click', togglePause);
  byId('journal-clear').addEventListener('click', () => {
    [lines, waiting] = [[], []];
    detail.show(undefined);
    box.select(undefined);
    redraw();
  });

  return {
    name: 'journal',
    add(entry) {
      waiting.push({ entry, text: entryText(entry), key: `${round}-${entry.number}` });
      if (waiting.length > 2 * MOST_LINES) waiting = waiting.slice(-MOST_LINES);
      schedule();
    },
    addBreak() {
      round += 1;
    },
    togglePause,
    filterBy(text) {
      filter.value = text;
      redraw();
    },
    refresh: async () => schedule(),
  };
}

/** Says how many requests there are, how many of them fit, and in a pause how many wait. */
export function tellCount(known: number, waiting: number | undefined): void {
  const shown = byId('journal-list').childElementCount;
  const part = shown === known ? '' : `${shown} of `;
  const pause = waiting === undefined ? '' : `, paused with ${waiting} waiting`;
  byId('journal-shown').textContent = `${part}${known} requests${pause}`;
  byId('journal-empty').hidden = known > 0;
  byId('journal-none').hidden = known === 0 || shown > 0;
}
