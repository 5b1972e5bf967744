import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadEdition } from '../openapi/editions.js';
import { packageRoot } from '../openapi/package-root.js';
import { frozenFile, frozenText, readFrozen, unannounced, unreleased, verdictChanges } from './frozen-verdicts.js';
import { writeRecord } from './prove-matrix.js';

/** Where changes of verdicts have to be announced. */
const CHANGELOG = join(packageRoot, 'CHANGELOG.md');

/** What freezing came to: what was written, or the ids that have to be announced first. */
export interface Freezing {
  readonly written: boolean;
  readonly text: string;
}

/**
 * Writes what the suite judges an edition by now, unless the changelog keeps silent about a requirement that is new, gone
 * or judged otherwise: whoever upgrades must be able to read why a verdict changed.
 */
export function freeze(
  editionId: string,
  {
    before = readFrozen(editionId),
    changelog = readFileSync(CHANGELOG, 'utf8'),
    write = writeRecord,
  }: {
    readonly before?: string;
    readonly changelog?: string;
    readonly write?: (file: string, text: string) => void;
  } = {},
): Freezing {
  const after = frozenText(loadEdition(editionId));
  const { added, changed, removed } = verdictChanges(before, after);
  const silent = unannounced(unreleased(changelog), editionId, [...added, ...changed, ...removed]);
  if (silent.length > 0) {
    const ids = silent.map((id) => `  ${id}`).join('\n');
    const how = 'name them, between backticks, in a line under "Unreleased", "Verdicts" of CHANGELOG.md';
    return { written: false, text: `${editionId}: verdicts changed that nobody announced; ${how}:\n${ids}` };
  }
  write(frozenFile(editionId), after);
  const counts = `${added.length} added, ${changed.length} changed, ${removed.length} removed`;
  return { written: true, text: `${editionId}: verdicts frozen, ${counts}` };
}
