import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { rootCertificates } from 'node:tls';
import { accountsByCommand, listedAccounts } from './adapters/accounts.js';
import { type AuthServer, accountsAt, authServerAt } from './adapters/auth-server.js';
import {
  clockByCommand,
  customsByCommand,
  faultsByCommand,
  listedTokens,
  pushesByCommand,
  smsByCommand,
  tokensByCommand,
  tokensByForm,
} from './adapters/by-command.js';
import { keyFileSigner } from './adapters/key-file-signer.js';
import { oauthTokens } from './adapters/oauth-tokens.js';
import { commandIn, type RunCommand } from './adapters/run-command.js';
import { waitingClock } from './adapters/waiting-clock.js';
import { controlPortAdapters } from './control-port.js';
import { DEFAULT_FLOOR, DEFAULT_PACE, NOTHING_GIVEN } from './defaults.js';
import { mailboxByCommand } from './mailbox/command.js';
import { mailpit } from './mailbox/mailpit.js';
import { restmail } from './mailbox/restmail.js';
import { openSmtpSink } from './mailbox/smtp-sink.js';
import {
  type LoadedProfile,
  type MailboxProfile,
  type Patience,
  type Profile,
  ProfileError,
  type TokensProfile,
} from './profile.js';
import type {
  Absent,
  Adapters,
  BearerTokens,
  CustomsByThresholds,
  CustomsThresholds,
  Mailbox,
  Target,
  VerifiedAccounts,
} from './target.js';

/** A target that is ready to be judged, with what was opened for it. */
export interface OpenTarget {
  readonly target: Target;
  /** What the operator should hear: where the suite listens for mail. */
  readonly notes: readonly string[];
  close(): Promise<void>;
}

/** Where nobody says how many seconds at most, a case may wait two minutes. */
const WAIT_SECONDS = 120;

/** A connection that failed before a byte was sent says nothing about the target. */
const RETRIES = 2;

/**
 * Makes a target of a profile and opens what the suite itself has to offer it.
 * @param defaultEdition the document where the profile names none
 * @throws ProfileError when a file it names cannot be used or its SMTP port is taken
 */
