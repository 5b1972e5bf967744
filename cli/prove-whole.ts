import { createHash } from 'node:crypto';
import { casesOf } from '../conformance/runner/collect-cases.js';
import type { Deviation } from '../mock-server/deviation.js';
import { loadEdition } from '../openapi/editions.js';
import type { Edition } from '../openapi/model.js';
import type { CaseRecord } from '../reports/model.js';
import { against, brokenIn, isDeclared, wantedDeviations } from './prove.js';

/** What a whole suite made of a mock with one fault. */
export interface WholeProof {
  readonly deviation: Deviation;
  /** Violated requirements that no check of the suite found broken. */
  readonly missed: readonly string[];
  /** Every other requirement that a check found broken. */
  readonly fallen: readonly string[];
  /** Those of them that the deviation does not say it breaks too. */
  readonly undeclared: readonly string[];
  /** How many cases did not come to their end: their set-up met the fault. */
  readonly stopped: number;
  /** Why the suite did not get to its end, in a sentence. */
  readonly cutShort?: string;
}

/** What to play a whole suite against. */
export interface WholeRequest {
  /** Patterns of deviation or requirement ids; empty means all. */
  readonly only: readonly string[];
  /** Decides which deviations are drawn, and the order and keys of each run. */
  readonly seed: string;
  /** How many deviations are drawn. */
  readonly sample: number;
  readonly onProof: (proof: WholeProof, done: number, of: number) => void;
}

/**
 * Plays the whole suite against each of some deviations: the cases that decide a requirement are not the only ones that
 * may notice the fault, and what else falls shows how well faults are told apart. One after the other, because a suite
 * runs its cases in parallel already.
 */
export async function proveWhole(editionId: string, request: WholeRequest): Promise<WholeProof[]> {
  const edition = loadEdition(editionId);
  const drawn = draw(wantedDeviations(edition, request.only), request.sample, request.seed);
  const proofs: WholeProof[] = [];
  for (const deviation of drawn) {
    const proof = await wholeProof(edition, deviation, request.seed);
    proofs.push(proof);
    request.onProof(proof, proofs.length, drawn.length);
  }
  return proofs;
}

/** So many of the deviations, the same for the same seed; another deviation beside them changes little of the choice. */
export function draw(deviations: readonly Deviation[], sample: number, seed: string): Deviation[] {
  const lot = ({ id }: Deviation) => createHash('sha256').update(`${seed}\n${id}`).digest('hex');
  return deviations
    .map((deviation) => ({ deviation, lot: lot(deviation) }))
    .sort((a, b) => (a.lot < b.lot ? -1 : 1))
    .slice(0, sample)
    .map(({ deviation }) => deviation);
}

async function wholeProof(edition: Edition, deviation: Deviation, seed: string): Promise<WholeProof> {
  const { records, cutShort } = await against(edition, casesOf(edition), [deviation], seed);
  const broken = brokenIn(records);
  const fallen = [...broken].filter((id) => !deviation.violates.includes(id)).sort();
  return {
    deviation,
    missed: deviation.violates.filter((id) => !broken.has(id)),
    fallen,
    undeclared: fallen.filter((id) => !isDeclared(deviation, id)),
    stopped: records.filter(didNotFinish).length,
    ...(cutShort === undefined ? {} : { cutShort }),
  };
}

function didNotFinish({ outcome }: CaseRecord): boolean {
  return outcome !== 'completed';
}
