import type { Edition, Requirement } from '../../openapi/model.js';
import { packageVersion } from '../../openapi/package-root.js';
import {
  type CaseRecord,
  type CheckRecord,
  OUTCOMES,
  type Outcome,
  type Report,
  type RequirementRow,
  type Totals,
  type Verdict,
} from '../../reports/model.js';
import type { Target } from '../targets/target.js';
import { excused, listFaults } from './known-failing.js';
import type { KnownFailing } from './known-failing-list.js';
import type { RunResult } from './run-suite.js';
import { withUnexplainedEvidence } from './unexplained-evidence.js';

/** What the judge needs besides the records. */
export interface Trial {
  readonly edition: Edition;
  /** Of the target no more than a journal keeps, so that a run can be judged again from one. */
  readonly target: Pick<Target, 'name' | 'baseUrl' | 'minimumChecked'>;
  readonly seed: string;
  readonly startedAt: Date;
  readonly result: RunResult;
  /** Ids under judgement: all of the edition, or the selection of `--only`. */
  readonly selected: ReadonlySet<string>;
  /** Ids that some case or observer can decide. */
  readonly covered: ReadonlySet<string>;
  readonly partial: boolean;
  /** Ids that `--skip` leaves out: they stay in the denominator, and nothing that a run sees of them counts. */
  readonly skipped?: ReadonlySet<string>;
  /** Failures that are accepted, and the ids of all cases of the edition that entries can name. */
  readonly knownFailing?: { readonly entries: readonly KnownFailing[]; readonly caseIds: ReadonlySet<string> };
}

/** Turns the records of a run into a report with a verdict: the rules of docs/judgement.md. */
export function judge(trial: Trial): Report {
  const { edition, target, result } = trial;
  const records = withUnexplainedEvidence(result.records, edition);
  const evidence = gather(records);
  const rows = edition.requirements
    .filter(({ id }) => trial.selected.has(id))
    .map((requirement) => rowOf(requirement, evidence, trial));
  const { entries = [], caseIds = new Set<string>() } = trial.knownFailing ?? {};
  const requirementIds = new Set(edition.requirements.map(({ id }) => id));
  const findings = { rows, records, requirementIds, caseIds, startedAt: trial.startedAt };
  const requirements = excused(entries, findings);
  const totals = totalsOf(requirements);
  return {
    reportVersion: 1,
    suite: { name: 'fxa-conformance', version: packageVersion },
    edition: { id: edition.id, title: edition.title },
    target: { name: target.name, url: target.baseUrl.origin },
    seed: trial.seed,
    startedAt: trial.startedAt.toISOString(),
    ms: Math.round(result.ms),
    partial: trial.partial,
    complete: result.cutShort === undefined,
    verdict: verdictOf(requirements, totals, trial, listFaults(entries, findings)),
    totals,
    minimumChecked: target.minimumChecked,
    operations: edition.operations.map(({ id, method, path, tag, section, link, errors }) => {
      return { id, method, path, tag, section, link, errnos: errors.map(({ errno }) => errno) };
    }),
    requirements,
    cases: [...records].sort((a, b) => (a.id < b.id ? -1 : 1)),
  };
}

interface Evidence {
  readonly checks: Map<string, CheckRecord[]>;
  /** Cases by the requirements they cite. */
  readonly citing: Map<string, CaseRecord[]>;
  /** Ids of cases by the requirements they cite or checked. */
  readonly caseIds: Map<string, Set<string>>;
}

function gather(records: readonly CaseRecord[]): Evidence {
  const evidence: Evidence = { checks: new Map(), citing: new Map(), caseIds: new Map() };
  for (const record of records) {
    for (const id of record.requirements) append(evidence.citing, id, record);
    for (const check of record.checks) if (counts(check, record)) append(evidence.checks, check.requirement, check);
    // Observers see every case; only the cases that cite a requirement or catch a fault are worth naming.
    for (const id of [
      ...record.requirements,
      ...record.checks.filter(({ passed }) => !passed).map(({ requirement }) => requirement),
    ]) {
      evidence.caseIds.set(id, (evidence.caseIds.get(id) ?? new Set()).add(record.id));
    }
  }
  return evidence;
}

/**
 * Whether a check is evidence. A case that the target blocked may have had more to ask of what it cites: what passed
 * until then says nothing yet, and what failed has failed. Of a run that was cut off no verdict comes that this could
 * spoil.
 */
function counts({ passed, requirement }: CheckRecord, { outcome, requirements }: CaseRecord): boolean {
  return !(passed && outcome === 'blocked' && requirements.includes(requirement));
}

function append<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}

