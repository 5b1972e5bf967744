import type { CaseRecord, CheckRecord } from '../../../model.js';
import { addressOf, element, markOf } from './dom.js';
import { exchangeItem } from './exchange.js';
import { bearingOf, type Stories } from './stories.js';

/** A case as a line; what is inside is made when it opens (see `fillCase`). */
export function caseLine(stories: Stories, entry: number | string, requirement: string): HTMLElement {
  const record = typeof entry === 'number' ? stories.cases[entry] : undefined;
  if (!record) return element('p', { class: 'hint' }, `${entry}: no record of this case in the report`);
  const line = element(
    'summary',
    {},
    markOf(bearingOf(record, requirement)),
    element('code', {}, record.id),
    element('span', { class: 'took' }, `${Math.round(record.ms)} ms`),
  );
  const details = element(
    'details',
    { class: 'case', 'data-case': String(entry), 'data-requirement': requirement },
    line,
  );
  if (!document.getElementById(`case/${record.id}`)) details.id = `case/${record.id}`;
  return details;
}

/** Builds the story of a case: why it stopped, its checks, its exchanges in order. */
export function fillCase(stories: Stories, details: HTMLElement): void {
  const record = stories.cases[Number(details.dataset.case)];
  if (!record || details.childElementCount > 1) return;
  const requirement = details.dataset.requirement ?? '';
  const story = element('div', { class: 'story' });
  if (record.reason !== undefined) story.append(element('p', { class: 'why' }, record.reason));
  if (record.blockedBy !== undefined) {
    const link = element('a', { href: addressOf(record.blockedBy) }, record.blockedBy);
    story.append(element('p', { class: 'hint' }, 'Blocked by ', link));
  }
  story.append(...checkTables(record, requirement));
  story.append(exchangeList(stories.origin, record, requirement));
  const self = element('a', { class: 'self', href: addressOf(`case/${record.id}`) }, 'link to this case');
  story.append(element('p', { class: 'source' }, self));
  details.append(story);
}

/** Checks that decide this requirement or failed, then the rest behind a line: a case may check hundreds of fields. */
export function checkTables(record: CaseRecord, requirement: string): readonly HTMLElement[] {
  if (record.checks.length === 0) return [element('p', { class: 'hint' }, 'No check was recorded.')];
  const matters = (check: CheckRecord) => !check.passed || check.requirement === requirement;
  const first = record.checks.filter(matters);
  const rest = record.checks.filter((check) => !matters(check));
  const tables: HTMLElement[] = first.length > 0 ? [checkTable('Checks', first, requirement)] : [];
  if (rest.length > 0) {
    const title = `${rest.length} passed ${rest.length === 1 ? 'check' : 'checks'} of other requirements`;
    tables.push(
      element('details', { class: 'rest' }, element('summary', {}, title), checkTable(title, rest, requirement)),
    );
  }
  return tables;
}

/** Checks with what was expected and what came. */
export function checkTable(title: string, checks: readonly CheckRecord[], requirement: string): HTMLElement {
  const heads = ['Outcome', 'Requirement', 'Expected', 'Actual', 'Exchange'];
  const lines = checks.map((check) => {
    const own = check.requirement === requirement;
    const name = element('code', {}, check.requirement);
    const actual = element('td', { 'data-label': 'actual' }, check.actual);
    if (check.reading !== undefined) actual.append(element('p', { class: 'hint' }, `Reading seen: ${check.reading}`));
    return element(
      'tr',
      {},
      element('td', {}, markOf(check.passed ? 'passed' : 'failed')),
      element('td', {}, own ? 'this one' : element('a', { href: addressOf(check.requirement) }, name)),
      element('td', { 'data-label': 'expected' }, check.expected),
      actual,
      element('td', { 'data-label': 'exchange' }, check.exchange === undefined ? '' : String(check.exchange)),
    );
  });
  return element(
    'table',
    { class: 'checks' },
    element('caption', {}, title),
    element('thead', {}, element('tr', {}, ...heads.map((head) => element('th', { scope: 'col' }, head)))),
    element('tbody', {}, ...lines),
  );
}

/** The exchanges of a case; those that broke something, or decided this requirement, stand open. */
export function exchangeList(origin: string, record: CaseRecord, requirement: string): HTMLElement {
  if (record.exchanges.length === 0) return element('p', { class: 'hint' }, 'Nothing was sent.');
  const failing = record.checks.filter((check) => !check.passed);
  const deciding = failing.length > 0 ? failing : record.checks.filter((check) => check.requirement === requirement);
  const decisive = new Set(deciding.map((check) => check.exchange));
  const items = record.exchanges.map((exchange) => exchangeItem(origin, exchange, decisive.has(exchange.number)));
  return element('ol', { class: 'exchanges', 'aria-label': 'Exchanges' }, ...items);
}
