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
import type { KillMatrix } from './prove-matrix.js';
import { startJudgedMock } from './targets.js';

/** What became of one deviation: `waiting` says that no case decides its requirement yet. */
export interface Proof {
  readonly deviation: Deviation;
  readonly fate: 'killed' | 'survived' | 'waiting';
  /** Violated requirements that no check caught. */
  readonly missed: readonly string[];
  /** Requirements that failed although the deviation does not declare it. */
  readonly collateral: readonly string[];
  /** Ids of the cases that were run. */
  readonly cases: readonly string[];
  /** By violated requirement: ids of the cases whose check of it failed, those that cite it first. */
  readonly killers: ReadonlyMap<string, readonly string[]>;
}

/** So many cases for each requirement nearly always catch its fault; the others are played where these do not. */
const FIRST_CASES = 4;

/** What is to be proven, and how. */
export interface ProveRequest {
  /** Patterns of deviation or requirement ids; empty means all. */
  readonly only: readonly string[];
  /** The kill matrix so far: the cases it names are run besides, to see whether they still kill. */
  readonly matrix?: KillMatrix;
  readonly onProof?: (proof: Proof, of: number) => void;
}

/** Turns on each deviation alone and runs the cases that decide what it violates; proofs come in order of deviations. */
export async function prove(editionId: string, { only, matrix, onProof }: ProveRequest): Promise<Proof[]> {
  const edition = loadEdition(editionId);
  const cases = casesOf(edition);
  const wanted = wantedDeviations(edition, only);
  if (wanted.length === 0) return [];
  const deciding = await decidingCases(edition, cases);
  const named = namedCases(cases, matrix);
  const limit = pLimit(4);
  return Promise.all(
    wanted.map((deviation) =>
      limit(async () => {
        const proof = await proveOne(edition, deviation, deciding, named);
        onProof?.(proof, wanted.length);
        return proof;
      }),
    ),
  );
}

/**
 * The deviations of an edition that a check has to catch: what only differs from a server of the time breaks nothing.
 * @param only patterns of deviation or requirement ids; empty means all
 */
export function wantedDeviations(edition: Edition, only: readonly string[]): Deviation[] {
  return deviationsOf(edition).filter(
    ({ id, violates }) =>
      violates.length > 0 &&
      (only.length === 0 || only.some((pattern) => [id, ...violates].some((name) => matches(pattern, name)))),
  );
}

/** Plays cases against a mock with these deviations on. */
export async function against(
  edition: Edition,
  cases: readonly Case[],
  deviations: readonly Deviation[],
  seed = 'prove',
): Promise<Awaited<ReturnType<typeof runSuite>>> {
  const { mock, target } = await startJudgedMock({ edition: edition.id, onUnexpected: () => undefined });
  mock.deviate(deviations);
  try {
    return await runSuite({ edition, target, cases, seed });
  } finally {
    await mock.stop();
  }
}

/** Ids of the requirements that a check found broken. */
export function brokenIn(records: readonly CaseRecord[]): Set<string> {
  return new Set(
    records.flatMap(({ checks }) => checks.filter(({ passed }) => !passed).map(({ requirement }) => requirement)),
  );
}

/** Whether a deviation says itself that it breaks a requirement. */
export function isDeclared({ violates, alsoBreaks }: Deviation, requirement: string): boolean {
  return violates.includes(requirement) || alsoBreaks.some((pattern) => matches(pattern, requirement));
}

/**
 * Which cases decided a requirement in a run against the undisturbed mock: those that cite it first, each in order of
 * id, so that chance has no say in which of them are run.
 */
async function decidingCases(edition: Edition, cases: readonly Case[]): Promise<Map<string, Case[]>> {
  const { records } = await against(edition, cases, []);
  const decided = new Map(
    records.map((record) => [
      record.id,
      new Set(record.checks.filter(({ passed }) => passed).map(({ requirement }) => requirement)),
    ]),
  );
  const deciding = new Map<string, Case[]>();
  for (const citing of [true, false]) {
    for (const definition of cases) {
      for (const requirement of decided.get(definition.id) ?? []) {
        if (definition.requirements.includes(requirement) !== citing) continue;
        const list = deciding.get(requirement);
        if (list === undefined) deciding.set(requirement, [definition]);
        else list.push(definition);
      }
    }
  }
  return deciding;
}

/** The cases that a kill matrix names, by deviation; one that the suite has no more is left out. */
function namedCases(cases: readonly Case[], matrix: KillMatrix = {}): ReadonlyMap<string, readonly Case[]> {
  const byId = new Map(cases.map((each) => [each.id, each]));
  const named = new Map<string, Case[]>();
  for (const { deviation, killedBy } of Object.values(matrix).flat()) {
    const definition = byId.get(killedBy);
    if (definition !== undefined) named.set(deviation, [...(named.get(deviation) ?? []), definition]);
  }
  return named;
}

async function proveOne(
  edition: Edition,
  deviation: Deviation,
  deciding: ReadonlyMap<string, readonly Case[]>,
  named: ReadonlyMap<string, readonly Case[]>,
): Promise<Proof> {
  const { violates } = deviation;
  const undecided = violates.filter((id) => !deciding.has(id));
  if (undecided.length > 0)
    return { deviation, fate: 'waiting', missed: undecided, collateral: [], cases: [], killers: new Map() };
  const of = (ids: readonly string[]) => ids.map((id) => deciding.get(id) ?? []);
  const first = of(violates).flatMap((cases) => cases.slice(0, FIRST_CASES));
  const records = await played(edition, deviation, [...first, ...(named.get(deviation.id) ?? [])], []);
  const unbroken = (all: readonly CaseRecord[]) => violates.filter((id) => !brokenIn(all).has(id));
  const all =
    unbroken(records).length === 0 ? records : await played(edition, deviation, of(unbroken(records)).flat(), records);
  return proofOf(deviation, all, deciding, unbroken(all));
}

/** Plays those cases that no record is of yet, and adds what came of them. */
async function played(
  edition: Edition,
  deviation: Deviation,
  cases: readonly Case[],
  before: readonly CaseRecord[],
): Promise<readonly CaseRecord[]> {
  const known = new Set(before.map(({ id }) => id));
  const fresh = [...new Set(cases)].filter(({ id }) => !known.has(id));
  if (fresh.length === 0) return before;
  return [...before, ...(await against(edition, fresh, [deviation])).records];
}

function proofOf(
  deviation: Deviation,
  records: readonly CaseRecord[],
  deciding: ReadonlyMap<string, readonly Case[]>,
  missed: readonly string[],
): Proof {
  const broken = new Map(records.map((record) => [record.id, brokenIn([record])]));
  const killersOf = (requirement: string) =>
    [...new Set([...(deciding.get(requirement) ?? []).map(({ id }) => id), ...[...broken.keys()].sort()])].filter(
      (id) => broken.get(id)?.has(requirement) === true,
    );
  return {
    deviation,
    fate: missed.length === 0 ? 'killed' : 'survived',
    missed,
    collateral: [...brokenIn(records)].filter((id) => !isDeclared(deviation, id)).sort(),
    cases: [...broken.keys()].sort(),
    killers: new Map(deviation.violates.map((id) => [id, killersOf(id)])),
  };
}
