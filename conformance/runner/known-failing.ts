import { nearest } from '../../openapi/nearest.js';
import type { CaseRecord, RequirementRow } from '../../reports/model.js';
import type { KnownFailing } from './known-failing-list.js';

/** What a known-failing list is held against. */
export interface Findings {
  /** The rows under judgement, before anything is excused. */
  readonly rows: readonly RequirementRow[];
  readonly records: readonly CaseRecord[];
  /** Every id there is, selected or not: what is in neither is unknown. */
  readonly requirementIds: ReadonlySet<string>;
  readonly caseIds: ReadonlySet<string>;
  /** When the run began: an entry holds to the end of its last day, UTC. */
  readonly startedAt: Date;
}

/** Flags the failures that are known, and gives them the entry's reason. An entry whose time is over excuses nothing. */
export function excused(entries: readonly KnownFailing[], findings: Findings): RequirementRow[] {
  const live = entries.filter((entry) => !isOver(entry, findings.startedAt));
  const of = (kind: KnownFailing['kind']) =>
    new Map(live.filter((entry) => entry.kind === kind).map((entry) => [entry.id, entry]));
  const [byRequirement, byCase] = [of('requirement'), of('case')];
  return findings.rows.map((row) => {
    if (row.outcome !== 'failed' && row.outcome !== 'warned') return row;
    const entry = byRequirement.get(row.id) ?? entryOfCases(row.id, findings.records, byCase);
    return entry === undefined ? row : { ...row, knownFailing: true, reason: sentence(entry) };
  });
}

/** Excused by its cases only if every case that saw the failure is listed. */
function entryOfCases(
  requirement: string,
  records: readonly CaseRecord[],
  byCase: ReadonlyMap<string, KnownFailing>,
): KnownFailing | undefined {
  const seers = records.filter(({ checks }) =>
    checks.some((check) => !check.passed && check.requirement === requirement),
  );
  return seers.every(({ id }) => byCase.has(id)) ? byCase.get(seers[0]?.id ?? '') : undefined;
}

function sentence({ reason, owner, until }: KnownFailing): string {
  const more = [owner, until === undefined ? undefined : `until ${until}`].filter((part) => part !== undefined);
  return `known: ${reason}${more.length === 0 ? '' : ` (${more.join(', ')})`}`;
}

/** Whether a check of a case may fail without ending a run that stops at the first failure. */
export function isExcused(
  entries: readonly KnownFailing[],
  { requirement, caseId, startedAt }: { requirement: string; caseId: string; startedAt: Date },
): boolean {
  return entries.some(
    (entry) => !isOver(entry, startedAt) && entry.id === (entry.kind === 'requirement' ? requirement : caseId),
  );
}

function isOver({ until }: KnownFailing, now: Date): boolean {
  return until !== undefined && until < now.toISOString().slice(0, 10);
}

/** What is wrong with a list in the light of a run, each a sentence that says what to do; any of them spoils a pass. */
export function listFaults(entries: readonly KnownFailing[], findings: Findings): string[] {
  const first = new Set<string>();
  return entries.flatMap((entry) => {
    const key = `${entry.kind} ${entry.id}`;
    if (first.has(key)) return [`known-failing ${key} is listed more than once: keep one entry`];
    first.add(key);
    const unknown = unknownId(entry, findings);
    if (unknown !== undefined) return [unknown];
    const over = isOver(entry, findings.startedAt)
      ? [`known-failing ${key} held until ${entry.until}: mend the target, or agree on a later day`]
      : [];
    const stale = isStale(entry, findings) ? [`known-failing ${key} passes now: remove its entry`] : [];
    return stale.length > 0 ? stale : over;
  });
}

function unknownId({ kind, id }: KnownFailing, { requirementIds, caseIds }: Findings): string | undefined {
  const [own, other] = kind === 'requirement' ? [requirementIds, caseIds] : [caseIds, requirementIds];
  if (own.has(id)) return undefined;
  const near = nearest(id, own);
  const hint = other.has(id)
    ? `it is a ${kind === 'requirement' ? 'case' : 'requirement'}: say so`
    : near === undefined
      ? 'correct or remove the entry; "fxa-conformance list" shows what there is'
      : `did you mean "${near}"? Correct or remove the entry`;
  return `known-failing ${kind} ${id} is unknown: ${hint}`;
}

/** Stale is what ran and passed; what was not decided may still be failing. */
function isStale({ kind, id }: KnownFailing, { rows, records }: Findings): boolean {
  if (kind === 'requirement') return rows.some((row) => row.id === id && row.outcome === 'passed');
  const record = records.find((each) => each.id === id);
  return record?.outcome === 'completed' && record.checks.length > 0 && record.checks.every(({ passed }) => passed);
}
