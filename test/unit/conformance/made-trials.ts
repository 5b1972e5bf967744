import { judge, type Trial } from '../../../conformance/runner/judge.js';
import { loadEdition } from '../../../openapi/editions.js';
import type { CaseRecord, Report } from '../../../reports/model.js';

const full = loadEdition('auth-2017');
const of = (fits: (one: (typeof full.requirements)[number]) => boolean, count: number) =>
  full.requirements.filter(fits).slice(0, count);

/** Ten MUSTs, a SHOULD and an untested requirement: enough for every rule, few enough for a percentage in the head. */
const MUSTS = of(({ level, untested }) => level === 'MUST' && untested === undefined, 10);
const [should] = of(({ level, untested }) => level === 'SHOULD' && untested === undefined, 1);
const [untested] = of((one) => one.untested !== undefined && one.level === 'MUST', 1);
if (should === undefined || untested === undefined) throw new Error('the edition lost its SHOULDs or untested rows');

export const musts: readonly string[] = MUSTS.map(({ id }) => id);
export const [must = '', other = ''] = musts;
export const shouldId = should.id;
export const untestedId = untested.id;

const edition = { ...full, requirements: [...MUSTS, should, untested] };

/** A record of a case that checked these requirements, and how it ended. */
export function record(id: string, checks: Record<string, boolean>, more: Partial<CaseRecord> = {}): CaseRecord {
  return {
    id,
    requirements: Object.keys(checks),
    outcome: 'completed',
    checks: Object.entries(checks).map(([requirement, passed]) => ({
      requirement,
      passed,
      expected: 'a',
      actual: 'b',
    })),
    exchanges: [],
    ms: 1,
    ...more,
  };
}

/** A record of a case that did not get to its checks. */
export function stopped(id: string, requirement: string, outcome: CaseRecord['outcome'], reason = 'why'): CaseRecord {
  return record(id, {}, { requirements: [requirement], outcome, reason });
}

/** A record that all MUSTs passed but those named. */
export function allBut(...ids: readonly string[]): CaseRecord {
  return record('all', Object.fromEntries(musts.filter((id) => !ids.includes(id)).map((id) => [id, true])));
}

/** Judges records by hand, 90 % asked for unless said otherwise. */
export function judged(
  records: readonly CaseRecord[],
  { cutShort, minimumChecked = 0.9, ...more }: Partial<Trial> & { cutShort?: string; minimumChecked?: number } = {},
): Report {
  const all = edition.requirements.map(({ id }) => id);
  return judge({
    edition,
    target: { name: 'made', baseUrl: new URL('http://127.0.0.1:9'), minimumChecked } as Trial['target'],
    seed: 's',
    startedAt: new Date('2026-11-22T12:00:00Z'),
    result: { records, ms: 1, ...(cutShort === undefined ? {} : { cutShort }) },
    selected: new Set(all),
    covered: new Set(all),
    partial: false,
    ...more,
  });
}

/** Outcome and flag of one requirement. */
export function rowOf(report: Report, id: string): Report['requirements'][number] | undefined {
  return report.requirements.find((row) => row.id === id);
}
