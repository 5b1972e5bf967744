import { accessSync, constants, mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { reporters as registered } from '../openapi/generated/registry/reporters.js';
import { suggestion } from '../openapi/nearest.js';
import type { JournalHeader } from '../reports/journal.js';
import { type JournalWriter, openJournal } from '../reports/journal.js';
import type { Report } from '../reports/model.js';
import type { Reporter } from '../reports/reporter.js';
import { UsageError } from './usage-error.js';

const reporters: readonly Reporter[] = (registered as readonly { readonly value: Reporter }[]).map(
  ({ value }) => value,
);

/** The formats a report can be shown in. */
export const FORMATS: readonly string[] = reporters.map(({ format }) => format);

/**
 * A report in one of the formats, as wide as the terminal that stdout may be.
 * @throws UsageError for a format there is none of
 */
export function rendered(report: Report, format: string): string {
  const found = reporters.find((reporter) => reporter.format === format);
  if (found === undefined) throw new UsageError(`There is no format ${format}; ${suggestion(format, FORMATS)}`);
  return found.render(report, process.stdout.columns === undefined ? {} : { width: process.stdout.columns });
}

/**
 * The folder of one run below `out`, made if need be.
 * @throws UsageError where it cannot be made or written to
 */
export function runFolder(out: string, edition: string, startedAt: string, seed: string): string {
  // A seed is any text a user likes, and must not lead out of the folder.
  const name = `${edition}-${startedAt}-${seed}`.replace(/[^\w-]/g, '-');
  const folder = resolve(out, name);
  try {
    mkdirSync(folder, { recursive: true });
    // A folder may be there of an earlier run, and be somebody else's.
    accessSync(folder, constants.W_OK);
  } catch (error) {
    throw new UsageError(
      `No results can be written below ${out}: ${(error as Error).message}; name another folder with --out`,
    );
  }
  return folder;
}

/** Begins the journal of a run in the run's folder. */
export function journalIn(out: string): (header: JournalHeader) => JournalWriter {
  return (header) =>
    openJournal(join(runFolder(out, header.edition, header.startedAt, header.seed), 'journal.ndjson'), header);
}

/** Writes every format that has a file into the folder of the run, and says where that is. */
export function writeReports(report: Report, out: string): string {
  const folder = runFolder(out, report.edition.id, report.startedAt, report.seed);
  for (const reporter of reporters) {
    if (reporter.file !== null) writeFileSync(join(folder, reporter.file), reporter.render(report));
  }
  return folder;
}
