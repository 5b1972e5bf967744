import { DEFAULT_EDITION, editionsOf, type Manner, type MockSettings } from '../mock-server/settings.js';
import { readTrustFile } from './trust-file.js';
import { UsageError } from './usage-error.js';

/** What `mock` can be told on the command line. */
export interface MockOptions {
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

/** Settings of a mock whose editions are known. */
export type SpokenSettings = Partial<MockSettings> & Pick<MockSettings, 'edition' | 'also'>;

export const CONFIRMATIONS = ['never', 'new-address', 'always'] as const;
export const STRETCHES = ['none', 'real'] as const;

/**
 * The settings of a mock: what the command line says, else what a file says, else the program's defaults.
 * @param given whether an option stands on the command line, and is no default
 * @throws UsageError that names the option, or the file it names, and what is wrong with it
 */
export function settingsFrom(
  options: MockOptions,
  file: Partial<MockSettings>,
  given: (option: string) => boolean,
): SpokenSettings {
  const said = Object.fromEntries(Object.entries(options).filter(([option]) => given(option))) as Partial<MockOptions>;
  const settings = { ...plain(options), ...file, ...plain(said) };
  const { edition: first = DEFAULT_EDITION, also = [] } = file;
  const edition = said.edition ?? editionsOf({ edition: first, also });
  // Of a file whose editions the command line replaces, no more places count than there are editions.
  const spoken = {
    edition,
    port: said.port ?? portsIn(file)?.slice(0, edition.length) ?? options.port,
    publicUrl: said.publicUrl?.map(({ origin }) => origin) ?? urlsIn(file).slice(0, edition.length),
    controlPort: settings.controlPort ?? null,
  };
  return { ...settings, ...spokenEditions(spoken) };
}

/** The options that are settings by themselves. */
function plain({
  as,
  host,
  controlPort,
  seed,
  signInConfirmation,
  stretch,
  smtp,
  preVerifyTrust,
}: Partial<MockOptions>): Partial<MockSettings> {
  const settings = {
    as,
    host,
    controlPort,
    seed,
    smtp,
    signInConfirmation: oneOf('--sign-in-confirmation', CONFIRMATIONS, signInConfirmation),
    stretch: oneOf('--stretch', STRETCHES, stretch),
    preVerifyTrust: preVerifyTrust === undefined ? undefined : readTrustFile(preVerifyTrust),
  };
  return Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== undefined));
}

interface Spoken {
  readonly edition: readonly string[];
  readonly port: readonly number[];
  readonly publicUrl: readonly (string | undefined)[];
  readonly controlPort: number | null;
}

/** The editions as settings have them: the first one, and those that are spoken beside it. */
function spokenEditions({ edition, port, publicUrl, controlPort }: Spoken): Pick<MockSettings, 'edition' | 'also'> {
  if (port.length > edition.length) throw new UsageError(`${port.length} ports are too many for ${edition.join(', ')}`);
  if (publicUrl.length > edition.length) throw new UsageError(`There are more public URLs than editions`);
  const ports = portsFor(edition.length, port, controlPort);
  const [first, ...also] = edition.map((id, place) => {
    const origin = publicUrl[place];
    return { edition: id, port: ports[place], ...(origin === undefined ? {} : { publicUrl: origin }) };
  });
  return { edition: edition[0] ?? DEFAULT_EDITION, ...first, also };
}

/** The ports that were given, and for further editions the numbers behind the last of them. */
function portsFor(count: number, given: readonly number[], controlPort: number | null): number[] {
  const ports = [...given];
  while (ports.length < count) {
    const last = ports.at(-1) ?? 0;
    const next = last + 1 === controlPort ? last + 2 : last + 1;
    ports.push(last === 0 ? 0 : next);
  }
  return ports;
}

/** The ports of a file, as many as stand there from the first on; undefined where the first has none. */
function portsIn({ port, also = [] }: Partial<MockSettings>): readonly number[] | undefined {
  if (port === undefined) return undefined;
  const ports = [port, ...also.map((other) => other.port)];
  const missing = ports.indexOf(undefined);
  return ports.slice(0, missing < 0 ? undefined : missing) as number[];
}

function urlsIn({ publicUrl, also = [] }: Partial<MockSettings>): (string | undefined)[] {
  return [publicUrl, ...also.map((other) => other.publicUrl)];
}

function oneOf<W extends string>(option: string, words: readonly W[], text: string | undefined): W | undefined {
  const found = words.find((word) => word === text);
  if (found === undefined && text !== undefined)
    throw new UsageError(`${option} is one of ${words.join(', ')}; not "${text}"`);
  return found;
}
