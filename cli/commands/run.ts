import { randomBytes } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Command } from 'commander';
import { namedDeviations } from '../../mock-server/deviations/all-deviations.js';
import { DEFAULT_EDITION } from '../../mock-server/settings.js';
import { loadEdition } from '../../openapi/editions.js';
import { reporters as registered } from '../../openapi/generated/registry/reporters.js';
import type { Report } from '../../reports/model.js';
import type { Reporter } from '../../reports/reporter.js';
import { judgeTarget } from '../judge-target.js';
import { asEdition, asPositive, asShare, asUrl, collect } from '../options.js';
import { progress } from '../progress.js';
import { startJudgedMock, urlTarget } from '../targets.js';
import { UsageError } from '../usage-error.js';

interface RunOptions {
  readonly edition: string;
  readonly url?: URL;
  readonly publicUrl?: URL;
  readonly mailbox?: URL;
  readonly mailDomain: string;
  readonly control?: URL;
  readonly minimumChecked?: number;
  readonly timeout?: number;
  readonly runLimit?: number;
  readonly only: readonly string[];
  readonly seed?: string;
  readonly out: string;
  readonly violate: readonly string[];
  readonly iOwnThisServer?: boolean;
}

/** `run`: judges a target, prints the verdict table, writes the page. */
export function addRun(root: Command): void {
  root
    .command('run')
    .description('Judge a server, by default our own mock in this process, and write a report.')
    .option('--edition <id>', 'the document to judge by', asEdition, DEFAULT_EDITION)
    .option('--url <url>', 'the server to judge', asUrl)
    .option('--public-url <url>', 'the origin Hawk signs, if a proxy stands in between', asUrl)
    .option('--mailbox <url>', 'where its mail can be read: GET /mail/<user> as restmail has it', asUrl)
    .option('--mail-domain <domain>', 'domain of addresses whose mail arrives there', 'example.test')
    .option('--control <url>', 'control port of a mock: its mail, clock and other adapters', asUrl)
    .option('--minimum-checked <share>', 'share of the MUSTs that has to be checked, such as 85%', asShare)
    .option('--timeout <seconds>', 'for one answer', asPositive)
    .option('--run-limit <seconds>', 'for the whole run', asPositive)
    .option('--only <pattern>', 'requirement or case ids, * as wildcard; may be repeated', collect, [])
    .option('--seed <text>', 'order of cases and the keys they use')
    .option('--violate <id>', 'let the in-process mock break a requirement; may be repeated', collect, [])
    .option('--out <folder>', 'where reports go', 'reports/out')
    .option('--i-own-this-server', 'required for a server that is not on this machine')
    .action(run);
}

async function run(options: RunOptions): Promise<void> {
  if (options.url !== undefined && options.violate.length > 0)
    throw new UsageError('--violate breaks our own mock; it says nothing to a server at a URL');
  const seed = options.seed ?? randomBytes(4).toString('hex');
  const report =
    options.url === undefined ? await judgeMock(options, seed) : await judgeUrl(options, options.url, seed);
  process.stdout.write(`${render(report, 'terminal')}\n`);
  const folder = write(report, options.out);
  process.stderr.write(`The page: ${join(folder, 'index.html')}\n`);
  process.exitCode = report.verdict.exitCode;
}

async function judgeMock(options: RunOptions, seed: string): Promise<Report> {
  const deviations = usage(() => namedDeviations(loadEdition(options.edition), options.violate));
  const { mock, target } = await startJudgedMock({ edition: options.edition, seed });
  mock.deviate(deviations);
  try {
    const { minimumChecked = target.minimumChecked } = options;
    process.stderr.write(
      `The in-process mock asks for ${Math.round(minimumChecked * 100)} % of the MUSTs to be checked.\n`,
    );
    return await judgeTarget(
      { ...target, minimumChecked },
      { seed, only: options.only, onCase: progress(process.stderr) },
    );
  } finally {
    await mock.stop();
  }
}

async function judgeUrl(options: RunOptions, url: URL, seed: string): Promise<Report> {
  if (!isThisMachine(url) && options.iOwnThisServer !== true) {
    throw new UsageError(`${url.hostname} is not this machine: say --i-own-this-server if it is yours to test`);
  }
  const target = urlTarget({
    edition: options.edition,
    url,
    mailDomain: options.mailDomain,
    ...(options.publicUrl === undefined ? {} : { publicUrl: options.publicUrl }),
    ...(options.mailbox === undefined ? {} : { mailbox: options.mailbox }),
    ...(options.control === undefined ? {} : { control: options.control }),
    ...(options.minimumChecked === undefined ? {} : { minimumChecked: options.minimumChecked }),
    ...(options.timeout === undefined ? {} : { timeoutMs: options.timeout * 1000 }),
    ...(options.runLimit === undefined ? {} : { runLimitSeconds: options.runLimit }),
  });
  return judgeTarget(target, { seed, only: options.only, onCase: progress(process.stderr) });
}

function isThisMachine({ hostname }: URL): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(hostname);
}

function render(report: Report, format: string): string {
  const found = (registered as readonly { readonly value: Reporter }[]).find(({ value }) => value.format === format);
  return (
    found?.value.render(report, process.stdout.columns === undefined ? {} : { width: process.stdout.columns }) ?? ''
  );
}

/** Writes every format that has a file into a folder of this run's own. */
function write(report: Report, out: string): string {
  const folder = resolve(out, `${report.edition.id}-${report.startedAt.replace(/[:.]/g, '-')}-${report.seed}`);
  mkdirSync(folder, { recursive: true });
  for (const { value } of registered as readonly { readonly value: Reporter }[]) {
    if (value.file !== null) writeFileSync(join(folder, value.file), value.render(report));
  }
  return folder;
}

function usage<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}
