import type { Command } from 'commander';
import { type Cause, type Comparison, compare, type OutcomeChange } from '../../reports/compare.js';
import { printable } from '../../reports/reporters/common/texts.js';
import { readReport } from '../read-report.js';
import { UsageError } from '../usage-error.js';

/** What each cause is headed with, in the order in which a reader wants them. */
const HEADINGS: Readonly<Record<Cause, string>> = {
  target: 'Changed by the target',
  either: 'Changed by the target or by the newer suite',
  suite: 'Changed by the suite',
  run: 'Changed by how it was run',
};

/** `compare`: what is different between two runs; exit code 1 when something got worse that the suite did not change. */
export function addCompare(root: Command): void {
  root
    .command('compare')
    .description(
      'Compare two runs: what the target changed, and what the suite did. Exit code 1 if the target got worse.',
    )
    .argument('<before>', 'report.json or journal.ndjson of the earlier run')
    .argument('<after>', 'the same of the later run')
    .option('--json', 'the comparison for programs')
    .action(run);
}

function run(before: string, after: string, { json = false }: { readonly json?: boolean }): void {
  const comparison = compared(before, after);
  process.stdout.write(json ? `${JSON.stringify(comparison, undefined, 2)}\n` : text(comparison));
  process.exitCode = comparison.outcomes.some(({ worse, cause }) => worse && cause !== 'suite') ? 1 : 0;
}

function compared(before: string, after: string): Comparison {
  const [first, second] = [readReport(before), readReport(after)];
  try {
    return compare(first, second);
  } catch (error) {
    throw new UsageError(`${before} and ${after} cannot be compared: ${(error as Error).message}`);
  }
}

function text({ outcomes, suite, runs }: Comparison): string {
  const parts = [
    ...(Object.keys(HEADINGS) as Cause[]).map((cause) =>
      section(HEADINGS[cause], outcomes.filter((change) => change.cause === cause).flatMap(changeLines)),
    ),
    section('Differences of the suite', suite),
    section('Differences of the runs', runs),
  ].filter((lines) => lines.length > 0);
  const none = outcomes.length === 0 ? [['No requirement came out otherwise.']] : [];
  return `${[...none, ...parts].map((lines) => lines.map(oneLine).join('\n')).join('\n\n')}\n`;
}

function section(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [title, ...lines.map((line) => `  ${line}`)];
}

function changeLines({ id, level, before, after, worse, notes }: OutcomeChange): readonly string[] {
  return [`${id} (${level}): ${before} → ${after}${worse ? '  WORSE' : ''}`, ...notes.map((note) => `    ${note}`)];
}

function oneLine(line: string): string {
  return printable(line).replaceAll('\n', ' ');
}
