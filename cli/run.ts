import { randomBytes } from 'node:crypto';
import type { Pace, Target } from '../conformance/targets/target.js';
import type { Deviation } from '../mock-server/deviation.js';
import { DEFAULT_EDITION } from '../mock-server/settings.js';
import { loadEdition } from '../openapi/editions.js';
import { suggestion } from '../openapi/nearest.js';
import type { JournalWriter } from '../reports/journal.js';
import type { Report } from '../reports/model.js';
import { type Choice, judgeTarget } from './judge-target.js';
import { knownFailingOf } from './known-failing-file.js';
import { requireOwnership, targetOfProfile, waiting } from './profile-target.js';
import { journalIn, writeReports } from './results.js';
import type { RunBegun, RunEvent, RunOptions, RunOutcome } from './run-options.js';
import { ownMockName, startJudgedMock, urlTarget } from './targets.js';
import { UsageError } from './usage-error.js';

/** Every option, so that a misspelt one is found out. */
const OPTIONS: Readonly<Record<keyof RunOptions, 'any' | 'url' | 'mock'>> = {
  ...{ url: 'any', target: 'any', iOwnThisServer: 'any', wait: 'any', only: 'any', skip: 'any', bail: 'any' },
  ...{ knownFailing: 'any', seed: 'any', minimumChecked: 'any', concurrency: 'any', timeoutMs: 'any' },
  ...{ runLimitSeconds: 'any', out: 'any', onEvent: 'any', edition: 'any', as: 'mock', violate: 'mock' },
  ...{ publicUrl: 'url', mailbox: 'url', mailDomain: 'url', control: 'url' },
};

/** A target that is open, and what a profile says of it besides. */
interface Opened {
  readonly target: Target;
  readonly knownFailing?: string;
  readonly notes?: readonly string[];
  close(): Promise<void>;
}

/**
 * Judges a server, by default our own mock in this process.
 * @throws UsageError for options, a profile or a list that cannot be used; the message says what to do instead
 */
export async function runOnce(options: RunOptions): Promise<RunOutcome> {
  refuseStrangers(options);
  const seed = options.seed ?? randomBytes(4).toString('hex');
  const { target, knownFailing, notes = [], close } = await opened(options, seed);
  let report: Report;
  try {
    const { minimumChecked = target.minimumChecked } = options;
    const asked = { ...target, minimumChecked, pace: paceOf(target.pace, options) };
    const wanted = { ...options, ...definedOf({ knownFailing: options.knownFailing ?? knownFailing }) };
    report = await judgeTarget(asked, choiceOf(wanted, { seed, notes }, asked));
  } finally {
    await close();
  }
  options.onEvent?.({ kind: 'run ended', report });
  const folder = options.out === undefined ? {} : { folder: writeReports(report, options.out) };
  return { report, exitCode: report.verdict.exitCode, ...folder };
}

function refuseStrangers(options: RunOptions): void {
  const given = Object.entries(options).filter(([, value]) => value !== undefined);
  for (const [name] of given) {
    if (!Object.hasOwn(OPTIONS, name))
      throw new UsageError(`A run has no option "${name}"; ${suggestion(name, Object.keys(OPTIONS))}`);
  }
  const { url, target } = options;
  if (url !== undefined && target !== undefined) throw new UsageError('A run has a url or a target, not both');
  const unfit = given.map(([name]) => name as keyof RunOptions).find((name) => !fits(OPTIONS[name], options));
  if (unfit === undefined) return;
  const where = { mock: 'the mock in this process', url: 'a server at a url' };
  throw new UsageError(`"${unfit}" is about ${where[OPTIONS[unfit] as keyof typeof where]}, which this run has not`);
}

function fits(kind: (typeof OPTIONS)[keyof RunOptions], { url, target }: RunOptions): boolean {
  if (kind === 'mock') return url === undefined && target === undefined;
  return kind === 'any' || url !== undefined;
}

async function opened(options: RunOptions, seed: string): Promise<Opened> {
  if (options.target !== undefined) return targetOfProfile(options.target, options);
  const { edition = DEFAULT_EDITION, url } = options;
  if (url !== undefined) {
    const target = serverAt(asUrl('url', url), edition, options);
    return { target: options.wait === true ? waiting(target) : target, close: async () => undefined };
  }
  const { as, violate = [] } = options;
  try {
    const deviations = violate.length === 0 ? [] : await named(edition, violate);
    const { mock, target } = await startJudgedMock({ edition, seed, ...(as === undefined ? {} : { as }) });
    mock.deviate(deviations);
    return { target: { ...target, name: ownMockName({ ...definedOf({ as }), violate }) }, close: () => mock.stop() };
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

/** Their hundred files are loaded where one is named. */
async function named(edition: string, violate: readonly string[]): Promise<readonly Deviation[]> {
  const { namedDeviations } = await import('../mock-server/deviations/all-deviations.js');
  return namedDeviations(loadEdition(edition), violate);
}

function serverAt(url: URL, edition: string, options: RunOptions): Target {
  requireOwnership(url, options.iOwnThisServer === true);
  const { publicUrl, mailbox, control, mailDomain = 'example.test' } = options;
  return urlTarget({
    ...{ edition, url, mailDomain },
    ...(publicUrl === undefined ? {} : { publicUrl: asUrl('publicUrl', publicUrl) }),
    ...(mailbox === undefined ? {} : { mailbox: asUrl('mailbox', mailbox) }),
    ...(control === undefined ? {} : { control: asUrl('control', control) }),
  });
}

function asUrl(option: string, given: string | URL): URL {
  if (!URL.canParse(given)) throw new UsageError(`"${option}" should be a URL such as http://127.0.0.1:9000`);
  return new URL(given);
}

function paceOf(pace: Pace, options: RunOptions): Pace {
  const {
    timeoutMs = pace.timeoutMs,
    concurrency = pace.concurrency,
    runLimitSeconds = pace.runLimitSeconds,
  } = options;
  return { ...pace, timeoutMs, concurrency, runLimitSeconds };
}

function choiceOf(
  options: RunOptions,
  { seed, notes }: Pick<RunBegun, 'seed' | 'notes'>,
  { edition, minimumChecked }: Target,
): Choice {
  const { only = [], skip = [], bail = false, knownFailing, out, onEvent = () => undefined } = options;
  const excused = typeof knownFailing === 'string' ? knownFailingOf(knownFailing, edition) : knownFailing;
  return {
    ...{ seed, only, skip, bail },
    ...(excused === undefined ? {} : { knownFailing: excused }),
    journal(header) {
      const cases = header.cases.map(({ id }) => id);
      onEvent({ kind: 'run begun', ...{ edition, seed, cases, minimumChecked, notes } });
      return out === undefined ? NO_JOURNAL : journalIn(out)(header);
    },
    onBegin: (id) => onEvent({ kind: 'case begun', case: id }),
    onCase(record, done, of) {
      for (const event of eventsOf(record, done, of)) onEvent(event);
    },
  };
}

/** Without what is undefined. */
function definedOf<T extends object>(given: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as never;
}

const NO_JOURNAL: JournalWriter = { record: () => undefined, end: () => undefined };

function eventsOf(...[record, done, of]: Parameters<NonNullable<Choice['onCase']>>): RunEvent[] {
  const checks = record.checks.map((check): RunEvent => ({ kind: 'check', case: record.id, check }));
  return [...checks, { kind: 'case ended', record, done, of }];
}
