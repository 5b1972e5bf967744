import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { type Command, Option } from 'commander';
import { DEFAULT_EDITION, type Manner } from '../../mock-server/settings.js';
import type { Report } from '../../reports/model.js';
import { commonExitCode, type Ending, endingOf } from '../exit-code.js';
import { recordKnownFailing, refuseToOverwrite } from '../known-failing-file.js';
import { inLanes } from '../lanes.js';
import { asCount, asEditions, asManner, asPositive, asShare, asUrl, collect } from '../options.js';
import { preVerifyIssuer } from '../pre-verify-issuer.js';
import { progress } from '../progress.js';
import type { RunEvent, RunOptions as RunOnce } from '../run-options.js';
import { UsageError } from '../usage-error.js';

interface RunOptions {
  readonly edition: readonly string[];
  readonly url?: URL;
  readonly target?: string;
  readonly wait?: boolean;
  readonly publicUrl?: URL;
  readonly mailbox?: URL;
  readonly mailDomain: string;
  readonly control?: URL;
  readonly minimumChecked?: number;
  readonly timeout?: number;
  readonly runLimit?: number;
  readonly only: readonly string[];
  readonly skip: readonly string[];
  readonly bail?: boolean;
  readonly concurrency?: number;
  readonly knownFailing?: string;
  readonly recordKnownFailing?: string;
  readonly seed?: string;
  readonly out: string;
  readonly violate: readonly string[];
  readonly as?: Manner;
  readonly iOwnThisServer?: boolean;
}

/** With what nobody said taken for what it is. */
interface Given extends RunOptions {
  /** The edition was said, and is not the default. */
  readonly editionIsGiven: boolean;
}

/** What a profile says itself: beside `--target` these would contradict it. */
const OF_PROFILES = ['url', 'publicUrl', 'mailbox', 'mailDomain', 'control', 'violate', 'as'];

/** `run`: judges a target, prints the verdict table, writes the page. */
export function addRun(root: Command): void {
  root
    .command('run')
    .description('Judge a server, by default our own mock in this process, and write a report.')
    .option('--edition <id>', 'the document to judge by; several with commas, or "all"', asEditions, [DEFAULT_EDITION])
    .option('--url <url>', 'the server to judge', asUrl)
    .addOption(
      new Option('--target <file>', 'profile of the server to judge, YAML or JSON ("init" writes one)').conflicts(
        OF_PROFILES,
      ),
    )
    .option('--public-url <url>', 'the origin Hawk signs, if a proxy stands in between', asUrl)
    .option('--mailbox <url>', 'where its mail can be read: GET /mail/<user> as restmail has it', asUrl)
    .option('--mail-domain <domain>', 'domain of addresses whose mail arrives there', 'example.test')
    .option('--control <url>', 'control port of a mock: its mail, clock and other adapters', asUrl)
    .option('--wait', 'without a test clock, let time pass for real; mind --run-limit')
    .option('--minimum-checked <share>', 'share of the MUSTs that has to be checked, such as 85%', asShare)
    .option('--timeout <seconds>', 'for one answer', asPositive)
    .option('--run-limit <seconds>', 'for the whole run', asPositive)
    .option('--only <pattern>', 'requirement, case or operation ids, * as wildcard; may be repeated', collect, [])
    .option('--skip <pattern>', 'ids not to run; they still count as unchecked; may be repeated', collect, [])
    .option('--bail', 'begin no further case once a MUST is seen broken')
    .option('--concurrency <number>', 'cases at once', asCount)
    .option('--known-failing <file>', 'YAML list of failures that are accepted, each with a reason')
    .option('--record-known-failing <file>', 'write a first such list of what this run finds broken')
    .option('--seed <text>', 'order of cases and the keys they use')
    .option('--violate <id>', 'let the in-process mock break a requirement; may be repeated', collect, [])
    .option('--as <manner>', 'let the in-process mock be as the servers of the time were: deployed', asManner)
    .option('--out <folder>', 'where reports go', 'reports/out')
    .option('--i-own-this-server', 'required for a server that is not on this machine')
    .action(run);
}

