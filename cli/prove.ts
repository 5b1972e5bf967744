import pLimit from 'p-limit';
import type { Case } from '../conformance/case.js';
import { casesOf } from '../conformance/runner/collect-cases.js';
import { runSuite } from '../conformance/runner/run-suite.js';
import type { Deviation } from '../mock-server/deviation.js';
import { deviationsOf } from '../mock-server/deviations/all-deviations.js';
import { loadEdition } from '../openapi/editions.js';
import { matches } from '../openapi/matches.js';
import type { Edition } from '../openapi/model.js';
import type { CaseRecord } from '../reports/model.js';
import { startJudgedMock } from './targets.js';

/** What became of one deviation: `waiting` says that no case decides its requirement yet. */
export interface Proof {
  readonly deviation: Deviation;
  readonly fate: 'killed' | 'survived' | 'waiting';
  /** Violated requirements that no check caught. */
  readonly missed: readonly string[];
  /** Requirements that failed although the deviation does not declare it. */
  readonly collateral: readonly string[];
  readonly cases: readonly string[];
}

/** More cases than this per requirement add time and no certainty. */
const CASES_PER_REQUIREMENT = 4;

/**
 * Turns on each deviation alone and runs the cases that decide what it violates.
 * @param only patterns of deviation or requirement ids; empty means all
 */
export async function prove(
  editionId: string,
  only: readonly string[],
  onProof: (proof: Proof, of: number) => void,
): Promise<Proof[]> {
  const edition = loadEdition(editionId);
  const cases = casesOf(edition);
  const deciding = await decidingCases(edition, cases);
  const wanted = deviationsOf(edition).filter(
    // What only differs from a server of the time breaks nothing that a check could catch.
    ({ id, violates }) =>
      violates.length > 0 &&
      (only.length === 0 || only.some((pattern) => [id, ...violates].some((name) => matches(pattern, name)))),
  );
  const limit = pLimit(4);
  return Promise.all(
    wanted.map((deviation) =>
      limit(async () => {
        const proof = await proveOne(edition, deviation, deciding);
        onProof(proof, wanted.length);
        return proof;
      }),
    ),
  );
}

/** Which cases decided a requirement in a run against the undisturbed mock; cases that cite it come first. */
async function decidingCases(edition: Edition, cases: readonly Case[]): Promise<Map<string, Case[]>> {
  const records = await against(edition, cases, []);
  const byId = new Map(cases.map((each) => [each.id, each]));
  const deciding = new Map<string, Case[]>();
  const note = (requirement: string, record: CaseRecord) => {
    const definition = byId.get(record.id);
    const list = deciding.get(requirement) ?? [];
    if (definition !== undefined && !list.includes(definition)) deciding.set(requirement, [...list, definition]);
  };
  for (const citing of [true, false]) {
    for (const record of records) {
      for (const { requirement, passed } of record.checks) {
        if (passed && record.requirements.includes(requirement) === citing) note(requirement, record);
      }
    }
  }
  return deciding;
}

async function proveOne(
  edition: Edition,
  deviation: Deviation,
  deciding: ReadonlyMap<string, readonly Case[]>,
): Promise<Proof> {
  const cases = [
    ...new Set(deviation.violates.flatMap((id) => (deciding.get(id) ?? []).slice(0, CASES_PER_REQUIREMENT))),
  ];
  const decidable = deviation.violates.every((id) => deciding.has(id));
  if (!decidable)
    return {
      deviation,
      fate: 'waiting',
      missed: deviation.violates.filter((id) => !deciding.has(id)),
      collateral: [],
      cases: [],
    };
  const records = await against(edition, cases, [deviation]);
  const failed = new Set(
    records.flatMap(({ checks }) => checks.filter(({ passed }) => !passed).map(({ requirement }) => requirement)),
  );
  const missed = deviation.violates.filter((id) => !failed.has(id));
  const declared = (id: string) =>
    deviation.violates.includes(id) || deviation.alsoBreaks.some((pattern) => matches(pattern, id));
  const collateral = [...failed].filter((id) => !declared(id)).sort();
  return {
    deviation,
    fate: missed.length === 0 ? 'killed' : 'survived',
    missed,
    collateral,
    cases: cases.map(({ id }) => id),
  };
}

async function against(
  edition: Edition,
  cases: readonly Case[],
  deviations: readonly Deviation[],
): Promise<readonly CaseRecord[]> {
  const { mock, target } = await startJudgedMock({ edition: edition.id, onUnexpected: () => undefined });
  mock.deviate(deviations);
  try {
    return (await runSuite({ edition, target, cases, seed: 'prove' })).records;
  } finally {
    await mock.stop();
  }
}
