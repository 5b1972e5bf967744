import type { Case } from '../conformance/case.js';
import { casesOf, coveredRequirements } from '../conformance/runner/collect-cases.js';
import { judge } from '../conformance/runner/judge.js';
import { runSuite } from '../conformance/runner/run-suite.js';
import type { Target } from '../conformance/targets/target.js';
import { loadEdition } from '../openapi/editions.js';
import { matches } from '../openapi/matches.js';
import type { Edition } from '../openapi/model.js';
import type { CaseRecord, Report } from '../reports/model.js';
import { UsageError } from './usage-error.js';

/** What part of the suite is asked for, and how it is played. */
export interface Choice {
  readonly seed: string;
  /** Patterns of requirement or case ids; empty means everything. */
  readonly only: readonly string[];
  readonly onCase?: (record: CaseRecord, done: number, of: number) => void;
}

/** Runs the suite, or a selection of it, against a target and judges the outcome. */
export async function judgeTarget(target: Target, choice: Choice): Promise<Report> {
  const edition = loadEdition(target.edition);
  const all = casesOf(edition);
  const selection = select(edition, all, choice.only);
  const startedAt = new Date();
  const { onCase, seed } = choice;
  const result = await runSuite({
    edition,
    target,
    cases: selection.cases,
    seed,
    ...(onCase === undefined ? {} : { onCase }),
  });
  return judge({
    edition,
    target,
    seed,
    startedAt,
    result,
    selected: selection.requirements,
    covered: coveredRequirements(edition, all),
    partial: choice.only.length > 0,
  });
}

interface Selection {
  readonly cases: readonly Case[];
  readonly requirements: ReadonlySet<string>;
}

/** `--only` names requirements or cases: the cases of both are run, and what they cite is judged. */
function select(edition: Edition, cases: readonly Case[], only: readonly string[]): Selection {
  const everything = edition.requirements.map(({ id }) => id);
  if (only.length === 0) return { cases, requirements: new Set(everything) };
  const wanted = (id: string) => only.some((pattern) => matches(pattern, id));
  const named = new Set(everything.filter(wanted));
  const byCase = cases.filter(({ id }) => wanted(id));
  const chosen = cases.filter((each) => byCase.includes(each) || each.requirements.some((id) => named.has(id)));
  if (named.size === 0 && byCase.length === 0)
    throw new UsageError(`Nothing is called ${only.join(' or ')}: see "fxa-conformance list"`);
  return { cases: chosen, requirements: new Set([...named, ...byCase.flatMap(({ requirements }) => requirements)]) };
}
