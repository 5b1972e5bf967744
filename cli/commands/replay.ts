import { type Command, Option } from 'commander';
import type { Case } from '../../conformance/case.js';
import { casesOf } from '../../conformance/runner/collect-cases.js';
import { runSuite } from '../../conformance/runner/run-suite.js';
import type { Target } from '../../conformance/targets/target.js';
import type { Deviation } from '../../mock-server/deviation.js';
import { namedDeviations } from '../../mock-server/deviations/all-deviations.js';
import { loadEdition } from '../../openapi/editions.js';
import { suggestion } from '../../openapi/nearest.js';
import type { CaseRecord, Report } from '../../reports/model.js';
import { asPositive, asUrl, collect } from '../options.js';
import { requireOwnership, targetOfProfile, waiting } from '../profile-target.js';
import { readReport } from '../read-report.js';
import { exitCodeOf, replayText } from '../replay-text.js';
import { ownMockNamed, startJudgedMock, urlTarget } from '../targets.js';
import { UsageError } from '../usage-error.js';

interface ReplayOptions {
  readonly target?: string;
  readonly wait?: boolean;
  readonly url?: URL;
  readonly publicUrl?: URL;
  readonly mailbox?: URL;
  readonly mailDomain: string;
  readonly control?: URL;
  readonly timeout?: number;
  readonly violate: readonly string[];
  readonly iOwnThisServer?: boolean;
}

/** What a profile says itself: beside `--target` these would contradict it. */
const OF_PROFILES = ['url', 'publicUrl', 'mailbox', 'mailDomain', 'control', 'violate'];

/** `replay`: one case of a report once more, with the report's seed, and what came of it beside what was. */
export function addReplay(root: Command): void {
  root
    .command('replay')
    .description('Run one case of a report again with the same seed and show its exchanges.')
    .argument('<report>', 'the report.json of a run, or its journal')
    .argument('<case>', 'id of a case in it')
    .option('--url <url>', 'another server than the one of the report', asUrl)
    .addOption(
      new Option('--target <file>', 'the profile that the run was given, or another one').conflicts(OF_PROFILES),
    )
    .option('--wait', 'as in run: without a test clock, let time pass for real')
    .option('--public-url <url>', 'the origin Hawk signs, if a proxy stands in between', asUrl)
    .option('--mailbox <url>', 'where its mail can be read', asUrl)
    .option('--mail-domain <domain>', 'domain of addresses whose mail arrives there', 'example.test')
    .option('--control <url>', 'control port of a mock', asUrl)
    .option('--timeout <seconds>', 'for one answer', asPositive)
    .option('--violate <id>', 'let the in-process mock break a requirement; may be repeated', collect, [])
    .option('--i-own-this-server', 'required for a server that is not on this machine')
    .action(replay);
}

async function replay(file: string, caseId: string, options: ReplayOptions): Promise<void> {
  const report = readReport(file);
  const definition = caseNamed(report, caseId);
  const record = await playedAgain(report, definition, options);
  const before = report.cases.find(({ id }) => id === caseId);
  const edition = loadEdition(report.edition.id);
  process.stdout.write(`${replayText(record, before, edition)}\n`);
  process.exitCode = exitCodeOf(record, edition);
}

function caseNamed({ edition, cases }: Report, id: string): Case {
  const found = casesOf(loadEdition(edition.id)).find((each) => each.id === id);
  if (found !== undefined) return found;
  const known = cases.map((record) => record.id);
  throw new UsageError(
    known.includes(id)
      ? `${id} is in the report and no longer in the suite`
      : `There is no case ${id}; ${suggestion(id, known)}`,
  );
}

async function playedAgain(report: Report, definition: Case, options: ReplayOptions): Promise<CaseRecord> {
  if (options.target !== undefined) return playOnProfile(report, definition, options.target, options);
  const own = ownMockNamed(report.target.name);
  if (options.url !== undefined || own === undefined) {
    if (options.violate.length > 0)
      throw new UsageError('--violate breaks our own mock; it says nothing to a server at a URL');
    return playOne(report, definition, targetOf(report, options));
  }
  refuseWithoutUrl(options);
  const { violate = [], ...manner } = own;
  const deviations = deviationsNamed(report, options.violate.length > 0 ? options.violate : violate);
  const { mock, target } = await startJudgedMock({ edition: report.edition.id, seed: report.seed, ...manner });
  mock.deviate(deviations);
  try {
    return await playOne(report, definition, target);
  } finally {
    await mock.stop();
  }
}

/** @throws UsageError for what is said of a server at a URL, where our own mock is played to */
function refuseWithoutUrl({ publicUrl, mailbox, control }: ReplayOptions): void {
  const given = { '--public-url': publicUrl, '--mailbox': mailbox, '--control': control };
  const [option] = Object.entries(given).find(([, value]) => value !== undefined) ?? [];
  if (option !== undefined)
    throw new UsageError(`${option} is about a server at a URL, and the report is about our own mock: say --url too`);
}

async function playOnProfile(
  report: Report,
  definition: Case,
  file: string,
  options: ReplayOptions,
): Promise<CaseRecord> {
  const { target, notes, close } = await targetOfProfile(file, options);
  try {
    if (target.edition !== report.edition.id)
      throw new UsageError(`${file}: its edition is ${target.edition}, and the report is about ${report.edition.id}`);
    if (target.baseUrl.origin !== report.target.url)
      process.stderr.write(`The report is about ${report.target.url}, this profile about ${target.baseUrl.origin}.\n`);
    for (const note of notes) process.stderr.write(`${note}\n`);
    return await playOne(report, definition, { ...target, pace: paceOf(target, options) });
  } finally {
    await close();
  }
}

function paceOf({ pace }: Target, { timeout }: ReplayOptions): Target['pace'] {
  return timeout === undefined ? pace : { ...pace, timeoutMs: timeout * 1000 };
}

function deviationsNamed({ edition }: Report, names: readonly string[]): Deviation[] {
  try {
    return namedDeviations(loadEdition(edition.id), names);
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

async function playOne({ seed, edition }: Report, definition: Case, target: Target): Promise<CaseRecord> {
  const { records } = await runSuite({ edition: loadEdition(edition.id), target, cases: [definition], seed });
  const [record] = records;
  if (record === undefined) throw new Error(`${definition.id} left no record`);
  return record;
}

function targetOf(report: Report, options: ReplayOptions): Target {
  const url = options.url ?? new URL(report.target.url);
  requireOwnership(url, options.iOwnThisServer === true);
  const { publicUrl, mailbox, control, mailDomain, timeout, wait } = options;
  const target = urlTarget({
    ...{ edition: report.edition.id, url, mailDomain },
    ...(publicUrl === undefined ? {} : { publicUrl }),
    ...(mailbox === undefined ? {} : { mailbox }),
    ...(control === undefined ? {} : { control }),
    ...(timeout === undefined ? {} : { timeoutMs: timeout * 1000 }),
  });
  return wait === true ? waiting(target) : target;
}
