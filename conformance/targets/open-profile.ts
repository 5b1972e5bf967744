import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { rootCertificates } from 'node:tls';
import { type AuthServer, authServerAt } from './adapters/auth-server.js';
import { type ListedAccount, listedAccounts } from './adapters/listed-accounts.js';
import { commandIn } from './adapters/run-command.js';
import { controlPortAdapters } from './control-port.js';
import { DEFAULT_FLOOR, DEFAULT_PACE, NOTHING_GIVEN } from './defaults.js';
import type { Described, Opening } from './kind.js';
import { openKind } from './open-kind.js';
import { type LoadedProfile, type Profile, ProfileError } from './profile.js';
import type { Absent, AdapterName, Adapters, Target } from './target.js';

/** A target that is ready to be judged, with what was opened for it. */
export interface OpenTarget {
  readonly target: Target;
  /** What the operator should hear: where the suite listens for mail. */
  readonly notes: readonly string[];
  close(): Promise<void>;
}

/** A connection that failed before a byte was sent says nothing about the target. */
const RETRIES = 2;

/** What opening adapters leaves behind: what to say, and what to close. */
interface Left {
  readonly notes: string[];
  readonly closing: (() => Promise<void>)[];
}

/**
 * Makes a target of a profile and opens what the suite itself has to offer it.
 * @param defaultEdition the document where the profile names none
 * @throws ProfileError when a file it names cannot be used or its SMTP port is taken
 */
export async function openProfile(loaded: LoadedProfile, defaultEdition: string): Promise<OpenTarget> {
  const { profile } = loaded;
  const publicUrl = new URL(profile.publicUrl ?? profile.baseUrl);
  const connection = connectionOf(loaded);
  const left: Left = { notes: [], closing: [] };
  const close = async () => {
    for (const each of left.closing.splice(0).reverse()) await each();
  };
  const { concurrency, timeoutMs, runLimitSeconds } = { ...DEFAULT_PACE, ...profile.pace };
  try {
    const target: Target = {
      name: profile.name,
      edition: profile.edition ?? defaultEdition,
      baseUrl: new URL(profile.baseUrl),
      publicUrl,
      adapters: await adaptersOf(loaded, publicUrl, left),
      minimumChecked:
        profile.minimumChecked === undefined ? DEFAULT_FLOOR : Number.parseFloat(profile.minimumChecked) / 100,
      pace: { concurrency, timeoutMs, runLimitSeconds },
      connection,
    };
    return { target, notes: left.notes, close };
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

async function adaptersOf(loaded: LoadedProfile, publicUrl: URL, left: Left): Promise<Adapters> {
  const { profile } = loaded;
  const base = baseOf(profile);
  const openingWith = (mailbox: Adapters['mailbox']) => openingOf(loaded, { publicUrl, left, mailbox });
  // First of all: others read there what is mailed to them.
  const mailbox = (await openKind('mailbox', profile.mailbox, openingWith(base.mailbox))) ?? base.mailbox;
  const opening = openingWith(mailbox);
  const { accounts, clock, faults, customs, smsOutbox, pushOutbox, bearerTokens, cacheSecret, preVerifySigner } =
    profile;
  const opened = async <A extends AdapterName>(serves: A, described: Described | Absent | undefined) =>
    (await openKind(serves, described, opening)) ?? base[serves];
  return {
    mailbox,
    accounts: isListed(accounts) ? listedAccounts(accounts, loaded) : await opened('accounts', accounts),
    clock: await opened('clock', clock),
    faults: await opened('faults', faults),
    customs: await opened('customs', customs),
    smsOutbox: await opened('smsOutbox', smsOutbox),
    pushOutbox: await opened('pushOutbox', pushOutbox),
    bearerTokens: await opened('bearerTokens', bearerTokens),
    cacheSecret: cacheSecret ?? base.cacheSecret,
    preVerifySigner: await opened('preVerifySigner', preVerifySigner),
  };
}

function isListed(accounts: Profile['accounts']): accounts is readonly ListedAccount[] {
  return Array.isArray(accounts);
}

interface Around {
  readonly publicUrl: URL;
  readonly left: Left;
  readonly mailbox: Adapters['mailbox'];
}

function openingOf(loaded: LoadedProfile, { publicUrl, left, mailbox }: Around): Opening {
  const { file, folder } = loaded;
  const { headers: _ofTheTarget, ...connection } = connectionOf(loaded);
  const servers = new Map<string, AuthServer>();
  return {
    file,
    folder,
    publicUrl,
    run: (command) => commandIn(folder, command),
    authServer(origin) {
      const server = servers.get(origin) ?? authServerAt(new URL(origin), mailbox, connection);
      servers.set(origin, server);
      return server;
    },
    tell: (note) => void left.notes.push(note),
    closeAfterwards: (close) => void left.closing.push(close),
  };
}

const NO_CLOCK: Absent = { absent: 'the profile names no clock (--wait lets time pass for real)' };
