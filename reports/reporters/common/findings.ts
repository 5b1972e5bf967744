import type { CaseRecord, CheckRecord, ExchangeRecord, Outcome, Report, RequirementRow } from '../../model.js';

/** A broken requirement with the check that shows it. */
export interface Finding {
  readonly row: RequirementRow;
  /** Absent when no case on record has a failing check for it. */
  readonly proof?: Proof;
  /** Cases beyond the one of `proof` that broke it as well. */
  readonly moreCases: number;
}

/** The first failing check of a requirement, and where it happened. */
export interface Proof {
  readonly case: CaseRecord;
  readonly check: CheckRecord;
  readonly exchange?: ExchangeRecord;
}

/** Requirements of one outcome that share a reason. */
export interface ReasonGroup {
  readonly reason: string;
  readonly rows: readonly RequirementRow[];
}

/** Broken requirements with their proofs: MUSTs before SHOULDs, known failures after what is new, else report order. */
export function findingsOf(report: Report): readonly Finding[] {
  const cases = new Map(report.cases.map((record) => [record.id, record]));
  const broken = (outcome: Outcome, known: boolean) =>
    report.requirements.filter((row) => row.outcome === outcome && (row.knownFailing ?? false) === known);
  const rows = [
    ...broken('failed', false),
    ...broken('failed', true),
    ...broken('warned', false),
    ...broken('warned', true),
  ];
  return rows.map((row) => findingOf(row, cases));
}

/** Requirements of an outcome, gathered by reason, the most frequent reason first. */
export function reasonsOf(report: Report, outcome: Outcome): readonly ReasonGroup[] {
  const groups = new Map<string, RequirementRow[]>();
  for (const row of report.requirements) {
    if (row.outcome !== outcome) continue;
    const reason = row.reason ?? 'no reason given';
    const group = groups.get(reason);
    if (group) group.push(row);
    else groups.set(reason, [row]);
  }
  return [...groups].map(([reason, rows]) => ({ reason, rows })).sort((a, b) => b.rows.length - a.rows.length);
}

/** Cases that share the reason for which they were not carried through. */
export interface CutGroup {
  readonly reason: string;
  readonly cases: readonly CaseRecord[];
}

/**
 * Blocked cases that no undecided requirement tells of, since other cases decided all that they cite; by reason, the most
 * frequent first. What such a case was about, a good request that was refused perhaps, is seen nowhere else.
 */
export function unseenBlockedCases(report: Report): readonly CutGroup[] {
  const told = new Set(
    report.requirements.filter(({ outcome }) => outcome === 'blocked').flatMap(({ cases }) => cases),
  );
  const groups = new Map<string, CaseRecord[]>();
  for (const record of report.cases) {
    if (record.outcome !== 'blocked' || told.has(record.id)) continue;
    const by = record.blockedBy === undefined ? '' : ` (${record.blockedBy})`;
    const reason = `${record.reason ?? 'no reason given'}${by}`;
    groups.set(reason, [...(groups.get(reason) ?? []), record]);
  }
  return [...groups].map(([reason, cases]) => ({ reason, cases })).sort((a, b) => b.cases.length - a.cases.length);
}

/** `GET /v1/account/keys → 200 in 4 ms`, or what went wrong where no response came. */
export function exchangeLine(exchange: ExchangeRecord): string {
  const answer = exchange.status ?? `no response: ${exchange.fault ?? 'unknown fault'}`;
  return `${exchange.method} ${exchange.path} → ${answer} in ${Math.round(exchange.ms)} ms`;
}

function findingOf(row: RequirementRow, cases: ReadonlyMap<string, CaseRecord>): Finding {
  const proofs = row.cases.flatMap((id) => {
    const record = cases.get(id);
    const check = record?.checks.find((one) => one.requirement === row.id && !one.passed);
    if (!record || !check) return [];
    const exchange = record.exchanges.find((one) => one.number === check.exchange);
    return [{ case: record, check, ...(exchange && { exchange }) }];
  });
  const [proof] = proofs;
  return proof ? { row, proof, moreCases: proofs.length - 1 } : { row, moreCases: 0 };
}
