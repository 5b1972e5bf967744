import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { parseDocument } from 'yaml';
import type { adapterKinds } from '../../openapi/generated/registry/adapterKinds.js';
import { packageRoot } from '../../openapi/package-root.js';
import type { ListedAccount } from './adapters/listed-accounts.js';
import { ProfileError, type ProfilePlace } from './profile-error.js';
import { problemsOf } from './profile-problems.js';
import { fillVariables } from './profile-variables.js';
import type { Absent, AdapterName, CacheSecret } from './target.js';

export { ProfileError } from './profile-error.js';

type Kind = (typeof adapterKinds)[number]['value'];
type SettingsOf<K, A extends AdapterName> = K extends {
  readonly serves: A;
  open(settings: infer S, ...more: never): unknown;
}
  ? S
  : never;

/** How an adapter may be described: the settings of one of its kinds, or why there is none. */
export type AdapterProfile<A extends AdapterName> = SettingsOf<Kind, A> | Absent;

/** Each adapter, by the key of a profile. Some can be had without saying of what kind. */
type AdapterProfiles = {
  readonly [A in AdapterName]?:
    | AdapterProfile<A>
    | (A extends 'accounts' ? readonly ListedAccount[] : never)
    | (A extends 'cacheSecret' ? CacheSecret : never);
};

/** A target as its operator describes it: the content of a profile file, as `profile.schema.json` has it. */
export interface Profile extends AdapterProfiles {
  readonly name: string;
  readonly edition?: string;
  readonly baseUrl: string;
  readonly publicUrl?: string;
  readonly iOwnThisServer?: boolean;
  /** Such as `85%`. */
  readonly minimumChecked?: string;
  readonly knownFailing?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly tls?: { readonly ca?: string; readonly insecure?: boolean };
  readonly pace?: {
    readonly concurrency?: number;
    readonly requestsPerSecond?: number;
    readonly timeoutMs?: number;
    readonly runLimitSeconds?: number;
    readonly retries?: number;
  };
  readonly control?: { readonly kind: 'control-port'; readonly url: string; readonly domain?: string };
}

/** A profile and where it stands. */
export interface LoadedProfile extends ProfilePlace {
  readonly profile: Profile;
}

let compiled: ValidateFunction<Profile> | undefined;

/** Compiled for the first profile: that takes 90 ms, and a run against the mock reads none. */
function validator(): ValidateFunction<Profile> {
  const file = join(packageRoot, 'conformance', 'targets', 'profile.schema.json');
  const schema = () => JSON.parse(readFileSync(file, 'utf8')) as object;
  // Environment variables are text: a port out of one has to count as a number.
  const options = { strict: false, allErrors: true, verbose: true, discriminator: true, coerceTypes: true };
  compiled ??= new Ajv2020(options).compile<Profile>(schema());
  return compiled;
}

/**
 * Reads a profile in YAML or JSON and puts environment variables in place of `${NAME}`.
 * @throws ProfileError
 */
export function loadProfile(file: string, env: NodeJS.ProcessEnv = process.env): LoadedProfile {
  const written = parsed(file);
  const { filled, problems } = fillVariables(written, env);
  if (problems.length > 0) throw new ProfileError(file, problems);
  const validate = validator();
  if (!validate(filled)) throw new ProfileError(file, problemsOf(validate.errors ?? []));
  return { profile: filled, file, folder: dirname(resolve(file)) };
}

function parsed(file: string): unknown {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    throw new ProfileError(file, [`it cannot be read (${(error as Error).message}); "init" writes one`]);
  }
  // Every JSON text is YAML too.
  const document = parseDocument(text);
  if (document.errors.length > 0)
    throw new ProfileError(
      file,
      document.errors.map(({ message }) => `it is neither YAML nor JSON: ${message.split('\n')[0]}`),
    );
  return document.toJS() as unknown;
}
