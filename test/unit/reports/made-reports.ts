import { loadEdition } from '../../../openapi/editions.js';
import type { Requirement } from '../../../openapi/model.js';
import type { CaseRecord, Outcome, ProofRow, Report, RequirementRow } from '../../../reports/model.js';
import { OUTCOMES } from '../../../reports/model.js';

/** Mostly kept, some of everything: what a real server looks like. */
const MIX: readonly Outcome[] = [
  ...Array<Outcome>(24).fill('passed'),
  'failed',
  'blocked',
  'blocked',
  'not-run',
  'uncovered',
  'harness-error',
];

/** A report about every requirement of an edition with so many cases, the same for the same arguments. */
export function largeReport(cases: number, mix: readonly Outcome[] = MIX): Report {
  const edition = loadEdition('auth-2017');
  const total = edition.requirements.length;
  const requirements = edition.requirements.map((requirement, place) => rowOf(requirement, place, mix, total, cases));
  const records = Array.from({ length: cases }, (_, place) =>
    caseOf(place, requirements[place % total] as RequirementRow),
  );
  const counted = requirements.filter((row) => row.level === 'MUST' && row.outcome !== 'untested');
  const passed = counted.filter((row) => row.outcome === 'passed').length;
  const failed = counted.filter((row) => row.outcome === 'failed').length;
  return {
    reportVersion: 1,
    suite: { name: 'fxa-conformance', version: '0.1.0' },
    edition: { id: edition.id, title: edition.title },
    target: { name: 'a large server', url: 'http://127.0.0.1:9000' },
    seed: '1',
    startedAt: '2026-11-21T09:30:06.412Z',
    ms: 61_234,
    partial: false,
    complete: true,
    verdict: { word: 'not conformant', exitCode: 1, reasons: [`${failed} MUSTs are broken`] },
    totals: { byOutcome: countsOf(requirements), musts: counted.length, checked: passed + failed, passed },
    minimumChecked: 0.9,
    operations: edition.operations.map(({ id, method, path, tag, errors }) => {
      const errnos = errors.map(({ errno }) => errno);
      return { id, method, path, tag, section: `${method} ${path}`, link: 'https://example.test/api.md', errnos };
    }),
    requirements,
    cases: records,
  };
}

/** A report with a hostile text in every place that a target or its owner fills. */
export function hostileReport(sample: Report, text: string): Report {
  const [record] = sample.cases;
  const [row] = sample.requirements;
  if (!record || !row) throw new Error('the sample has no case');
  const exchange = {
    ...{ number: 1, method: 'GET', path: `/${text}`, requestHeaders: {} },
    startedAt: sample.startedAt,
    ms: 1,
    requestBody: text,
  };
  return {
    ...sample,
    target: { name: text, url: `javascript:${text}` },
    verdict: { word: 'not conformant', exitCode: 1, reasons: [text] },
    requirements: [
      {
        ...row,
        outcome: 'failed',
        says: text,
        reason: text,
        reading: text,
        section: text,
        link: 'javascript:alert(1)',
        cases: [text],
        provenBy: [{ deviation: text, says: text, killedBy: text }],
      },
    ],
    cases: [
      {
        ...record,
        id: text,
        requirements: [row.id],
        outcome: 'completed',
        checks: [{ requirement: row.id, passed: false, expected: text, actual: text, exchange: 1, reading: text }],
        exchanges: [{ ...exchange, status: 200, responseHeaders: { [text]: text }, responseBody: text }],
      },
    ],
  };
}

function countsOf(rows: readonly RequirementRow[]): Record<Outcome, number> {
  const counts = OUTCOMES.map((outcome) => [outcome, rows.filter((row) => row.outcome === outcome).length]);
  return Object.fromEntries(counts) as Record<Outcome, number>;
}

function rowOf(
  requirement: Requirement,
  place: number,
  mix: readonly Outcome[],
  total: number,
  cases: number,
): RequirementRow {
  const { id, operation, kind, level, says, section, link, lines, errno, reading, untested } = requirement;
  const drawn = mix[(place * 7919) % mix.length] as Outcome;
  const outcome = untested !== undefined ? 'untested' : drawn === 'failed' && level !== 'MUST' ? 'warned' : drawn;
  const decided = outcome === 'passed' || outcome === 'failed' || outcome === 'warned';
  const reason = untested ?? (decided ? undefined : `the set-up met ${500 + (place % 4)} at its first step`);
  return {
    ...{ id, operation, kind, level, says, section, link, lines, outcome },
    ...(errno !== undefined && { errno }),
    ...(reading !== undefined && { reading }),
    ...(reason !== undefined && { reason }),
    cases: Array.from({ length: Math.ceil((cases - place) / total) }, (_, turn) => caseId(id, place + turn * total)),
    ...(untested === undefined && { provenBy: [proofOf(id, caseId(id, place)), proofOf(id, caseId(id, -1))] }),
  };
}

/** A fault as a kill matrix has it; cases of a place below 0 are in no report. */
function proofOf(id: string, killedBy: string): ProofRow {
  return { deviation: `derived/${id}`, says: `The server says of \`${id}\` what it should not say.`, killedBy };
}

function caseId(requirement: string, place: number): string {
  return `family/${requirement.replaceAll('/', '-')}-${place}`;
}

function caseOf(place: number, row: RequirementRow): CaseRecord {
  const passed = row.outcome !== 'failed' && row.outcome !== 'warned';
  const stopped = row.outcome === 'blocked' || row.outcome === 'not-run' || row.outcome === 'harness-error';
  const body = JSON.stringify({ uid: '0'.repeat(32), sessionToken: '4f20c1…', verified: true, note: 'x'.repeat(400) });
  return {
    id: caseId(row.id, place),
    requirements: [row.id],
    outcome: stopped ? (row.outcome as 'blocked') : 'completed',
    ...(row.reason !== undefined && stopped && { reason: row.reason }),
    checks: stopped
      ? []
      : [
          {
            requirement: row.id,
            passed,
            expected: '400 with errno 107',
            actual: passed ? 'the same' : '200',
            exchange: 3,
          },
          { requirement: 'api/success-has-timestamp-header', passed: true, expected: 'a header', actual: 'a header' },
        ],
    exchanges: [1, 2, 3].map((number) => ({
      number,
      method: 'POST',
      path: '/v1/account/login?keys=true',
      requestHeaders: { 'content-type': 'application/json', 'content-length': '131' },
      requestBody: '{"email":"conformance-0001@example.test","authPW":"9d41c7…"}',
      status: 200,
      responseHeaders: { 'content-type': 'application/json; charset=utf-8', timestamp: '1795253407' },
      responseBody: body,
      startedAt: '2026-11-21T09:30:07.020Z',
      ms: 2.4,
    })),
    ms: 12.5,
  };
}
