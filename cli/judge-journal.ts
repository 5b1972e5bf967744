import type { Case } from '../conformance/case.js';
import { casesOf, coveredRequirements } from '../conformance/runner/collect-cases.js';
import { judge, type Trial } from '../conformance/runner/judge.js';
import type { KnownFailing } from '../conformance/runner/known-failing-list.js';
import type { RunResult } from '../conformance/runner/run-suite.js';
import { editionIds, loadEdition } from '../openapi/editions.js';
import { suggestion } from '../openapi/nearest.js';
import { packageVersion } from '../openapi/package-root.js';
import type { Journal, JournalHeader } from '../reports/journal.js';
import type { CaseRecord, Report } from '../reports/model.js';
import { withProofs } from './prove-matrix.js';
import { UsageError } from './usage-error.js';

/** What the judge is given before the run: the part of a trial that a journal's header carries. */
export type Prospect = Omit<Trial, 'result'>;

/** The header of a journal of this run. */
export function headerOf(prospect: Prospect, cases: readonly Pick<Case, 'id' | 'requirements'>[]): JournalHeader {
  const { edition, target, seed, startedAt, partial, selected, skipped, knownFailing } = prospect;
  return {
    journalVersion: 1,
    suite: { name: 'fxa-conformance', version: packageVersion },
    edition: edition.id,
    target: { name: target.name, url: target.baseUrl.origin },
    seed,
    startedAt: startedAt.toISOString(),
    minimumChecked: target.minimumChecked,
    partial,
    ...(edition.requirements.every(({ id }) => selected.has(id)) ? {} : { selected: [...selected] }),
    ...(skipped === undefined ? {} : { skipped: [...skipped] }),
    ...(knownFailing === undefined ? {} : { knownFailing: knownFailing.entries }),
    cases: cases.map(({ id, requirements }) => ({ id, requirements })),
  };
}

/**
 * Judges a run from its journal, by the rules that judge a run that has just ended. Requirements and cases are those of
 * this suite: a journal of another version of it is judged by what they say now.
 * @throws UsageError when the journal is of an edition that this suite does not know
 */
export function judgeJournal(journal: Journal): Report {
  const { header } = journal;
  const report = withProofs(judge({ ...prospectOf(header), result: resultOf(journal) }));
  return { ...report, suite: header.suite };
}

function prospectOf(header: JournalHeader): Prospect {
  if (!editionIds.includes(header.edition))
    throw new UsageError(`The journal is of the edition ${header.edition}: ${suggestion(header.edition, editionIds)}`);
  const edition = loadEdition(header.edition);
  const all = casesOf(edition);
  const { target, seed, startedAt, minimumChecked, partial, selected, skipped, knownFailing } = header;
  return {
    edition,
    target: { name: target.name, baseUrl: new URL(target.url), minimumChecked },
    seed,
    startedAt: new Date(startedAt),
    selected: new Set(selected ?? edition.requirements.map(({ id }) => id)),
    covered: coveredRequirements(edition, all),
    partial,
    ...(skipped === undefined ? {} : { skipped: new Set(skipped) }),
    ...(knownFailing === undefined
      ? {}
      : {
          knownFailing: {
            entries: knownFailing as readonly KnownFailing[],
            caseIds: new Set(all.map(({ id }) => id)),
          },
        }),
  };
}

/** A case that was planned and left no record was not reached, and the journal or its absent end says why. */
function resultOf({ header, records, end }: Journal): RunResult {
  const recorded = new Set(records.map(({ id }) => id));
  const cutShort =
    end === undefined ? `the run was stopped after ${records.length} of ${header.cases.length} cases` : end.cutShort;
  const unreached = header.cases
    .filter(({ id }) => !recorded.has(id))
    .map(({ id, requirements }): CaseRecord => {
      const reason = cutShort ?? 'the journal has no record of it';
      return { id, requirements, outcome: 'harness-error', reason, checks: [], exchanges: [], ms: 0 };
    });
  return {
    records: [...records, ...unreached],
    ...(cutShort === undefined ? {} : { cutShort }),
    ms: end?.ms ?? records.reduce((longest, { ms }) => Math.max(longest, ms), 0),
  };
}
