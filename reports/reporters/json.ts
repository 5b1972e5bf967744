import type {
  CaseRecord,
  CheckRecord,
  ExchangeRecord,
  OperationRow,
  ProofRow,
  Report,
  RequirementRow,
} from '../model.js';
import { OUTCOMES } from '../model.js';
import { reporter } from '../reporter.js';

/** The keys of a type in the order of the model; a key that the model gains or loses is a compile error here. */
type KeyOrder<T> = Readonly<Record<keyof T, true>>;

const REPORT: KeyOrder<Report> = {
  reportVersion: true,
  suite: true,
  edition: true,
  target: true,
  seed: true,
  startedAt: true,
  ms: true,
  partial: true,
  complete: true,
  verdict: true,
  totals: true,
  minimumChecked: true,
  operations: true,
  requirements: true,
  cases: true,
};

const OPERATION: KeyOrder<OperationRow> = {
  id: true,
  method: true,
  path: true,
  tag: true,
  section: true,
  link: true,
  errnos: true,
};

const REQUIREMENT: KeyOrder<RequirementRow> = {
  id: true,
  operation: true,
  kind: true,
  level: true,
  says: true,
  section: true,
  link: true,
  lines: true,
  errno: true,
  reading: true,
  outcome: true,
  reason: true,
  cases: true,
  knownFailing: true,
  provenBy: true,
};

const PROOF: KeyOrder<ProofRow> = { deviation: true, says: true, killedBy: true };

const CASE: KeyOrder<CaseRecord> = {
  id: true,
  requirements: true,
  outcome: true,
  reason: true,
  blockedBy: true,
  evidence: true,
  checks: true,
  exchanges: true,
  ms: true,
};

const CHECK: KeyOrder<CheckRecord> = {
  requirement: true,
  passed: true,
  expected: true,
  actual: true,
  exchange: true,
  reading: true,
};

const EXCHANGE: KeyOrder<ExchangeRecord> = {
  number: true,
  operation: true,
  method: true,
  path: true,
  requestHeaders: true,
  requestBody: true,
  status: true,
  responseHeaders: true,
  responseBody: true,
  fault: true,
  startedAt: true,
  ms: true,
};

/** The report as JSON for programs: two blanks of indentation, keys in the order of the model, so that two reports diff. */
export default reporter({
  format: 'json',
  file: 'report.json',
  render: (report) => `${JSON.stringify(inModelOrder(report), undefined, 2)}\n`,
});

function inModelOrder(report: Report): Report {
  const { suite, edition, target, verdict, totals } = report;
  return {
    ...inOrder(REPORT, report),
    suite: inOrder({ name: true, version: true }, suite),
    edition: inOrder({ id: true, title: true }, edition),
    target: inOrder({ name: true, url: true }, target),
    verdict: inOrder({ word: true, exitCode: true, reasons: true }, verdict),
    totals: {
      ...inOrder({ byOutcome: true, musts: true, checked: true, passed: true }, totals),
      byOutcome: inOrder(
        Object.fromEntries(OUTCOMES.map((outcome) => [outcome, true])) as KeyOrder<typeof totals.byOutcome>,
        totals.byOutcome,
      ),
    },
    operations: report.operations.map((row) => inOrder(OPERATION, row)),
    requirements: report.requirements.map(requirementInOrder),
    cases: report.cases.map(caseInOrder),
  };
}

function requirementInOrder(row: RequirementRow): RequirementRow {
  const { provenBy } = row;
  const proofs = provenBy === undefined ? {} : { provenBy: provenBy.map((proof) => inOrder(PROOF, proof)) };
  return inOrder(REQUIREMENT, { ...row, ...proofs });
}

function caseInOrder(record: CaseRecord): CaseRecord {
  return {
    ...inOrder(CASE, record),
    checks: record.checks.map((check) => inOrder(CHECK, check)),
    exchanges: record.exchanges.map((exchange) => inOrder(EXCHANGE, exchange)),
  };
}

/** The same value with its keys in order; a key the model does not know (a report of a later version) stays, at the end. */
function inOrder<T extends object>(order: KeyOrder<T>, value: T): T {
  const ordered: Record<string, unknown> = Object.create(null);
  const fields = value as Readonly<Record<string, unknown>>;
  for (const key in order) if (Object.hasOwn(value, key)) ordered[key] = fields[key];
  for (const key of Object.keys(value)) if (!Object.hasOwn(order, key)) ordered[key] = fields[key];
  return ordered as T;
}
