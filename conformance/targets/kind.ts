import type { AuthServer } from './adapters/auth-server.js';
import type { RunCommand } from './adapters/run-command.js';
import type { ProfilePlace } from './profile-error.js';
import type { AdapterName, PresentAdapters } from './target.js';

/** A program and its first arguments. */
export type Command = readonly string[];

/** What every description of an adapter says. */
export interface Described {
  readonly kind: string;
}

/** Settings of an adapter that a program serves. */
export interface ByCommand extends Described {
  readonly kind: 'command';
  readonly command: Command;
}

/** How long something sent may take, milliseconds. */
export interface Patience {
  readonly patienceMs?: number;
}

/** Settings that every mailbox has. */
export interface Mails extends Patience {
  /** Of addresses whose mail arrives there. */
  readonly domain: string;
}

/** JSON Schema of one key of a profile, with its `description`. */
export type KeySchema = Readonly<Record<string, unknown>>;

/** What the profile around an adapter and its target have to offer. */
export interface Opening extends ProfilePlace {
  /** Origin that Hawk signs. */
  readonly publicUrl: URL;
  /** A program of the profile, which runs in its folder. */
  run(command: Command): RunCommand;
  /** The auth server at an origin: one for all that speak of it. Its codes arrive in the mailbox of the profile. */
  authServer(origin: string): AuthServer;
  /** Tells the operator something that the profile does not say, such as a free port that was taken. */
  tell(note: string): void;
  /** Has something that was opened closed again when the run is over. */
  closeAfterwards(close: () => Promise<void>): void;
}

type Settings<S> = Omit<S, 'kind'>;
type RequiredKey<S> = { [K in keyof S]-?: Partial<Pick<S, K>> extends Pick<S, K> ? never : K }[keyof S];

/** One way to have an adapter, as a profile names it: what it is told, and what is made of that. */
export interface AdapterKind<A extends AdapterName, S extends Described> {
  /** The key of a profile that it may stand at. */
  readonly serves: A;
  readonly kind: S['kind'];
  /** What its user has to know, in a sentence: the schema and the page about profiles repeat it. */
  readonly says: string;
  /** Settings that fit the schema, for a profile to start from. */
  readonly example: S;
  /** Keys that have to be there. */
  readonly required: { readonly [K in RequiredKey<Settings<S>>]: KeySchema };
  /** Keys that may be left out. */
  readonly optional: { readonly [K in Exclude<keyof Settings<S>, RequiredKey<Settings<S>>>]: KeySchema };
  /** Further keywords of its schema, such as `minProperties`. */
  readonly rules?: KeySchema;
  /** Makes the adapter. @throws ProfileError when the settings fit the schema and cannot be followed all the same */
  open(settings: S, opening: Opening): PresentAdapters[A] | Promise<PresentAdapters[A]>;
}

/** Declares the default export of a file in `kinds/`, which exports the type of its settings too, for the registry. */
export function adapterKind<A extends AdapterName, S extends Described>(
  definition: AdapterKind<A, S>,
): AdapterKind<A, S> {
  return definition;
}

/** A part that several kinds share, with words of its own where those of the part do not do. */
export function part(name: 'url' | 'domain' | 'patienceMs' | 'threshold' | 'command', description?: string): KeySchema {
  return { $ref: `#/$defs/${name}`, ...(description === undefined ? {} : { description }) };
}

/** What waits for something sent, with the patience that the settings name, if any. */
export function patient<T extends object>(found: T, { patienceMs }: Patience): T {
  return patienceMs === undefined ? found : { ...found, patienceMs };
}
