import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parseDocument } from 'yaml';
import { packageRoot } from '../../openapi/package-root.js';
import { problemsOf } from './profile-problems.js';
import { fillVariables } from './profile-variables.js';
import type { Absent, CacheSecret, CustomsThresholds, ProvisionedAccount } from './target.js';

/** A program and its first arguments. */
type Command = readonly string[];
type ByCommand = { readonly kind: 'command'; readonly command: Command };
/** How long something sent may take, milliseconds. */
export type Patience = { readonly patienceMs?: number };
type Mails = { readonly domain: string } & Patience;

/** How mail is read. */
export type MailboxProfile =
  | ({ readonly kind: 'restmail'; readonly url: string } & Mails)
  | ({ readonly kind: 'smtp'; readonly host?: string; readonly port?: number } & Mails)
  | ({ readonly kind: 'mailpit'; readonly url: string; readonly headers?: Readonly<Record<string, string>> } & Mails)
  | (ByCommand & Mails);

/** An account that exists already; it is taken for verified unless it says otherwise. */
export interface ListedAccount extends ProvisionedAccount {
  readonly verified?: boolean;
}

/** A token that is there already, of somebody with these scopes and no others. */
export interface ListedToken {
  readonly email: string;
  readonly scopes: readonly string[];
  readonly token: string;
}

/** How an OAuth server is asked for tokens; addresses are origins. */
export interface OAuthProfile {
  /** Where people sign in, and where certificates come from. */
  readonly authServer: string;
  /** The auth server where it stands in for it. */
  readonly oauthServer?: string;
  /** 16 hex digits of a client that may have tokens of its users right away. */
  readonly clientId: string;
  /** What is exchanged for a token and where; `authorization` by default. */
  readonly grant?: 'authorization' | 'token' | 'session';
  /** What assertions are made for: the origin of the OAuth server by default. */
  readonly audience?: string;
}

/** Where bearer tokens come from. */
export type TokensProfile =
  | ByCommand
  | { readonly kind: 'static'; readonly token: string }
  | { readonly kind: 'listed'; readonly tokens: readonly ListedToken[] }
  | ({ readonly kind: 'oauth' } & OAuthProfile);

/** With which keys preVerifyTokens are signed; `key` and `otherKey` are PEM files. */
export interface SignerProfile {
  readonly kind: 'key-file';
  readonly audience?: string;
  readonly jku: string;
  readonly strangeJku?: string;
  readonly kid: string;
  readonly key: string;
  readonly otherKid: string;
  readonly otherKey: string;
}

/** A target as its operator describes it: the content of a profile file, as `profile.schema.json` has it. */
export interface Profile {
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
  readonly mailbox?: MailboxProfile | Absent;
  readonly accounts?:
    | readonly ListedAccount[]
    | ByCommand
    | { readonly kind: 'auth-server'; readonly url: string }
    | Absent;
  readonly clock?: ByCommand | { readonly kind: 'wait'; readonly atMostSeconds?: number } | Absent;
  readonly faults?: ByCommand | Absent;
  readonly customs?: ByCommand | ({ readonly kind: 'thresholds' } & CustomsThresholds) | Absent;
  readonly smsOutbox?: (ByCommand & Patience) | Absent;
  readonly pushOutbox?: (ByCommand & { readonly origin: string } & Patience) | Absent;
  readonly bearerTokens?: TokensProfile | Absent;
  readonly cacheSecret?: CacheSecret | Absent;
  readonly preVerifySigner?: SignerProfile | Absent;
}

/** A profile and where it stands: its paths start at that folder. */
export interface LoadedProfile {
  readonly profile: Profile;
  readonly file: string;
  readonly folder: string;
}

/** A profile that cannot be used. The message names the file, each place in it, and what to do. */
export class ProfileError extends Error {
  override readonly name = 'ProfileError';

  constructor(file: string, problems: readonly string[]) {
    super(problems.map((problem) => `${file}: ${problem}`).join('\n'));
  }
}

const schema = JSON.parse(
  readFileSync(join(packageRoot, 'conformance', 'targets', 'profile.schema.json'), 'utf8'),
) as object;
// Environment variables are text: a port out of one has to count as a number.
const validate = new Ajv2020({
  strict: false,
  allErrors: true,
  verbose: true,
  discriminator: true,
  coerceTypes: true,
}).compile<Profile>(schema);

/**
 * Reads a profile in YAML or JSON and puts environment variables in place of `${NAME}`.
 * @throws ProfileError
 */
export function loadProfile(file: string, env: NodeJS.ProcessEnv = process.env): LoadedProfile {
  const written = parsed(file);
  const { filled, problems } = fillVariables(written, env);
  if (problems.length > 0) throw new ProfileError(file, problems);
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
