import type { App, Schemas } from './app.js';
import { actionButton, byId, type Child, documentLink, element, factList } from './dom.js';
import { counted, instantText, pretty } from './format.js';

type Entry = Schemas['JournalEntry'];
type Requirement = Schemas['RequirementRow'];

/** The pane beside the journal: one exchange, and what it exercised. */
export function journalDetail(app: App, left: () => void): { show(entry: Entry | undefined): void } {
  const pane = byId('journal-detail');
  const known = new Map<string, Promise<readonly Requirement[]>>();

  /** Asked for once per edition: the documents do not change while the mock runs. */
  function requirementsOf(edition: string): Promise<readonly Requirement[]> {
    const asked =
      known.get(edition) ??
      app.ask<readonly Requirement[]>('GET', `/requirements?edition=${encodeURIComponent(edition)}`);
    known.set(edition, asked);
    asked.catch(() => known.delete(edition));
    return asked;
  }

  const detail = {
    show(entry: Entry | undefined) {
      pane.parentElement?.classList.toggle('open', entry !== undefined);
      byId('journal-hint').hidden = entry !== undefined;
      const body = byId('journal-exchange');
      if (entry === undefined) return body.replaceChildren();
      const list = element('ul', { class: 'requirements' });
      body.replaceChildren(
        ...entryParts(app, entry, () => {
          detail.show(undefined);
          left();
        }),
        list,
      );
      pane.scrollTop = 0;
      void fillRequirements(list, entry, requirementsOf);
    },
  };
  return detail;
}

/** Everything of an entry but the sentences of its requirements, which have to be asked for. */
export function entryParts(app: App, entry: Entry, close: () => void): HTMLElement[] {
  const { operation: id, method = '', path = '', status, errno, email, uid, address, edition, at } = entry;
  const spoken = app.editions.find((each) => each.id === edition);
  const operation = spoken?.operations.find((each) => each.id === id);
  const error = errno === undefined ? undefined : spoken?.errors.find((each) => each.errno === errno);
  const heading = entry.kind === 'smtp' ? (entry.message ?? 'SMTP') : `${method} ${path}`;
  const toAccount =
    (email ?? uid) === undefined
      ? undefined
      : actionButton(email ?? uid ?? '', 'account', () => app.visit('accounts', email ?? uid), 'plain');
  return [
    element('div', { class: 'detail-head' }, element('h2', {}, heading), actionButton('Close', 'close', close)),
    element(
      'p',
      { class: 'summary' },
      ...(operation ? [`${operation.summary}. `, documentLink(operation.link, 'In the document')] : strayWords(entry)),
    ),
    factList([
      ['Answer', status === undefined ? undefined : answerMark(status, errno)],
      ['Means', error === undefined ? undefined : `${error.name}: ${error.message}`],
      ['At', `${instantText(at)} UTC`],
      ['Account', toAccount],
      ['Edition', edition],
      ['Client', address],
      ['Faults', struckBy(entry)],
    ]),
    ...jsonBlock('Request', entry.request),
    ...jsonBlock('Answer', entry.answer),
    ...(entry.kind === 'smtp'
      ? []
      : [element('h3', {}, `Exercised ${counted(entry.requirements?.length ?? 0, 'requirement')}`)]),
  ];
}

/** Status and errno in the colour of the list. */
export function answerMark(status: number, errno: number | undefined): HTMLElement {
  const text = errno === undefined ? String(status) : `${status}, errno ${errno}`;
  return element('strong', { class: status >= 400 ? 'bad' : 'good' }, text);
}

/** Why an entry is about no operation. */
export function strayWords({ kind, edition }: Entry): Child[] {
  if (kind === 'smtp') return ['The SMTP server did not take a mail; it is in the inbox all the same.'];
  return [`${edition} has no operation of this method and path.`];
}

/** Which faults struck, in words. */
export function struckBy({ faults = [] }: Entry): string | undefined {
  if (faults.length === 0) return undefined;
  return `struck by ${faults.map((fault) => `no. ${fault}`).join(', ')}; this says nothing of the contract`;
}

/** Query, body or answer; nothing where there was none. */
export function jsonBlock(title: string, value: unknown): HTMLElement[] {
  const parts = Object.entries((value ?? {}) as object).filter(
    ([, part]) => part !== undefined && !(typeof part === 'object' && part !== null && Object.keys(part).length === 0),
  );
  if (parts.length === 0) return [];
  const shown = Array.isArray(value) ? value : Object.fromEntries(parts);
  return [element('h3', {}, title), element('pre', { tabindex: '0', 'aria-label': title }, pretty(shown))];
}

/** Puts the sentences of the requirements into their list. An id that nobody knows stands alone. */
export async function fillRequirements(
  list: HTMLElement,
  { requirements = [], edition }: Entry,
  find: (edition: string) => Promise<readonly Requirement[]>,
): Promise<void> {
  if (requirements.length === 0) {
    list.replaceChildren(element('li', { class: 'hint' }, 'None that can be read off a single exchange.'));
    return;
  }
  const all = await find(edition).catch((): readonly Requirement[] => []);
  const rows = requirements.map((id) => {
    const row = all.find((each) => each.id === id);
    return element(
      'li',
      {},
      element('code', {}, id),
      row !== undefined && element('span', { class: 'says' }, row.says),
      row !== undefined &&
        element('span', { class: 'where' }, documentLink(row.link, `${row.section}, line ${row.lines}`)),
    );
  });
  list.replaceChildren(...rows);
}
