import { setFlagsFromString } from 'node:v8';
import type { Command } from 'commander';
import type { Deviation } from '../../mock-server/deviation.js';
import { DEFAULT_EDITION, type Manner, type MockSettings } from '../../mock-server/settings.js';
import { type Mock, startMock } from '../../mock-server/start-mock.js';
import { loadEdition } from '../../openapi/editions.js';
import { asEditions, asManner, asPort, asPorts, asUrls, collect } from '../options.js';
import { readTrustFile } from '../trust-file.js';
import { UsageError } from '../usage-error.js';

interface MockOptions {
  readonly edition: readonly string[];
  readonly as?: Manner;
  readonly host: string;
  readonly port: readonly number[];
  readonly controlPort: number;
  readonly publicUrl?: readonly URL[];
  readonly seed: string;
  readonly signInConfirmation?: string;
  readonly stretch: string;
  readonly smtp?: string;
  readonly preVerifyTrust?: string;
  readonly settings?: string;
  readonly violate: readonly string[];
}

const CONFIRMATIONS = ['never', 'new-address', 'always'] as const;
const STRETCHES = ['none', 'real'] as const;

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
    .option('--port <numbers>', 'ports of the editions; where one is missing, the next free number', asPorts, [9000])
    .option('--control-port <number>', 'port of the control API: mail, clock, faults, ...', asPort, 9001)
    .option('--public-url <urls>', 'the origins clients sign for, if a proxy stands in between', asUrls)
    .option('--seed <text>', 'same seed, same tokens and codes', 'fxa-conformance')
    .option('--sign-in-confirmation <when>', `${CONFIRMATIONS.join(', ')}; by default for a new address`)
    .option('--stretch <kind>', `what a password check costs: ${STRETCHES.join(', ')}`, 'none')
    .option('--smtp <host:port>', 'an SMTP server that every mail is sent to as well')
    .option('--pre-verify-trust <file>', 'JSON from https URLs of JWK sets to the sets, for preVerifyTokens')
    .option('--settings <file>', 'YAML or JSON with further settings: customs limits, skew, sizes, SMS senders, ...')
    .option('--violate <id>', 'break a requirement; may be repeated', collect, [])
    .action(mock);
}

/**
 * How far the heap grows before it is collected as a whole, percent. Journal and nonces live just long enough to be taken
 * for old, so that left to itself the heap fills with what nobody needs: 150 MB resident under load where 20 are alive,
 * and with this 120, at no cost in speed that could be measured. V8 reads the flag at each collection, and so may be told late.
 */
const HEAP_GROWING_PERCENT = 50;

async function mock(options: MockOptions): Promise<void> {
  setFlagsFromString(`--heap-growing-percent=${HEAP_GROWING_PERCENT}`);
  const { signInConfirmation, stretch, preVerifyTrust, edition, port, publicUrl, violate, ...others } = options;
  const { settings: file, ...rest } = others;
  const settings: Partial<MockSettings> = {
    ...(file === undefined ? {} : await settingsIn(file)),
    ...rest,
    ...spokenEditions(options),
    ...(signInConfirmation === undefined
      ? {}
      : { signInConfirmation: oneOf('--sign-in-confirmation', CONFIRMATIONS, signInConfirmation) }),
    stretch: oneOf('--stretch', STRETCHES, stretch),
    ...(preVerifyTrust === undefined ? {} : { preVerifyTrust: readTrustFile(preVerifyTrust) }),
  };
  let running: Mock;
  try {
    const deviations = violate.length === 0 ? [] : await named(options.edition, violate);
    running = await startMock(settings);
    if (violate.length > 0) await running.deviations.set(violate);
    for (const { id, says } of deviations) process.stderr.write(`Deviation ${id}: ${says}\n`);
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
  process.stderr.write(
    `This is a MOCK of ${options.edition.join(' and ')}${options.as === undefined ? '' : ` as ${options.as}`}: it keeps no secret and forgets everything when it stops. Seed: ${options.seed}\n`,
  );
  for (const [id, url] of Object.entries(running.urls)) {
    process.stdout.write(`${url}\n`);
    if (options.edition.length > 1) process.stderr.write(`${id}: ${url}\n`);
  }
  process.stderr.write(`Control (mail, clock, faults, accounts, journal): ${running.controlUrl}\n`);
  process.stderr.write(`Inspector, for a browser: ${running.controlUrl}/\n`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void running.stop());
}

/** The editions of the command line as settings have them: the first one, and those that are spoken beside it. */
function spokenEditions({ edition, port, publicUrl = [], controlPort }: MockOptions): Partial<MockSettings> {
  if (port.length > edition.length) throw new UsageError(`${port.length} ports are too many for ${edition.join(', ')}`);
  if (publicUrl.length > edition.length) throw new UsageError(`There are more public URLs than editions`);
  const ports = portsFor(edition.length, port, controlPort);
  const [first, ...also] = edition.map((id, place) => {
    const origin = publicUrl[place]?.origin;
    return { edition: id, port: ports[place], ...(origin === undefined ? {} : { publicUrl: origin }) };
  });
  return { ...first, also };
}

/** The ports that were given, and for further editions the numbers behind the last of them. */
function portsFor(count: number, given: readonly number[], controlPort: number): number[] {
  const ports = [...given];
  while (ports.length < count) {
    const last = ports.at(-1) ?? 0;
    const next = last + 1 === controlPort ? last + 2 : last + 1;
    ports.push(last === 0 ? 0 : next);
  }
  return ports;
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

function oneOf<W extends string>(option: string, words: readonly W[], text: string): W {
  const found = words.find((word) => word === text);
  if (found === undefined) throw new UsageError(`${option} is one of ${words.join(', ')}; not "${text}"`);
  return found;
}
