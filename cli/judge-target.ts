import { casesOf, coveredRequirements } from '../conformance/runner/collect-cases.js';
import { judge } from '../conformance/runner/judge.js';
import { isExcused } from '../conformance/runner/known-failing.js';
import type { KnownFailing } from '../conformance/runner/known-failing-list.js';
import { runSuite } from '../conformance/runner/run-suite.js';
import { type Selection, selectCases } from '../conformance/runner/select-cases.js';
import type { Target } from '../conformance/targets/target.js';
import { loadEdition } from '../openapi/editions.js';
import type { Edition } from '../openapi/model.js';
import type { JournalHeader, JournalWriter } from '../reports/journal.js';
import type { CaseRecord, Report } from '../reports/model.js';
import { heedSignals } from './heed-signals.js';
import { headerOf, type Prospect } from './judge-journal.js';
import { withProofs } from './prove-matrix.js';
import { UsageError } from './usage-error.js';

/** What part of the suite is asked for, and how it is played. */
export interface Choice {
  readonly seed: string;
  /** Patterns of requirement, case or operation ids; empty means everything. */
  readonly only: readonly string[];
  /** Patterns of requirement, case or operation ids that are left out; they stay in the denominator. */
  readonly skip?: readonly string[];
  /** Begin no further case once a MUST is seen broken that is not known to be. */
  readonly bail?: boolean;
  readonly knownFailing?: readonly KnownFailing[];
  /** Called with the id of a case that is about to begin. */
  readonly onBegin?: (caseId: string) => void;
  readonly onCase?: (record: CaseRecord, done: number, of: number) => void;
  /** Begins the journal that the run is written to as it goes. */
  readonly journal?: (header: JournalHeader) => JournalWriter;
}

/**
 * Runs the suite, or a selection of it, against a target and judges the outcome. SIGINT and SIGTERM do not end the
 * process meanwhile: they cut the run short, and what there is by then is judged.
 */
export async function judgeTarget(target: Target, choice: Choice): Promise<Report> {
  const edition = loadEdition(target.edition);
  const all = casesOf(edition);
  const { onBegin, onCase, seed, only, skip = [], knownFailing = [] } = choice;
  const selection = selectCases(edition, all, { only, skip });
  if (selection.strange.length > 0)
    throw new UsageError(`Nothing is called ${selection.strange.join(' or ')}: see "fxa-conformance list"`);
  const startedAt = new Date();
  const prospect: Prospect = {
    edition,
    target,
    seed,
    startedAt,
    selected: selection.requirements,
    covered: coveredRequirements(edition, all),
    partial: only.length > 0 || skip.length > 0,
    skipped: selection.skipped,
    knownFailing: { entries: knownFailing, caseIds: new Set(all.map(({ id }) => id)) },
  };
  const journal = choice.journal?.(headerOf(prospect, selection.cases));
  const interruption = heedSignals();
  const result = await runSuite({
    edition,
    target,
    cases: selection.cases,
    seed,
    stop: interruption.signal,
    ...(onBegin === undefined ? {} : { onBegin }),
    ...(choice.bail === true ? { stopAfter: firstBroken(edition, selection, knownFailing, startedAt) } : {}),
    onCase(record, done, of) {
      journal?.record(record);
      onCase?.(record, done, of);
    },
  }).finally(interruption.off);
  journal?.end({ ms: result.ms, ...(result.cutShort === undefined ? {} : { cutShort: result.cutShort }) });
  return withProofs(judge({ ...prospect, result }));
}

/** Names the first MUST under judgement that a case saw broken, and that nobody knew of. */
function firstBroken(
  edition: Edition,
  { requirements, skipped }: Selection,
  knownFailing: readonly KnownFailing[],
  startedAt: Date,
): (record: CaseRecord) => string | undefined {
  const musts = new Set(edition.requirements.filter(({ level }) => level === 'MUST').map(({ id }) => id));
  const counts = (id: string) => musts.has(id) && requirements.has(id) && !skipped.has(id);
  return ({ id: caseId, checks }) => {
    const broken = checks.find(
      ({ passed, requirement }) =>
        !passed && counts(requirement) && !isExcused(knownFailing, { requirement, caseId, startedAt }),
    );
    return broken && `--bail: the run ended at the first broken MUST, ${broken.requirement}`;
  };
}