function rowOf(requirement: Requirement, evidence: Evidence, trial: Trial): RequirementRow {
  const { id, operation, kind, level, says, section, link, lines, errno, reading } = requirement;
  const seen = evidence.checks.get(id)?.find((check) => check.reading !== undefined)?.reading;
  const note = [reading, seen === undefined ? undefined : `seen: ${seen}`]
    .filter((part) => part !== undefined)
    .join('; ');
  return {
    id,
    operation,
    kind,
    level,
    says,
    section,
    link,
    lines,
    ...(errno === undefined ? {} : { errno }),
    ...(note === '' ? {} : { reading: note }),
    ...outcomeOf(requirement, evidence, trial),
    cases: [...(evidence.caseIds.get(id) ?? [])].sort(),
  };
}

function outcomeOf(
  { id, level, untested }: Requirement,
  evidence: Evidence,
  { covered, skipped }: Trial,
): { outcome: Outcome; reason?: string } {
  if (untested === undefined && skipped?.has(id) === true) return { outcome: 'not-run', reason: 'left out by --skip' };
  const checks = evidence.checks.get(id) ?? [];
  if (checks.some(({ passed }) => !passed)) return { outcome: level === 'MUST' ? 'failed' : 'warned' };
  if (untested !== undefined) return { outcome: 'untested', reason: untested };
  if (checks.length > 0) return { outcome: 'passed' };
  const citing = evidence.citing.get(id) ?? [];
  for (const outcome of ['harness-error', 'blocked', 'not-run'] as const) {
    const stopped = citing.find((record) => record.outcome === outcome);
    if (stopped === undefined) continue;
    const by = stopped.blockedBy === undefined ? '' : ` (${stopped.blockedBy})`;
    return { outcome, reason: `${stopped.reason ?? outcome}${by}` };
  }
  if (covered.has(id)) return { outcome: 'not-run', reason: 'no expected answer of this run showed it' };
  return { outcome: 'uncovered', reason: 'the suite has no check for it yet' };
}

function totalsOf(rows: readonly RequirementRow[]): Totals {
  const byOutcome = Object.fromEntries(
    OUTCOMES.map((outcome) => [outcome, rows.filter((row) => row.outcome === outcome).length]),
  ) as Record<Outcome, number>;
  const musts = rows.filter(({ level, outcome }) => level === 'MUST' && outcome !== 'untested');
  const passed = musts.filter(({ outcome }) => outcome === 'passed').length;
  return {
    byOutcome,
    musts: musts.length,
    passed,
    checked: passed + musts.filter(({ outcome }) => outcome === 'failed').length,
  };
}

function verdictOf(
  rows: readonly RequirementRow[],
  totals: Totals,
  { result, target }: Trial,
  badList: readonly string[],
): Verdict {
  const failed = rows.filter(({ outcome, knownFailing }) => outcome === 'failed' && knownFailing !== true);
  const spoiled = [...cutShort(result), ...harnessErrors(result)];
  const low = belowFloor(totals, target.minimumChecked);
  const broken = failed.length === 0 ? [] : [`${count(failed.length, 'MUST is', 'MUSTs are')} broken`];
  const reasons = [...broken, ...spoiled, ...low, ...badList];
  // A broken MUST outranks a spoiled run, and that a low count or a bad list: exit codes 1, 3, 1.
  if (broken.length > 0) return { word: 'not conformant', exitCode: 1, reasons };
  if (spoiled.length > 0) return { word: 'could not be judged', exitCode: 3, reasons };
  if (reasons.length > 0) return { word: 'not conformant', exitCode: 1, reasons };
  return { word: 'conformant', exitCode: 0, reasons: [] };
}

function cutShort(result: RunResult): string[] {
  return result.cutShort === undefined ? [] : [result.cutShort];
}

function harnessErrors({ records, cutShort: known }: RunResult): string[] {
  const spoiled = records.filter(({ outcome, reason }) => outcome === 'harness-error' && reason !== known);
  const first = spoiled[0];
  if (first === undefined) return [];
  return [`${count(spoiled.length, 'case', 'cases')} met a harness error, first ${first.id}: ${first.reason}`];
}

function belowFloor(totals: Totals, minimumChecked: number): string[] {
  const share = totals.musts === 0 ? 0 : totals.checked / totals.musts;
  if (totals.checked === 0) return ['nothing was checked'];
  if (share >= minimumChecked) return [];
  return [
    `only ${percent(share)} of the MUSTs were checked, and ${percent(minimumChecked)} are asked for: what was not run names the adapter it lacks; --minimum-checked asks for less`,
  ];
}

function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`;
}

function percent(share: number): string {
  return `${Math.floor(share * 1000) / 10} %`;
}
