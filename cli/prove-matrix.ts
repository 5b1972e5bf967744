import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { packageRoot } from '../openapi/package-root.js';
import type { ProofRow, Report } from '../reports/model.js';
import type { Proof } from './prove.js';

/** By requirement id: every deviation that violates it, with the case that was seen to catch it. */
export type KillMatrix = Readonly<Record<string, readonly ProofRow[]>>;

/** Where the kill matrix of an edition stands, for programs. */
export function matrixFile(edition: string): string {
  return join(packageRoot, 'conformance', 'kill-matrix', `${edition}.json`);
}

/** Where the same stands for readers. */
export function matrixPage(edition: string): string {
  return join(packageRoot, 'docs', 'kill-matrix', `${edition}.md`);
}

/** The kill matrix of an edition as `prove --matrix` wrote it; empty where it was never written. */
export function readMatrix(edition: string): KillMatrix {
  const file = matrixFile(edition);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as KillMatrix) : {};
}

/** The text of a file of `matrixFile`. */
export function matrixText(matrix: KillMatrix): string {
  return `${JSON.stringify(matrix, undefined, 2)}\n`;
}

/** Writes a file, with its folder where there is none. */
export function writeRecord(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

/**
 * What proofs say, requirement by requirement in this order. Of all cases that caught a fault one stands for them, which
 * is enough to prove the check: the one that a former matrix names, or else the first.
 */
export function matrixOf(
  requirements: readonly { readonly id: string }[],
  proofs: readonly Proof[],
  former: KillMatrix = {},
): KillMatrix {
  const rows = requirements.map(({ id }) => [id, proofs.flatMap((proof) => proofRow(id, proof, former[id]))] as const);
  return Object.fromEntries(rows.filter(([, proven]) => proven.length > 0));
}

/** A case that caught the fault before and does again stays: one that does by chance does not outlive its luck. */
function proofRow(requirement: string, { deviation, killers }: Proof, former: readonly ProofRow[] = []): ProofRow[] {
  const all = killers.get(requirement) ?? [];
  const before = former.find((row) => row.deviation === deviation.id)?.killedBy;
  const killedBy = before !== undefined && all.includes(before) ? before : all[0];
  return killedBy === undefined ? [] : [{ deviation: deviation.id, says: deviation.says, killedBy }];
}

/**
 * What a kill matrix claims and the proofs do not bear out, each a sentence: a named case that does not catch its fault,
 * a fault that is missing, and, if the proofs are of everything, a fault that is no more.
 */
export function outdated(matrix: KillMatrix, proofs: readonly Proof[], everything: boolean): string[] {
  const claims = new Map(
    Object.entries(matrix).flatMap(([id, rows]) => rows.map((row) => [key(id, row.deviation), row] as const)),
  );
  const wrong = proofs
    .filter(({ fate }) => fate === 'killed')
    .flatMap((proof) =>
      proof.deviation.violates.flatMap((id) => wrongClaim(id, claims.get(key(id, proof.deviation.id)), proof)),
    );
  if (!everything) return wrong;
  const present = new Set(proofs.flatMap(({ deviation }) => deviation.violates.map((id) => key(id, deviation.id))));
  const gone = [...claims.keys()].filter((claim) => !present.has(claim));
  return [...wrong, ...gone.map((claim) => `${claim} is nothing that the mock can do now`)];
}

/**
 * The proofs, with another one in place of each that does not bear out the matrix, if that does: which case catches a
 * fault that mixes accounts up depends on what runs beside it.
 * @param again proves the deviations of these ids once more
 */
export async function borneOut(
  matrix: KillMatrix,
  proofs: readonly Proof[],
  again: (ids: readonly string[]) => Promise<readonly Proof[]>,
): Promise<readonly Proof[]> {
  const agrees = (proof: Proof) => proof.fate === 'killed' && outdated(matrix, [proof], false).length === 0;
  const ids = proofs.filter((proof) => proof.fate === 'killed' && !agrees(proof)).map(({ deviation }) => deviation.id);
  if (ids.length === 0) return proofs;
  const agreeing = new Map((await again(ids)).filter(agrees).map((proof) => [proof.deviation.id, proof]));
  return proofs.map((proof) => (ids.includes(proof.deviation.id) && agreeing.get(proof.deviation.id)) || proof);
}

function wrongClaim(id: string, claim: ProofRow | undefined, { deviation, killers }: Proof): string[] {
  if (claim === undefined) return [`${key(id, deviation.id)} has no row`];
  const { killedBy, says } = claim;
  if (killers.get(id)?.includes(killedBy) !== true) return [`${key(id, deviation.id)} is not caught by ${killedBy}`];
  return says === deviation.says ? [] : [`${key(id, deviation.id)} is described in other words now`];
}

function key(requirement: string, deviation: string): string {
  return `${requirement} broken by ${deviation}`;
}

/** The report with what proves the suite beside each requirement. */
export function withProofs(report: Report, matrix: KillMatrix = readMatrix(report.edition.id)): Report {
  const requirements = report.requirements.map((row) => {
    const provenBy = matrix[row.id];
    return provenBy === undefined ? row : { ...row, provenBy };
  });
  return { ...report, requirements };
}
