import { parse, stringify } from 'yaml';
import { suggestion } from '../../openapi/nearest.js';
import type { Report } from '../../reports/model.js';

/** One entry of a known-failing list: a requirement, or all that fails in one case, and why that is accepted. */
export interface KnownFailing {
  readonly kind: 'requirement' | 'case';
  readonly id: string;
  readonly reason: string;
  readonly owner?: string;
  /** The last day on which the entry holds, as YYYY-MM-DD in UTC. */
  readonly until?: string;
}

/** A list as its file has it. */
export interface KnownFailingList {
  readonly edition: string;
  readonly entries: readonly KnownFailing[];
}

const LIST_KEYS = ['edition', 'knownFailing'];
const ENTRY_KEYS = ['requirement', 'case', 'reason', 'owner', 'until'];

/**
 * Reads a list: YAML with `edition` and `knownFailing`, a list of entries that name a `requirement` or a `case` and
 * give a `reason`, and may name an `owner` and a day `until`.
 * @throws Error that says where the text is no such list and what was meant
 */
export function readKnownFailing(text: string): KnownFailingList {
  const list = mapping(parse(text) as unknown, 'the list', LIST_KEYS);
  const { edition, knownFailing } = list;
  if (typeof edition !== 'string') throw new Error('the list needs "edition", such as "edition: auth-2017"');
  if (!Array.isArray(knownFailing)) throw new Error('"knownFailing" should be a list of entries, or [] for none');
  return { edition, entries: knownFailing.map((entry: unknown, index) => entryOf(entry, `entry ${index + 1}`)) };
}

function entryOf(value: unknown, where: string): KnownFailing {
  const entry = mapping(value, where, ENTRY_KEYS);
  const named = (['requirement', 'case'] as const).filter((kind) => entry[kind] !== undefined);
  const [kind] = named;
  if (kind === undefined || named.length > 1) throw new Error(`${where} should name one requirement or one case`);
  const id = textOf(entry[kind], `${where}: "${kind}"`);
  const reason = textOf(entry.reason, `${where} (${id}): "reason"`);
  return {
    kind,
    id,
    reason,
    ...(entry.owner === undefined ? {} : { owner: textOf(entry.owner, `${where} (${id}): "owner"`) }),
    ...(entry.until === undefined ? {} : { until: dayOf(entry.until, `${where} (${id}): "until"`) }),
  };
}

function mapping(value: unknown, where: string, keys: readonly string[]): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Error(`${where} should be a mapping with the keys ${keys.join(', ')}`);
  const strange = Object.keys(value).find((key) => !keys.includes(key));
  if (strange !== undefined) throw new Error(`${where} has an unknown key "${strange}"; ${suggestion(strange, keys)}`);
  return value as Readonly<Record<string, unknown>>;
}

function textOf(value: unknown, where: string): string {
  if (typeof value !== 'string' || value.trim() === '') throw new Error(`${where} should be a text that is not empty`);
  return value.trim();
}

function dayOf(value: unknown, where: string): string {
  const text = textOf(value, where);
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  // Date.parse takes 30 February for 1 or 2 March; only a real day comes back as it was.
  if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== text)
    throw new Error(`${where} should be a day such as 2027-01-31, not "${text}"`);
  return text;
}

/** A first list: every MUST that a run found broken, each with a reason that a person has yet to replace. */
export function firstKnownFailing(report: Report): string {
  const broken = report.requirements.filter(({ outcome, knownFailing }) => outcome === 'failed' && !knownFailing);
  const knownFailing = broken.map(({ id }) => ({ requirement: id, reason: seenIn(report, id) }));
  return `# What ${report.target.name} breaks and we know of. Replace each reason by why it is accepted; "owner" and\n# "until: YYYY-MM-DD" may be added. An entry whose requirement passes, or whose day is over, fails the run.\n${stringify({ edition: report.edition.id, knownFailing }, { lineWidth: 0 })}`;
}

function seenIn(report: Report, id: string): string {
  const check = report.cases
    .flatMap(({ checks }) => checks)
    .find(({ requirement, passed }) => requirement === id && !passed);
  const seen = check === undefined ? 'broken' : `expected ${check.expected}, got ${check.actual}`;
  return `seen on ${report.startedAt.slice(0, 10)}: ${seen}`;
}
