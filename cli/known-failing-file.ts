import { accessSync, constants, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { firstKnownFailing, type KnownFailing, readKnownFailing } from '../conformance/runner/known-failing-list.js';
import type { Report } from '../reports/model.js';
import { UsageError } from './usage-error.js';

/**
 * Reads the known-failing list of a target.
 * @param edition the one that is judged: a list for another one has other ids
 * @throws UsageError that names the file and what is wrong with it
 */
export function knownFailingOf(file: string, edition: string): readonly KnownFailing[] {
  try {
    const list = readKnownFailing(readFileSync(file, 'utf8'));
    if (list.edition !== edition) throw new Error(`it is for ${list.edition}, and the run judges by ${edition}`);
    return list.entries;
  } catch (error) {
    throw new UsageError(`${file} is no known-failing list for this run: ${(error as Error).message}`);
  }
}

/**
 * Looks before the run whether a first list can be written after it.
 * @throws UsageError for a file that is there, as a list that people keep is not overwritten, or a folder that is not
 */
export function refuseToOverwrite(file: string): void {
  if (existsSync(file))
    throw new UsageError(`${file} exists already: --record-known-failing writes a first list; edit this one by hand`);
  try {
    accessSync(dirname(file), constants.W_OK);
  } catch (error) {
    throw new UsageError(`--record-known-failing ${file} cannot be written: ${(error as Error).message}`);
  }
}

/** Writes a first known-failing list of what a report found broken. */
export function recordKnownFailing(file: string, report: Report): void {
  writeFileSync(file, firstKnownFailing(report), { flag: 'wx' });
}
