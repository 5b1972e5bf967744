import { readFileSync } from 'node:fs';
import { packageVersion } from '../openapi/package-root.js';
import { readJournal } from '../reports/journal.js';
import type { Report } from '../reports/model.js';
import { judgeJournal } from './judge-journal.js';
import { UsageError } from './usage-error.js';

/**
 * The report in a file that a run left: its `report.json`, or its `journal.ndjson`, which is judged anew.
 * @param read gives the text of the file
 * @throws UsageError when there is no such file, or it holds neither
 */
export function readReport(file: string, read: () => string = () => readFileSync(file, 'utf8')): Report {
  const text = attempt(file, read);
  const report = asReport(text);
  if (report !== undefined) return report;
  const journal = attempt(file, () => readJournal(text));
  const { version } = journal.header.suite;
  if (version !== packageVersion)
    process.stderr.write(
      `The journal is of suite ${version}; it is judged by the requirements of ${packageVersion}.\n`,
    );
  return judgeJournal(journal);
}

/** A report is one JSON value with its version in it; a journal of more than one line is none. */
function asReport(text: string): Report | undefined {
  try {
    const value = JSON.parse(text) as Partial<Report> | null;
    return value?.reportVersion === 1 ? (value as Report) : undefined;
  } catch {
    return undefined;
  }
}

function attempt<T>(file: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw new UsageError(`${file} cannot be read: ${(error as Error).message}`);
  }
}
