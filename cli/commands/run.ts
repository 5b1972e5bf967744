import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { type Command, Option } from 'commander';
import type { Pace } from '../../conformance/targets/target.js';
import { namedDeviations } from '../../mock-server/deviations/all-deviations.js';
import { DEFAULT_EDITION, type Manner } from '../../mock-server/settings.js';
import { loadEdition } from '../../openapi/editions.js';
import type { Report } from '../../reports/model.js';
import { commonExitCode, type Ending, endingOf } from '../exit-code.js';
import { isThisMachine } from '../is-this-machine.js';
import { type Choice, judgeTarget } from '../judge-target.js';
import { knownFailingOf, recordKnownFailing, refuseToOverwrite } from '../known-failing-file.js';
import { inLanes } from '../lanes.js';
import { asCount, asEditions, asManner, asPositive, asShare, asUrl, collect } from '../options.js';
import { targetOfProfile, waiting } from '../profile-target.js';
import { progress } from '../progress.js';
import { journalIn, rendered, writeReports } from '../results.js';
import { type JudgedMock, startJudgedMock, urlTarget } from '../targets.js';
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

/** What a profile says itself: beside `--target` these would contradict it. */
const OF_PROFILES = ['url', 'publicUrl', 'mailbox', 'mailDomain', 'control', 'edition', 'violate', 'as'];

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
    .option('--only <pattern>', 'requirement or case ids, * as wildcard; may be repeated', collect, [])
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

async function run(options: RunOptions): Promise<void> {
  if (options.url !== undefined && options.violate.length > 0)
    throw new UsageError('--violate breaks our own mock; it says nothing to a server at a URL');
  if (options.url !== undefined && options.as !== undefined)
    throw new UsageError('--as is about our own mock; a server at a URL is what it is');
  refuseForSeveral(options);
  if (options.recordKnownFailing !== undefined) refuseToOverwrite(options.recordKnownFailing);
  const seed = options.seed ?? randomBytes(4).toString('hex');
  const endings: Ending[] = [];
  await inLanes({
    names: options.edition,
    args: ['--seed', seed],
    async work(edition) {
      const report = await judged(options, edition, seed);
      const page = join(writeReports(report, options.out), 'index.html');
      if (options.recordKnownFailing !== undefined) recordKnownFailing(options.recordKnownFailing, report);
      return { text: rendered(report, 'terminal'), page, ending: endingOf(report) };
    },
    onDone({ text, page, ending }) {
      process.stdout.write(`${text}\n`);
      process.stderr.write(`The page: ${page}\n`);
      endings.push(ending);
    },
  });
  process.exitCode = commonExitCode(endings);
}

/** A server at a URL speaks one edition, and a list of known failures belongs to one. */
function refuseForSeveral({ edition, url, knownFailing, recordKnownFailing: record }: RunOptions): void {
  if (edition.length === 1) return;
  const single = { '--url': url, '--known-failing': knownFailing, '--record-known-failing': record };
  const [option] = Object.entries(single).find(([, value]) => value !== undefined) ?? [];
  if (option !== undefined) throw new UsageError(`${option} goes with one edition; run them one by one`);
}

function judged(options: RunOptions, edition: string, seed: string): Promise<Report> {
  if (options.target !== undefined) return judgeProfile(options, options.target, seed);
  return options.url === undefined ? judgeMock(options, edition, seed) : judgeUrl(options, options.url, edition, seed);
}

async function judgeProfile(options: RunOptions, file: string, seed: string): Promise<Report> {
  const { target, notes, knownFailing, close } = await targetOfProfile(file, options);
  try {
    for (const note of notes) process.stderr.write(`${note}\n`);
    const choice = choiceOf({ ...options, knownFailing: options.knownFailing ?? knownFailing }, seed, target.edition);
    return await judgeTarget({ ...target, pace: paceOf(target.pace, options) }, choice);
  } finally {
    await close();
  }
}

async function judgeMock(options: RunOptions, edition: string, seed: string): Promise<Report> {
  const deviations = usage(() => namedDeviations(loadEdition(edition), options.violate));
  const { mock, target } = await judgedMock(options, edition, seed);
  mock.deviate(deviations);
  try {
    const { minimumChecked = target.minimumChecked } = options;
    process.stderr.write(
      `The in-process mock of ${edition} asks for ${Math.round(minimumChecked * 100)} % of the MUSTs to be checked.\n`,
    );
    return await judgeTarget(
      { ...target, minimumChecked, pace: paceOf(target.pace, options) },
      choiceOf(options, seed, edition),
    );
  } finally {
    await mock.stop();
  }
}

/** Of some editions nobody knows how their servers were: asking for that is wrong usage. */
async function judgedMock({ as }: RunOptions, edition: string, seed: string): Promise<JudgedMock> {
  try {
    return await startJudgedMock({ edition, seed, ...(as === undefined ? {} : { as }) });
  } catch (error) {
    throw as === undefined ? error : new UsageError((error as Error).message);
  }
}

async function judgeUrl(options: RunOptions, url: URL, edition: string, seed: string): Promise<Report> {
  if (!isThisMachine(url) && options.iOwnThisServer !== true) {
    throw new UsageError(`${url.hostname} is not this machine: say --i-own-this-server if it is yours to test`);
  }
  const target = urlTarget({
    edition,
    url,
    mailDomain: options.mailDomain,
    ...(options.publicUrl === undefined ? {} : { publicUrl: options.publicUrl }),
    ...(options.mailbox === undefined ? {} : { mailbox: options.mailbox }),
    ...(options.control === undefined ? {} : { control: options.control }),
    ...(options.minimumChecked === undefined ? {} : { minimumChecked: options.minimumChecked }),
  });
  const patient = options.wait === true ? waiting(target) : target;
  return judgeTarget({ ...patient, pace: paceOf(target.pace, options) }, choiceOf(options, seed, target.edition));
}

/** What the command line says about the pace outranks what is said elsewhere. */
function paceOf(pace: Pace, { timeout, runLimit, concurrency }: RunOptions): Pace {
  return {
    ...pace,
    ...(timeout === undefined ? {} : { timeoutMs: timeout * 1000 }),
    ...(runLimit === undefined ? {} : { runLimitSeconds: runLimit }),
    ...(concurrency === undefined ? {} : { concurrency }),
  };
}

function choiceOf(options: RunOptions, seed: string, edition: string): Choice {
  const { only, skip, bail = false, knownFailing, out } = options;
  return {
    ...{ seed, only, skip, bail },
    ...(knownFailing === undefined ? {} : { knownFailing: knownFailingOf(knownFailing, edition) }),
    onCase: progress(process.stderr, options.edition.length > 1 ? edition : undefined),
    journal: journalIn(out),
  };
}

function usage<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}
