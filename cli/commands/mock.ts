import type { Command } from 'commander';
import type { Deviation } from '../../mock-server/deviation.js';
import { DEFAULT_EDITION, type MockSettings } from '../../mock-server/settings.js';
import { type Mock, startMock } from '../../mock-server/start-mock.js';
import { loadEdition } from '../../openapi/editions.js';
import { asEdition, asPort, asUrl, collect } from '../options.js';
import { readTrustFile } from '../trust-file.js';
import { UsageError } from '../usage-error.js';

interface MockOptions {
  readonly edition: string;
  readonly host: string;
  readonly port: number;
  readonly controlPort: number;
  readonly publicUrl?: URL;
  readonly seed: string;
  readonly signInConfirmation: string;
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
    .option('--edition <id>', 'the document to follow', asEdition, DEFAULT_EDITION)
    .option('--host <address>', 'address to listen on', '127.0.0.1')
    .option('--port <number>', 'port of the protocol', asPort, 9000)
    .option('--control-port <number>', 'port of the control API: mail, clock, faults, ...', asPort, 9001)
    .option('--public-url <url>', 'the origin clients sign for, if a proxy stands in between', asUrl)
    .option('--seed <text>', 'same seed, same tokens and codes', 'fxa-conformance')
    .option('--sign-in-confirmation <when>', CONFIRMATIONS.join(', '), 'new-address')
    .option('--stretch <kind>', `what a password check costs: ${STRETCHES.join(', ')}`, 'none')
    .option('--smtp <host:port>', 'an SMTP server that every mail is sent to as well')
    .option('--pre-verify-trust <file>', 'JSON from https URLs of JWK sets to the sets, for preVerifyTokens')
    .option('--settings <file>', 'YAML or JSON with further settings: customs limits, skew, sizes, SMS senders, ...')
    .option('--violate <id>', 'break a requirement; may be repeated', collect, [])
    .action(mock);
}

async function mock(options: MockOptions): Promise<void> {
  const { signInConfirmation, stretch, preVerifyTrust, publicUrl, violate, settings: file, ...rest } = options;
  const settings: Partial<MockSettings> = {
    ...(file === undefined ? {} : await settingsIn(file)),
    ...rest,
    signInConfirmation: oneOf('--sign-in-confirmation', CONFIRMATIONS, signInConfirmation),
    stretch: oneOf('--stretch', STRETCHES, stretch),
    ...(preVerifyTrust === undefined ? {} : { preVerifyTrust: readTrustFile(preVerifyTrust) }),
    ...(publicUrl === undefined ? {} : { publicUrl: publicUrl.origin }),
  };
  let running: Mock;
  try {
    const deviations = violate.length === 0 ? [] : await named(options.edition, violate);
    running = await startMock(settings);
    running.deviate(deviations);
    for (const { id, says } of deviations) process.stderr.write(`Deviation ${id}: ${says}\n`);
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
  process.stderr.write(
    `This is a MOCK of ${options.edition}: it keeps no secret and forgets everything when it stops. Seed: ${options.seed}\n`,
  );
  process.stdout.write(`${running.url}\n`);
  process.stderr.write(`Control (mail, clock, faults, accounts, journal): ${running.controlUrl}\n`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void running.stop());
}

/** The deviations are many files: only who asks for one waits for them. */
async function named(edition: string, violate: readonly string[]): Promise<Deviation[]> {
  const { namedDeviations } = await import('../../mock-server/deviations/all-deviations.js');
  return namedDeviations(loadEdition(edition), violate);
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