async function run(given: RunOptions, command: Command): Promise<void> {
  const options = { ...given, editionIsGiven: command.getOptionValueSource('edition') !== 'default' };
  if (options.url !== undefined && options.violate.length > 0)
    throw new UsageError('--violate breaks our own mock; it says nothing to a server at a URL');
  if (options.url !== undefined && options.as !== undefined)
    throw new UsageError('--as is about our own mock; a server at a URL is what it is');
  if (options.url === undefined && command.getOptionValueSource('mailDomain') === 'cli')
    throw new UsageError('--mail-domain is about a server at a URL, which this run has not: say --url too');
  refuseForSeveral(options);
  if (options.recordKnownFailing !== undefined) refuseToOverwrite(options.recordKnownFailing);
  const seed = options.seed ?? randomBytes(4).toString('hex');
  const endings: Ending[] = [];
  // Its keys are made while an edition is judged that needs none; whoever needs them then is told what went wrong.
  if (options.edition.length > 1) preVerifyIssuer().catch(() => undefined);
  await inLanes({
    names: options.edition,
    args: ['--seed', seed],
    async work(edition) {
      // Loaded here, so that the other processes are on their way before this one is busy with it.
      const [{ runOnce }, { rendered }] = await Promise.all([import('../run.js'), import('../results.js')]);
      const { report, folder = '' } = await runOnce(asked(options, edition, seed));
      if (options.recordKnownFailing !== undefined) record(options.recordKnownFailing, report);
      return { text: rendered(report, 'terminal'), page: join(folder, 'index.html'), ending: endingOf(report) };
    },
    onDone({ text, page, ending }) {
      process.stdout.write(`${text}\n`);
      process.stderr.write(`The page: ${page}\n`);
      endings.push(ending);
    },
  });
  process.exitCode = commonExitCode(endings);
}

/** A server at a URL, or of a profile, speaks one edition, and a list of known failures belongs to one. */
function refuseForSeveral({ edition, target, url, knownFailing, recordKnownFailing: record }: RunOptions): void {
  if (edition.length === 1) return;
  const single = {
    '--target': target,
    '--url': url,
    '--known-failing': knownFailing,
    '--record-known-failing': record,
  };
  const [option] = Object.entries(single).find(([, value]) => value !== undefined) ?? [];
  if (option !== undefined) throw new UsageError(`${option} goes with one edition; run them one by one`);
}

/** The same as options of a run; what was not said is left out. */
function asked(options: Given, edition: string, seed: string): RunOnce {
  const {
    recordKnownFailing: _,
    editionIsGiven,
    edition: editions,
    violate,
    timeout,
    runLimit,
    mailDomain,
    ...rest
  } = options;
  const show = progress(process.stderr, editions.length > 1 ? edition : undefined);
  return {
    ...{ ...rest, seed },
    ...(options.target === undefined || editionIsGiven ? { edition } : {}),
    ...(violate.length > 0 ? { violate } : {}),
    ...(options.url === undefined ? {} : { mailDomain }),
    ...(timeout === undefined ? {} : { timeoutMs: timeout * 1000 }),
    ...(runLimit === undefined ? {} : { runLimitSeconds: runLimit }),
    onEvent(event) {
      if (event.kind === 'run begun') tell(event, options);
      if (event.kind === 'case ended') show(event.record, event.done, event.of);
    },
  };
}

function record(file: string, report: Report): void {
  recordKnownFailing(file, report);
  process.stderr.write(`What failed stands in ${file} now; give each entry its reason.\n`);
}

function tell({ edition, notes, minimumChecked }: Extract<RunEvent, { kind: 'run begun' }>, options: RunOptions): void {
  for (const note of notes) process.stderr.write(`${note}\n`);
  if (options.url === undefined && options.target === undefined)
    process.stderr.write(
      `The in-process mock of ${edition} asks for ${Math.round(minimumChecked * 100)} % of the MUSTs to be checked.\n`,
    );
}
