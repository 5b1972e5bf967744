import type { Outcome, Report, RequirementRow } from '../../model.js';
import { OUTCOMES } from '../../model.js';
import { byTag, outcomeCounts, type TagGroup } from '../common/by-operation.js';
import { glyphOf } from '../common/outcome-words.js';
import type { Paper } from './lines.js';
import { tinted, wrap } from './lines.js';

interface Line {
  readonly name: string;
  readonly rows: readonly RequirementRow[];
  readonly heading?: boolean;
}

/** How the columns of the table are headed: by words, or by signs where words are too wide. */
interface Heads {
  readonly outcomes: readonly Outcome[];
  readonly titles: readonly string[];
  /** Columns of the terminal that a count takes, the gap before it included. */
  readonly widths: readonly number[];
}

/**
 * Counts of every outcome per operation. Outcomes that did not occur have no column; a zero is a dot, so that the eye
 * finds the numbers. On a narrow terminal signs head the columns, with a legend; on a very narrow one tags take the
 * place of operations as well.
 */
export function outcomeTable(paper: Paper, report: Report): readonly string[] {
  const { colours, width } = paper;
  const tags = byTag(report);
  const outcomes = occurring(report);
  const words = headed(outcomes, outcomes);
  const signs = headed(outcomes, outcomes.map(glyphOf));
  const perOperation = operationLines(tags);
  const spelled = nameWidth(perOperation) + total(words) <= width;
  const heads = spelled ? words : signs;
  const lines = nameWidth(perOperation) + total(heads) <= width ? perOperation : tagLines(tags);
  const name = nameWidth(lines);
  const titles = heads.titles.map((title, column) => title.padStart(heads.widths[column] ?? 0)).join('');
  return [
    colours.dim(`${''.padEnd(name)}${titles}`),
    ...lines.map((line) => (line.heading ? colours.bold(line.name) : tableLine(paper, line, name, heads))),
    colours.dim('─'.repeat(name + total(heads))),
    tableLine(paper, { name: 'all', rows: report.requirements }, name, heads),
    ...(spelled ? [] : legend(paper, outcomes)),
  ];
}

function nameWidth(lines: readonly Line[]): number {
  return Math.max(...lines.map((line) => line.name.length), 'all'.length);
}

function occurring(report: Report): readonly Outcome[] {
  const totals = outcomeCounts(report.requirements);
  const order: readonly Outcome[] = ['passed', ...OUTCOMES.filter((outcome) => outcome !== 'passed')];
  return order.filter((outcome) => totals[outcome] > 0);
}

function headed(outcomes: readonly Outcome[], titles: readonly string[]): Heads {
  return { outcomes, titles, widths: titles.map((title) => Math.max(title.length + 2, 5)) };
}

function total({ widths }: Heads): number {
  return widths.reduce((sum, width) => sum + width, 0);
}

function legend({ width, colours }: Paper, outcomes: readonly Outcome[]): readonly string[] {
  const entries = outcomes.map((outcome) => `${glyphOf(outcome)}\u00a0${outcome}`).join(', ');
  return wrap(entries, width).map((line) => colours.dim(line.replaceAll('\u00a0', ' ')));
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

function tableLine(paper: Paper, line: Line, name: number, { outcomes, widths }: Heads): string {
  const counts = outcomeCounts(line.rows);
  const cells = outcomes.map((outcome, column) => {
    const count = counts[outcome];
    const cell = (count === 0 ? '·' : String(count)).padStart(widths[column] ?? 0);
    return count === 0 ? paper.colours.dim(cell) : tinted(paper.colours, outcome, cell);
  });
  return `${line.name.padEnd(name)}${cells.join('')}`;
}
