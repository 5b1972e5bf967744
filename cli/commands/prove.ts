import { randomBytes } from 'node:crypto';
import { type Command, Option } from 'commander';
import { DEFAULT_EDITION } from '../../mock-server/settings.js';
import { loadEdition } from '../../openapi/editions.js';
import { inLanes } from '../lanes.js';
import { asCount, asEditions, collect } from '../options.js';
import { type Proof, prove } from '../prove.js';
import { freeze } from '../prove-freeze.js';
import {
  borneOut,
  matrixFile,
  matrixOf,
  matrixPage,
  matrixText,
  outdated,
  readMatrix,
  writeRecord,
} from '../prove-matrix.js';
import { matrixMarkdown } from '../prove-matrix-page.js';
import { playSteadily } from '../prove-steady.js';
import { proveWhole } from '../prove-whole.js';
import { someOf, wholeProofText, wholeSummary } from '../prove-whole-text.js';
import { UsageError } from '../usage-error.js';

interface ProveOptions {
  readonly edition: readonly string[];
  readonly only: readonly string[];
  readonly collateral?: boolean;
  readonly matrix?: boolean;
  readonly whole?: boolean;
  readonly steady?: number;
  readonly sample: number;
  readonly seed?: string;
  readonly freeze?: boolean;
}

/** `prove`: every deviation on, one after the other; a check has to catch each. */
export function addProve(root: Command): void {
  root
    .command('prove')
    .description('Prove the suite: let the mock break each requirement and see that a check of it fails.')
    .option('--edition <id>', 'the document; several with commas, or "all"', asEditions, [DEFAULT_EDITION])
    .option('--only <pattern>', 'deviation or requirement ids, * as wildcard; may be repeated', collect, [])
    .option('--collateral', 'also list requirements that failed without being declared')
    .option('--matrix', 'write the kill matrix into the package instead of comparing with the one that is there')
    .addOption(
      new Option('--whole', 'play the whole suite against some deviations and show what else falls; no gate').conflicts(
        ['matrix', 'collateral'],
      ),
    )
    .option('--sample <number>', 'with --whole: so many deviations of each edition', asCount, 20)
    .option('--seed <text>', 'with --whole and --steady: the order and keys of each run, and which deviations')
    .addOption(
      new Option('--steady <runs>', 'break nothing: play the whole suite so often, with other seeds, and compare')
        .argParser(asCount)
        .conflicts(['matrix', 'collateral', 'whole', 'only']),
    )
    .addOption(
      new Option('--freeze', 'write what the suite judges by into the package; proves nothing').conflicts([
        ...['matrix', 'collateral', 'whole', 'steady'],
      ]),
    )
    .action(run);
}

async function run(options: ProveOptions): Promise<void> {
  if (options.matrix === true && options.only.length > 0)
    throw new UsageError('--matrix writes the matrix of everything; leave --only away');
  const seed = options.seed ?? randomBytes(4).toString('hex');
  let broken = false;
  await inLanes({
    names: options.edition,
    args: ['--seed', seed],
    work: (edition) => outcomeOf(edition, options, seed),
    onDone({ text, ok }) {
      if (text !== '') process[ok || options.freeze !== true ? 'stdout' : 'stderr'].write(`${text}\n`);
      broken ||= !ok;
    },
  });
  process.exitCode = broken ? 1 : 0;
}

/** What came of one edition; plain data. */
interface Outcome {
  readonly text: string;
  readonly ok: boolean;
}

async function outcomeOf(edition: string, options: ProveOptions, seed: string): Promise<Outcome> {
  if (options.freeze === true) return frozen(edition);
  if (options.steady !== undefined) return playedSteadily(edition, options.steady, seed);
  return options.whole === true ? playedWhole(edition, options, seed) : proved(edition, options);
}

function frozen(edition: string): Outcome {
  const { written, text } = freeze(edition);
  return { ok: written, text };
}

/** A sample of deviations against the whole suite. What comes of it is to be read and fails nothing. */
async function playedWhole(edition: string, { only, sample }: ProveOptions, seed: string): Promise<Outcome> {
  const proofs = await proveWhole(edition, {
    ...{ only, sample, seed },
    onProof: (_proof, done, of) => process.stderr.write(`${edition}: ${done} of ${of} deviations\n`),
  });
  return { ok: true, text: [...proofs.map(wholeProofText), wholeSummary(edition, seed, proofs)].join('\n') };
}

