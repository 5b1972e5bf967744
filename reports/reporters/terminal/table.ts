import type { Outcome, Report, RequirementRow } from '../../model.js';
import { OUTCOMES } from '../../model.js';
import { byTag, outcomeCounts, type TagGroup } from '../common/by-operation.js';
import type { Paper } from './lines.js';
import { tinted } from './lines.js';

interface Line {
  readonly name: string;
  readonly rows: readonly RequirementRow[];
  readonly heading?: boolean;
}

/**
 * Counts of every outcome per operation, or per tag where the terminal is too narrow for operationIds. Outcomes that
 * did not occur have no column; a zero is a dot, so that the eye finds the numbers.
 */
export function outcomeTable(paper: Paper, report: Report): readonly string[] {
  const tags = byTag(report);
  const totals = outcomeCounts(report.requirements);
  const shown = ['passed' as const, ...OUTCOMES.filter((outcome) => outcome !== 'passed')].filter(
    (outcome) => totals[outcome] > 0,
  );
  const perOperation = operationLines(tags);
  const columns = shown.reduce((sum, outcome) => sum + outcome.length + 2, 0);
  const lines = nameWidth(perOperation) + columns <= paper.width ? perOperation : tagLines(tags);
  const name = nameWidth(lines);
  const { colours } = paper;
  const header = `${''.padEnd(name)}${shown.map((outcome) => `  ${outcome}`).join('')}`;
  return [
    colours.dim(header),
    ...lines.map((line) => (line.heading ? colours.bold(line.name) : tableLine(paper, line, name, shown))),
    colours.dim('─'.repeat(name + columns)),
    tableLine(paper, { name: 'all', rows: report.requirements }, name, shown),
  ];
}

function operationLines(tags: readonly TagGroup[]): readonly Line[] {
  return tags.flatMap(({ tag, groups }) => {
    const [only] = groups;
    if (only && groups.length === 1 && !only.operation) return [{ name: tag, rows: only.rows }];
    return [
      { name: tag, rows: [], heading: true },
      ...groups.map((group) => ({ name: `  ${group.id}`, rows: group.rows })),
    ];
  });
}

function tagLines(tags: readonly TagGroup[]): readonly Line[] {
  return tags.map(({ tag, groups }) => ({ name: tag, rows: groups.flatMap((group) => group.rows) }));
}

function nameWidth(lines: readonly Line[]): number {
  return Math.max(...lines.map((line) => line.name.length), 3);
}

function tableLine(paper: Paper, line: Line, name: number, shown: readonly Outcome[]): string {
  const counts = outcomeCounts(line.rows);
  const cells = shown.map((outcome) => {
    const count = counts[outcome];
    const cell = (count === 0 ? '·' : String(count)).padStart(outcome.length + 2);
    return count === 0 ? paper.colours.dim(cell) : tinted(paper.colours, outcome, cell);
  });
  return `${line.name.padEnd(name)}${cells.join('')}`;
}