export async function openProfile(loaded: LoadedProfile, defaultEdition: string): Promise<OpenTarget> {
  const { profile } = loaded;
  const publicUrl = new URL(profile.publicUrl ?? profile.baseUrl);
  const connection = connectionOf(loaded);
  const base = baseOf(profile);
  const { mailbox, notes = [], close = async () => undefined } = await openMailbox(loaded, base.mailbox);
  const { concurrency, timeoutMs, runLimitSeconds } = { ...DEFAULT_PACE, ...profile.pace };
  try {
    const target: Target = {
      name: profile.name,
      edition: profile.edition ?? defaultEdition,
      baseUrl: new URL(profile.baseUrl),
      publicUrl,
      adapters: adaptersOf(loaded, publicUrl, { ...base, mailbox }),
      minimumChecked:
        profile.minimumChecked === undefined ? DEFAULT_FLOOR : Number.parseFloat(profile.minimumChecked) / 100,
      pace: { concurrency, timeoutMs, runLimitSeconds },
      connection,
    };
    return { target, notes, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** What there is where the profile says nothing more. */
function baseOf({ control }: Profile): Adapters {
  return control === undefined
    ? { ...NOTHING_GIVEN, mailbox: { absent: 'the profile names no mailbox' }, clock: NO_CLOCK }
    : controlPortAdapters(new URL(control.url), control.domain ?? 'example.test');
}

function connectionOf({ profile, folder, file }: LoadedProfile): NonNullable<Target['connection']> {
  const { headers, tls = {}, pace = {} } = profile;
  const { requestsPerSecond, retries = RETRIES } = pace;
  return {
    retries,
    ...(headers === undefined ? {} : { headers }),
    ...(requestsPerSecond === undefined ? {} : { spacingMs: 1000 / requestsPerSecond }),
    ...(tls.insecure === true ? { insecure: true } : {}),
    ...(tls.ca === undefined ? {} : { ca: [...rootCertificates, certificateIn(file, resolve(folder, tls.ca))] }),
  };
}

function certificateIn(file: string, path: string): string {
  let text = '';
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    // Told below, with the place in the profile.
  }
  if (text.includes('-----BEGIN CERTIFICATE-----')) return text;
  throw new ProfileError(file, [`tls.ca: ${path} holds no certificate in PEM; name the file of the CA`]);
}

function adaptersOf(loaded: LoadedProfile, publicUrl: URL, base: Adapters): Adapters {
  const { profile, folder } = loaded;
  const run: RunBy = ({ command }) => commandIn(folder, command);
  const authServer = authServers(loaded, base.mailbox);
  const { accounts, faults, customs, smsOutbox, pushOutbox, bearerTokens, preVerifySigner } = profile;
  return {
    mailbox: base.mailbox,
    accounts: given(accounts, (it) => accountsOf(it, { loaded, run, authServer })) ?? base.accounts,
    clock: clockOf(profile.clock, run) ?? base.clock,
    faults: given(faults, (it) => faultsByCommand(run(it))) ?? base.faults,
    customs:
      given(customs, (it) => (it.kind === 'command' ? customsByCommand(run(it)) : thresholdsOf(it))) ?? base.customs,
    smsOutbox: given(smsOutbox, (it) => patient(smsByCommand(run(it)), it)) ?? base.smsOutbox,
    pushOutbox: given(pushOutbox, (it) => patient(pushesByCommand(run(it), it.origin), it)) ?? base.pushOutbox,
    bearerTokens: given(bearerTokens, (it) => tokensOf(it, { run, authServer })) ?? base.bearerTokens,
    cacheSecret: given(profile.cacheSecret, (it) => it) ?? base.cacheSecret,
    preVerifySigner: given(preVerifySigner, (it) => keyFileSigner(it, publicUrl.host, loaded)) ?? base.preVerifySigner,
  };
}

type RunBy = (by: { readonly command: readonly string[] }) => RunCommand;

/** The auth server at an origin: one for all that speak of it, so that they share its sessions. */
type AuthServers = (origin: string) => AuthServer;

function authServers(loaded: LoadedProfile, mailbox: Adapters['mailbox']): AuthServers {
  const { headers: _ofTheTarget, ...connection } = connectionOf(loaded);
  const servers = new Map<string, AuthServer>();
  return (origin) => {
    const server = servers.get(origin) ?? authServerAt(new URL(origin), mailbox, connection);
    servers.set(origin, server);
    return server;
  };
}

function accountsOf(
  described: Exclude<NonNullable<Profile['accounts']>, Absent>,
  {
    loaded,
    run,
    authServer,
  }: { readonly loaded: LoadedProfile; readonly run: RunBy; readonly authServer: AuthServers },
): VerifiedAccounts {
  if (!('kind' in described)) return listedAccounts(described, loaded);
  return described.kind === 'command' ? accountsByCommand(run(described)) : accountsAt(authServer(described.url));
}

function tokensOf(
  described: TokensProfile,
  { run, authServer }: { readonly run: RunBy; readonly authServer: AuthServers },
): BearerTokens {
  switch (described.kind) {
    case 'command':
      return tokensByCommand(run(described));
    case 'static':
      return tokensByForm(described.token);
    case 'listed':
      return listedTokens(described.tokens);
    case 'oauth':
      return oauthTokens(described, authServer(described.authServer));
  }
}

function thresholdsOf({
  kind: _kind,
  ...thresholds
}: { readonly kind: string } & CustomsThresholds): CustomsByThresholds {
  return { thresholds };
}

/** What waits for something sent, with the patience of the profile where that names any. */
function patient<T extends object>(found: T, { patienceMs }: Patience): T {
  return patienceMs === undefined ? found : { ...found, patienceMs };
}

const NO_CLOCK: Absent = { absent: 'the profile names no clock (--wait lets time pass for real)' };

function clockOf(clock: Profile['clock'], run: RunBy): Adapters['clock'] | undefined {
  return given(clock, (it) =>
    it.kind === 'wait' ? waitingClock(it.atMostSeconds ?? WAIT_SECONDS) : clockByCommand(run(it)),
  );
}

/** An adapter of what the profile says; its reason where it says there is none; undefined where it says nothing. */
function given<P extends object, A>(part: P | Absent | undefined, make: (part: P) => A): A | Absent | undefined {
  if (part === undefined) return undefined;
  return 'absent' in part ? (part as Absent) : make(part);
}

type OpenMailbox = Partial<Pick<OpenTarget, 'notes' | 'close'>> & { readonly mailbox: Mailbox | Absent };

async function openMailbox(loaded: LoadedProfile, otherwise: Mailbox | Absent): Promise<OpenMailbox> {
  const { mailbox } = loaded.profile;
  if (mailbox === undefined) return { mailbox: otherwise };
  if ('absent' in mailbox) return { mailbox };
  if (mailbox.kind !== 'smtp') return { mailbox: patient(readMailbox(mailbox, loaded.folder), mailbox) };
  const sink = await openSmtpSink(mailbox).catch((error: Error) => {
    throw new ProfileError(loaded.file, [
      `mailbox: no SMTP server can be opened there (${error.message}); choose another port, or 0 for a free one`,
    ]);
  });
  return {
    mailbox: patient(sink.mailbox, mailbox),
    notes: [`Listening for mail, SMTP without encryption: ${sink.address}`],
    close: sink.close,
  };
}

function readMailbox(mailbox: Exclude<MailboxProfile, { readonly kind: 'smtp' }>, folder: string): Mailbox {
  switch (mailbox.kind) {
    case 'restmail':
      return restmail(new URL(mailbox.url), mailbox.domain);
    case 'mailpit':
      return mailpit(new URL(mailbox.url), mailbox.domain, mailbox.headers);
    case 'command':
      return mailboxByCommand(commandIn(folder, mailbox.command), mailbox.domain);
  }
}