async function playedSteadily(edition: string, runs: number, seed: string): Promise<Outcome> {
  const onRun = (done: number) => process.stderr.write(`${edition}: ${done} of ${runs} runs\n`);
  const differences = await playSteadily(edition, { runs, seed, onRun });
  const lines = differences.map(
    ({ seed: other, what, before, now }) => `UNSTEADY ${what}: ${now} with seed ${other}, ${before} before`,
  );
  const count = differences.length === 0 ? 'no difference' : `${differences.length} differences`;
  return {
    ok: differences.length === 0,
    text: [...lines, `${edition}: ${runs} runs, ${count}; seed ${seed}`].join('\n'),
  };
}

/** Proves the suite for one edition; not `ok` when a requirement is left unproven. */
async function proved(edition: string, options: ProveOptions): Promise<Outcome> {
  const started = performance.now();
  const matrix = readMatrix(edition);
  const everything = options.only.length === 0;
  const first = await prove(edition, { only: options.only, matrix, onProof: counting(edition) });
  const again = (only: readonly string[]) => prove(edition, { only, matrix });
  const proofs = options.matrix === true ? first : await borneOut(matrix, first, again);
  const found = matrixOf(loadEdition(edition).requirements, proofs, matrix);
  const unproven = everything ? unprovenIn(edition, found) : [];
  if (options.matrix === true) writeMatrix(edition, found);
  const stale = options.matrix === true ? [] : outdated(matrix, proofs, everything);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const [killed, survived, waiting] = (['killed', 'survived', 'waiting'] as const).map(
    (fate) => proofs.filter((proof) => proof.fate === fate).length,
  );
  const text = [
    ...missedLines(proofs),
    ...(options.collateral === true ? collateralLines(proofs) : []),
    ...unproven.map((id) => `UNPROVEN ${id}: no deviation of it is killed`),
    ...(stale.length > 0 ? [`The kill matrix is OUT OF DATE, see "prove --matrix":`, ...indented(stale)] : []),
    `${edition}: ${killed} deviations killed, ${survived} survived, ${waiting} wait for a check of their requirement; ${Object.keys(found).length} requirements proven (${seconds} s)`,
  ].join('\n');
  const ok = proofs.length > 0 && killed === proofs.length && unproven.length === 0 && stale.length === 0;
  return { text, ok };
}

const indented = (lines: readonly string[]) => lines.map((line) => `  ${line}`);

/** A plain line on stderr at each quarter of the way. */
function counting(edition: string): (proof: Proof, of: number) => void {
  let done = 0;
  return (_proof, of) => {
    done += 1;
    if (Math.floor((done * 4) / of) > Math.floor(((done - 1) * 4) / of))
      process.stderr.write(`${edition}: ${done} of ${of} deviations\n`);
  };
}

function missedLines(proofs: readonly Proof[]): string[] {
  return proofs.flatMap(({ fate, deviation, missed, cases }) => {
    const what = `${deviation.id}: ${deviation.says}\n `;
    if (fate === 'survived') return [`SURVIVED ${what} no check failed for ${missed.join(', ')} in ${someOf(cases)}`];
    return fate === 'waiting' ? [`WAITING ${what} no case decides ${missed.join(', ')}`] : [];
  });
}

function collateralLines(proofs: readonly Proof[]): string[] {
  return proofs
    .filter(({ collateral }) => collateral.length > 0)
    .map(({ deviation, collateral }) => `${deviation.id} also broke, undeclared: ${collateral.join(', ')}`);
}

/** The requirements that a check can decide and that no deviation was caught for. */
function unprovenIn(edition: string, found: ReturnType<typeof matrixOf>): string[] {
  return loadEdition(edition)
    .requirements.filter(({ id, untested }) => untested === undefined && found[id] === undefined)
    .map(({ id }) => id);
}

function writeMatrix(edition: string, found: ReturnType<typeof matrixOf>): void {
  writeRecord(matrixFile(edition), matrixText(found));
  writeRecord(matrixPage(edition), matrixMarkdown(loadEdition(edition), found));
}
