import { readFileSync } from 'node:fs';
import type { Command } from 'commander';
import { readReport } from '../read-report.js';
import { FORMATS, rendered } from '../results.js';

/** `report`: shows a run again, in any format, from the journal it left; the exit code is that of the run. */
export function addReport(root: Command): void {
  root
    .command('report')
    .description('Show a run from its journal, also one that was killed; the exit code is that of the run.')
    .argument('<journal>', 'journal.ndjson or report.json in the folder of a run; - reads stdin')
    .option('--format <name>', `one of ${FORMATS.join(', ')}`, 'terminal')
    .action(report);
}

function report(file: string, { format }: { readonly format: string }): void {
  const found = readReport(file, () => readFileSync(file === '-' ? 0 : file, 'utf8'));
  process.stdout.write(rendered(found, format));
  process.exitCode = found.verdict.exitCode;
}
