import { setFlagsFromString } from 'node:v8';
import type { Command } from 'commander';
import type { Deviation } from '../../mock-server/deviation.js';
import { DEFAULT_EDITION, editionsOf, type MockSettings } from '../../mock-server/settings.js';
import { type Mock, startMock } from '../../mock-server/start-mock.js';
import { loadEdition } from '../../openapi/editions.js';
import { CONFIRMATIONS, type MockOptions, type SpokenSettings, STRETCHES, settingsFrom } from '../mock-options.js';
import { asEditions, asManner, asPort, asPorts, asUrls, collect } from '../options.js';
import { UsageError } from '../usage-error.js';

/** `mock`: a stateful server that follows an edition's document. */
export function addMock(root: Command): void {
  root
    .command('mock')
    .description('Start a mock server. It guards nothing: for tests only.')
    .option(
      '--edition <ids>',
      'the documents to follow, with commas between them: one account base, a port for each',
      asEditions,
      [DEFAULT_EDITION],
    )
    .option('--as <manner>', 'be as the servers of the time were, where that differs: deployed', asManner)
    .option('--host <address>', 'address to listen on', '127.0.0.1')
    .option('--port <numbers>', 'ports of the editions; where one is missing, the next number', asPorts, [9000])
    .option('--control-port <number>', 'port of the control API: mail, clock, faults, ...', asPort, 9001)
    .option('--public-url <urls>', 'the origins clients sign for, if a proxy stands in between', asUrls)
    .option('--seed <text>', 'same seed, same tokens and codes', 'fxa-conformance')
    .option('--sign-in-confirmation <when>', `${CONFIRMATIONS.join(', ')}; by default for a new address`)
    .option('--stretch <kind>', `what a password check costs: ${STRETCHES.join(', ')}`, 'none')
    .option('--smtp <host:port>', 'an SMTP server that every mail is sent to as well')
    .option('--pre-verify-trust <file>', 'JSON from https URLs of JWK sets to the sets, for preVerifyTokens')
    .option('--settings <file>', 'YAML or JSON with any setting: customs limits, skew, sizes, SMS senders, ...')
    .option('--violate <id>', 'break a requirement; may be repeated', collect, [])
    .action(mock);
}

/**
 * How far the heap grows before it is collected as a whole, percent. Journal and nonces live just long enough to be taken
 * for old, so that left to itself the heap fills with what nobody needs: 150 MB resident under load where 20 are alive,
 * and with this 120, at no cost in speed that could be measured. V8 reads the flag at each collection, and so may be told late.
 */
const HEAP_GROWING_PERCENT = 50;

async function mock(options: MockOptions, command: Command): Promise<void> {
  setFlagsFromString(`--heap-growing-percent=${HEAP_GROWING_PERCENT}`);
  const { settings: file, violate } = options;
  const written = file === undefined ? {} : await settingsIn(file);
  const settings = settingsFrom(options, written, (name) => command.getOptionValueSource(name) === 'cli');
  const editions = editionsOf(settings);
  let running: Mock;
  try {
    const deviations = violate.length === 0 ? [] : await named(editions, violate);
    running = await startMock(settings);
    if (violate.length > 0) await running.deviations.set(violate);
    for (const { id, says } of deviations) process.stderr.write(`Deviation ${id}: ${says}\n`);
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
  introduce(running, settings);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void running.stop());
}

/** Says what it is and where. */
function introduce({ urls, controlUrl }: Mock, settings: SpokenSettings): void {
  const { as, seed } = settings;
  const editions = editionsOf(settings);
  const manner = as === undefined ? '' : ` as ${as}`;
  process.stderr.write(
    `This is a MOCK of ${editions.join(' and ')}${manner}: it keeps no secret and forgets everything when it stops. Seed: ${seed}\n`,
  );
  for (const [id, url] of Object.entries(urls)) {
    process.stdout.write(`${url}\n`);
    if (editions.length > 1) process.stderr.write(`${id}: ${url}\n`);
  }
  if (controlUrl === undefined) return;
  process.stderr.write(`Control (mail, clock, faults, accounts, journal): ${controlUrl}\n`);
  process.stderr.write(`Inspector, for a browser: ${controlUrl}/\n`);
}

/** The deviations are many files: only who asks for one waits for them. */
async function named(editions: readonly string[], violate: readonly string[]): Promise<Deviation[]> {
  const { namedInEach } = await import('../../mock-server/deviations/all-deviations.js');
  return namedInEach(editions.map(loadEdition), violate).flat();
}

/** Few need a file, and what reads it takes its time to load. */
async function settingsIn(file: string): Promise<Partial<MockSettings>> {
  const { readSettingsFile } = await import('../settings-file.js');
  return readSettingsFile(file);
}
