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
    port: said.port ?? portsIn(file, options.port).slice(0, edition.length),
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
  readonly port: readonly (number | undefined)[];
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

/** The ports that were given; where one is missing, the number behind the one before it that nobody else has. */
function portsFor(count: number, given: readonly (number | undefined)[], controlPort: number | null): number[] {
  const taken = new Set([controlPort, ...given]);
  const ports: number[] = [];
  for (let place = 0; place < count; place += 1) {
    const port = given[place] ?? following(ports.at(-1) ?? 0, taken);
    taken.add(port);
    ports.push(port);
  }
  return ports;
}

/** The next number that is not taken; behind 0, which is any free port, 0 again. */
function following(last: number, taken: ReadonlySet<number | null | undefined>): number {
  if (last === 0) return 0;
  let next = last + 1;
  while (taken.has(next)) next += 1;
  return next;
}

/** The ports of a file by their places; where the first has none, that of the program. */
function portsIn({ port, also = [] }: Partial<MockSettings>, [first]: readonly number[]): (number | undefined)[] {
  return [port ?? first, ...also.map((other) => other.port)];
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
