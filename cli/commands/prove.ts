import type { Command } from 'commander';
import { DEFAULT_EDITION } from '../../mock-server/settings.js';
import { asEditions, collect } from '../options.js';
import { type Proof, prove } from '../prove.js';

interface ProveOptions {
  readonly edition: readonly string[];
  readonly only: readonly string[];
  readonly collateral?: boolean;
}

/** `prove`: every deviation on, one after the other; a check has to catch each. */
export function addProve(root: Command): void {
  root
    .command('prove')
    .description('Prove the suite: let the mock break each requirement and see that a check of it fails.')
    .option('--edition <id>', 'the document; several with commas, or "all"', asEditions, [DEFAULT_EDITION])
    .option('--only <pattern>', 'deviation or requirement ids, * as wildcard; may be repeated', collect, [])
    .option('--collateral', 'also list requirements that failed without being declared')
    .action(run);
}

async function run(options: ProveOptions): Promise<void> {
  let broken = false;
  for (const edition of options.edition) broken = !(await proved(edition, options)) || broken;
  process.exitCode = broken ? 1 : 0;
}

/** Proves the suite for one edition and prints what came of it; false when a deviation survived or none was there. */
async function proved(edition: string, options: ProveOptions): Promise<boolean> {
  const started = performance.now();
  let done = 0;
  const proofs = await prove(edition, options.only, (_proof, of) => {
    done += 1;
    if (process.stderr.isTTY) process.stderr.write(`\r${done} of ${of} deviations`);
  });
  if (process.stderr.isTTY) process.stderr.write('\n');
  const of = (fate: Proof['fate']) => proofs.filter((proof) => proof.fate === fate);
  for (const { deviation, missed, cases } of of('survived')) {
    process.stdout.write(
      `SURVIVED ${deviation.id}: ${deviation.says}\n  no check failed for ${missed.join(', ')} in ${cases.join(', ')}\n`,
    );
  }
  if (options.collateral === true) printCollateral(proofs);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const [killed, survived, waiting] = [of('killed').length, of('survived').length, of('waiting').length];
  process.stdout.write(
    `${edition}: ${killed} deviations killed, ${survived} survived, ${waiting} wait for a check of their requirement (${seconds} s)\n`,
  );
  return survived === 0 && proofs.length > 0;
}

function printCollateral(proofs: readonly Proof[]): void {
  for (const { deviation, collateral } of proofs) {
    if (collateral.length > 0)
      process.stdout.write(`${deviation.id} also broke, undeclared: ${collateral.join(', ')}\n`);
  }
}
