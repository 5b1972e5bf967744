/** What the form asks for; an empty list or text asks for everything. */
export interface Choice {
  readonly outcomes: readonly string[];
  readonly levels: readonly string[];
  readonly operation: string;
  readonly kind: string;
  /** Words that must all occur, in any order, in id or statement. */
  readonly words: readonly string[];
}

/** What a row is known by. */
export interface RowFacts {
  readonly outcome: string;
  readonly level: string;
  readonly operation: string;
  readonly kind: string;
  /** Id and statement in lower case. */
  readonly text: string;
}

/** The choice that form data or the query of a `#filter?` link stand for. */
export function choiceOf(entries: Iterable<readonly [string, FormDataEntryValue]>): Choice {
  const said = [...entries]
    .map(([name, value]) => ({ name, value: String(value).trim() }))
    .filter((one) => one.value !== '');
  const all = (name: string) => said.filter((one) => one.name === name).map((one) => one.value);
  return {
    outcomes: all('outcome'),
    levels: all('level'),
    operation: all('operation')[0] ?? '',
    kind: all('kind')[0] ?? '',
    words: (all('search')[0] ?? '')
      .toLowerCase()
      .split(/\s+/)
      .filter((word) => word !== ''),
  };
}

/** Whether a row is asked for. */
export function fits(choice: Choice, row: RowFacts): boolean {
  if (choice.outcomes.length > 0 && !choice.outcomes.includes(row.outcome)) return false;
  if (choice.levels.length > 0 && !choice.levels.includes(row.level)) return false;
  if (choice.operation !== '' && choice.operation !== row.operation) return false;
  if (choice.kind !== '' && choice.kind !== row.kind) return false;
  return choice.words.every((word) => row.text.includes(word));
}

/** What a row of the page is known by. */
export function factsOf(row: HTMLElement): RowFacts {
  const { outcome = '', level = '', operation = '', kind = '' } = row.dataset;
  const says = row.querySelector('.says')?.textContent ?? '';
  return { outcome, level, operation, kind, text: `${row.id} ${says}`.toLowerCase() };
}

/** Shows the rows of a choice, hides operations left without any, and says how many there are. */
export function showChoice(choice: Choice): void {
  const rows = [...document.querySelectorAll<HTMLElement>('.row')];
  for (const row of rows) row.hidden = !fits(choice, factsOf(row));
  for (const group of document.querySelectorAll<HTMLElement>('.group')) {
    group.hidden = group.querySelector('.row:not([hidden])') === null;
  }
  const shown = rows.filter((row) => !row.hidden).length;
  const count = document.getElementById('shown');
  if (count) count.textContent = `${shown} of ${rows.length} shown`;
  const nothing = document.getElementById('nothing');
  if (nothing) nothing.hidden = shown > 0;
}

/** Sets the form to what a query says, and to nothing else. */
export function setForm(form: HTMLFormElement, query: URLSearchParams): void {
  for (const field of form.querySelectorAll<HTMLInputElement | HTMLSelectElement>('input, select')) {
    if (field instanceof HTMLInputElement && field.type === 'checkbox') {
      field.checked = query.getAll(field.name).includes(field.value);
    } else {
      field.value = query.get(field.name) ?? '';
    }
  }
  showChoice(choiceOf(new FormData(form)));
}

/** Follows the form, and keeps the address in step, so that a choice can be sent to somebody. */
export function followForm(form: HTMLFormElement): void {
  const changed = () => {
    const entries = [...new FormData(form)].filter(([, value]) => value !== '');
    showChoice(choiceOf(entries));
    const query = new URLSearchParams(entries.map(([name, value]) => [name, String(value)]));
    history.replaceState(null, '', entries.length === 0 ? '#requirements' : `#filter?${query}`);
  };
  form.addEventListener('input', changed);
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('reset', (event) => {
    event.preventDefault();
    setForm(form, new URLSearchParams());
    changed();
  });
}
