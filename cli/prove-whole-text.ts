import type { WholeProof } from './prove-whole.js';

/** More names than this tell a reader nothing. */
const NAMED = 5;

/** What came of one deviation, for a reader: a line, and what fell besides below it. */
export function wholeProofText(proof: WholeProof): string {
  const { deviation, missed, fallen, undeclared, stopped, cutShort } = proof;
  const killed =
    missed.length === 0
      ? 'killed'
      : `SURVIVED THE WHOLE SUITE, no check of ${missed.join(', ')} failed although a citing case fails alone:`;
  const others = fallen.length === 0 ? 'nothing else fell' : `${fallen.length} more fell`;
  const cases = stopped === 0 ? '' : `, ${stopped} cases were stopped in their set-up`;
  return [
    `${killed} ${deviation.id}: ${others}${cases}`,
    `  ${deviation.says}`,
    ...(fallen.length === 0 ? [] : [`  besides: ${someOf(fallen)}`]),
    ...(undeclared.length === 0 ? [] : [`  of these undeclared: ${someOf(undeclared)}`]),
    ...(cutShort === undefined ? [] : [`  cut short: ${cutShort}`]),
  ].join('\n');
}

/** The sum of all, and the survivors once more, so that nobody overlooks them. */
export function wholeSummary(edition: string, seed: string, proofs: readonly WholeProof[]): string {
  const survivors = proofs.filter(({ missed }) => missed.length > 0);
  const counts = proofs.map(({ fallen }) => fallen.length).sort((a, b) => a - b);
  const median = counts[Math.floor((counts.length - 1) / 2)] ?? 0;
  const lone = counts.filter((count) => count === 0).length;
  return [
    `${edition}: ${proofs.length - survivors.length} of ${proofs.length} sampled deviations killed by the whole suite (seed ${seed});`,
    ` besides them fell ${median} requirements in the median, ${counts.at(-1) ?? 0} at most, and none for ${lone}`,
    ...(survivors.length === 0
      ? []
      : [`\n!!! ${survivors.length} SURVIVED: ${survivors.map(({ deviation }) => deviation.id).join(', ')}`]),
  ].join('');
}

/** The first few names, and how many more there are. */
export function someOf(ids: readonly string[]): string {
  const more = ids.length - NAMED;
  return `${ids.slice(0, NAMED).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
