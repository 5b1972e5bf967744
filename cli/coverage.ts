import { casesOf, coveredRequirements } from '../conformance/runner/collect-cases.js';
import { loadEdition } from '../openapi/editions.js';
import type { Edition, Requirement } from '../openapi/model.js';

/** How much of one part of a document the suite accounts for. */
export interface Coverage {
  /** What some check can decide. */
  readonly checked: number;
  /** What the ledger calls untested, with a reason. */
  readonly untested: number;
  readonly total: number;
}

/** The parts of a document that coverage is counted in. */
export const COVERED_PARTS = ['operations', 'error pairs', 'table rows', 'flows', 'ledger rows'] as const;

/** One of these parts. */
export type CoveredPart = (typeof COVERED_PARTS)[number];

/** The kinds of requirements that a part consists of; an operation is counted by all that is said of it. */
const KINDS: Readonly<Record<Exclude<CoveredPart, 'operations'>, Requirement['kind']>> = {
  'error pairs': 'errno',
  'table rows': 'table',
  flows: 'flow',
  'ledger rows': 'prose',
};

/** What the suite accounts for of an edition's document, by part. */
export function coverageOf(editionId: string): Readonly<Record<CoveredPart, Coverage>> {
  const edition = loadEdition(editionId);
  const covered = coveredRequirements(edition, casesOf(edition));
  const counted = Object.entries(KINDS).map(([part, kind]) => {
    const rows = edition.requirements.filter((requirement) => requirement.kind === kind);
    const untested = rows.filter((row) => row.untested !== undefined).length;
    const checked = rows.filter(({ id, untested: reason }) => reason === undefined && covered.has(id)).length;
    return [part, { checked, untested, total: rows.length }];
  });
  return { operations: operationsOf(edition, covered), ...Object.fromEntries(counted) };
}

/** An operation is checked once a check decides something of it. */
function operationsOf({ operations, requirements }: Edition, covered: ReadonlySet<string>): Coverage {
  const seen = new Set(requirements.filter(({ id }) => covered.has(id)).map(({ operation }) => operation));
  return { checked: operations.filter(({ id }) => seen.has(id)).length, untested: 0, total: operations.length };
}

/** The coverage of editions as lines of a table, the sum of all last. */
export function coverageTable(editionIds: readonly string[]): string[] {
  const rows = editionIds.map((id) => [id, coverageOf(id)] as const);
  const sum = (part: CoveredPart): Coverage =>
    rows
      .map(([, coverage]) => coverage[part])
      .reduce((a, b) => ({
        checked: a.checked + b.checked,
        untested: a.untested + b.untested,
        total: a.total + b.total,
      }));
  const all = Object.fromEntries(COVERED_PARTS.map((part) => [part, sum(part)])) as Record<CoveredPart, Coverage>;
  return [
    ['edition', ...COVERED_PARTS],
    ...[...rows, ['all', all] as const].map(([id, coverage]) => [
      id,
      ...COVERED_PARTS.map((part) => cell(coverage[part])),
    ]),
  ].map((cells) =>
    cells
      .map((text, column) => text.padEnd(column === 0 ? 17 : 26))
      .join('')
      .trimEnd(),
  );
}

function cell({ checked, untested, total }: Coverage): string {
  return `${checked + untested} of ${total}${untested === 0 ? '' : ` (${untested} untested)`}`;
}
