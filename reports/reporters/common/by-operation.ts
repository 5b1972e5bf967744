import type { OperationRow, Outcome, Report, RequirementRow } from '../../model.js';
import { OUTCOMES } from '../../model.js';

/** The requirements of one operation, or of the whole API. */
export interface OperationGroup {
  /** operationId, or `*`. */
  readonly id: string;
  /** Absent for the whole API. */
  readonly operation?: OperationRow;
  readonly rows: readonly RequirementRow[];
}

/** A tag of the edition's OpenAPI document with its operations. */
export interface TagGroup {
  readonly tag: string;
  readonly groups: readonly OperationGroup[];
}

/** Under which name the requirements of no single operation are shown. */
export const WHOLE_API = 'whole API';

/**
 * Every requirement of the report under its tag and operation: the whole API first, then the tags in the order in which
 * the operations bring them up. An operation without requirements (a selection left them out) keeps its place.
 */
export function byTag(report: Report): readonly TagGroup[] {
  const rows = new Map<string, RequirementRow[]>();
  for (const row of report.requirements) rows.set(row.operation, [...(rows.get(row.operation) ?? []), row]);
  const tags = new Map<string, OperationGroup[]>();
  for (const operation of report.operations) {
    const group = { id: operation.id, operation, rows: rows.get(operation.id) ?? [] };
    tags.set(operation.tag, [...(tags.get(operation.tag) ?? []), group]);
    rows.delete(operation.id);
  }
  const rest = [...rows].map(([id, own]) => ({ id, rows: own }));
  const tagged = [...tags].map(([tag, groups]) => ({ tag, groups }));
  return rest.length > 0 ? [{ tag: WHOLE_API, groups: rest }, ...tagged] : tagged;
}

/** How many of these requirements had each outcome. */
export function outcomeCounts(rows: readonly RequirementRow[]): Readonly<Record<Outcome, number>> {
  const counts = Object.fromEntries(OUTCOMES.map((outcome) => [outcome, 0])) as Record<Outcome, number>;
  for (const row of rows) counts[row.outcome] += 1;
  return counts;
}
