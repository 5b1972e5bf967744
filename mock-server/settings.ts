import { suggestion } from '../openapi/nearest.js';
import type { CustomsSettings } from './domain/customs.js';
import type { KeySet } from './domain/rows.js';

/** A further edition that a mock speaks on a port of its own, over the same accounts, clock and mail. */
export interface AlsoSpoken {
  readonly edition: string;
  /** 0, which is the default, picks a free port. */
  readonly port?: number;
  /** As the setting of the same name. */
  readonly publicUrl?: string;
}

/** What an operator can set on a mock. Times in milliseconds unless the name says seconds. */
export interface MockSettings {
  readonly edition: string;
  /**
   * Whether the mock does what its edition's servers of the time did, where that is known to differ from the document.
   * Settings that belong to those servers are defaults then.
   */
  readonly as?: Manner;
  /** None by default. Operators make accounts in the way of `edition`, the first. */
  readonly also: readonly AlsoSpoken[];
  /** Same seed, same bytes: uids, tokens, codes, keys. */
  readonly seed: string;
  /** Address to listen on; loopback unless the operator says otherwise. */
  readonly host: string;
  /** 0 picks a free port. */
  readonly port: number;
  /** 0 picks a free port; `null` starts no control server. */
  readonly controlPort: number | null;
  /** Origin that clients sign for, when a proxy stands in between; default is the address the mock listens on. */
  readonly publicUrl?: string;
  /** Where links in mails lead; the deployed servers' development default. */
  readonly contentUrl: string;
  /** Whether a sign-in with keys asks for confirmation by mail: never, or unless verified from the same address before. */
  readonly signInConfirmation: 'never' | 'new-address' | 'always';
  /** Allowed clock difference of a Hawk timestamp, seconds; Hawk's own default. */
  readonly hawkSkewSeconds: number;
  /** Largest request body in bytes: the deployed servers' limit. */
  readonly bodyLimitBytes: number;
  /** The same for a body that is a picture. */
  readonly imageLimitBytes: number;
  /** Whether requests are noted, for the control port and for `mock.journal` to show. */
  readonly journal: boolean;
  /** Where avatars are served, without their id; default is `/a` where the profile server is, which serves them. */
  readonly avatarUrl?: string;
  /** What opens cache/:uid of the profile server; the deployed server's for development. */
  readonly secretBearerToken: string;
  /** Issuers whose preVerifyTokens count: the https URL of each JWK set, as tokens write it, and the set. */
  readonly preVerifyTrust: Readonly<Record<string, KeySet>>;
  /** Further trusted URLs of JWK sets, which the mock fetches when a token names one. */
  readonly preVerifyFetch: readonly string[];
  /** Time a client has for its headers. */
  readonly headersTimeoutMs: number;
  /** Time a client has for a whole request. */
  readonly requestTimeoutMs: number;
  /** `host:port` of an SMTP server that every mail is sent to as well. */
  readonly smtp?: string;
  /**
   * How often something may be done by an address or for an email before customs step in. Nothing is limited by default
   * but wrong passwords of an account, where the edition locks accounts.
   */
  readonly customs: CustomsSettings;
  /** Requests answered at once; one more gets errno 201. Unlimited when absent. */
  readonly mostInFlight?: number;
  /** Sessions that an account may have, where the edition has an error for one more. Unlimited when absent. */
  readonly mostSessions?: number;
  /** Event streams that are open at once; one more gets errno 201. */
  readonly mostStreams: number;
  /** Real time between two entries of an event stream that has nothing new to tell. */
  readonly streamIntervalMs: number;
  /** Passwords that are stretched at once where the server does that, 64 MiB each; more wait for their turn. */
  readonly mostStretches: number;
  /** How many may wait; one more gets errno 201. */
  readonly mostWaitingStretches: number;
  /**
   * Whether checking a password costs the scrypt of a real server, 150 ms and 64 MiB. A raw password costs that in any
   * case; without `real` only the first time.
   */
  readonly stretch: 'none' | 'real';
  /** Senders of text messages by region, ISO 3166 alpha-2; numbers of other regions are refused. */
  readonly smsSenders: Readonly<Record<string, string>>;
  /** What sms/status answers while text messages are not switched off. */
  readonly smsStatusOk: boolean;
  /** Told of faults of the mock itself, which a client sees as errno 999; by default they go to stderr. */
  readonly onUnexpected: (operation: string, error: unknown) => void;
}

/** The edition the mock speaks when nobody chooses one. */
export const DEFAULT_EDITION = 'auth-2017';

/** Settings without a default. */
const OPTIONAL = ['as', 'publicUrl', 'avatarUrl', 'smtp', 'mostInFlight', 'mostSessions'];

/** What else a mock can be than what the document says. */
export const MANNERS = ['deployed'] as const;

/** The name of what a mock can be instead. */
export type Manner = (typeof MANNERS)[number];

/** The editions that a mock with these settings speaks, the first one first. */
export function editionsOf({ edition, also }: Pick<MockSettings, 'edition' | 'also'>): readonly string[] {
  return [edition, ...also.map((other) => other.edition)];
}

/**
 * Settings for every key that the caller left out.
 * @param defaults what stands before the defaults of every mock
 * @throws Error that names an unknown key, or a manner that no mock has, and the nearest known one
 */
export function withDefaults(
  chosen: Partial<MockSettings>,
  defaults: Partial<Omit<MockSettings, 'customs'>> = {},
): MockSettings {
  requireKnown('', chosen, [...Object.keys(DEFAULTS), ...OPTIONAL]);
  chosen.also?.forEach((other, place) => {
    requireKnown(`also.${place}.`, other, ALSO_SPOKEN);
  });
  requireKnown('customs.', chosen.customs ?? {}, CUSTOMS_ACTIONS);
  for (const [action, limits] of Object.entries(chosen.customs ?? {}))
    requireKnown(`customs.${action}.`, limits, ['perAddress', 'perEmail', 'ruling']);
  const manner: string | undefined = chosen.as;
  if (manner !== undefined && !(MANNERS as readonly string[]).includes(manner))
    throw new Error(`No mock behaves as "${manner}"; ${suggestion(manner, MANNERS)}`);
  return {
    ...DEFAULTS,
    ...defaults,
    ...definedOnly(chosen),
    customs: { ...DEFAULTS.customs, ...chosen.customs },
  };
}

/** @throws Error that names a key that is not known, with its place, and the nearest known one */
function requireKnown(place: string, given: object, known: readonly string[]): void {
  if (typeof given !== 'object')
    throw new Error(`The setting "${place.slice(0, -1)}" is an object of ${known.join(', ')}`);
  const strange = Object.keys(given).find((key) => !known.includes(key));
  if (strange === undefined) return;
  throw new Error(
    `A mock has no setting "${place}${strange}"; ${suggestion(strange, known, 'docs/mock-settings.md has them')}`,
  );
}

const ALSO_SPOKEN: readonly (keyof AlsoSpoken)[] = ['edition', 'port', 'publicUrl'];
const CUSTOMS_ACTIONS: readonly (keyof CustomsSettings)[] = [
  ...(['signIn', 'wrongPassword', 'accountStatus', 'sendCode', 'sms', 'lockout'] as const),
];

const DEFAULTS: MockSettings = {
  edition: DEFAULT_EDITION,
  also: [],
  seed: 'fxa-conformance',
  host: '127.0.0.1',
  port: 0,
  controlPort: 0,
  contentUrl: 'http://127.0.0.1:3030',
  signInConfirmation: 'new-address',
  hawkSkewSeconds: 60,
  bodyLimitBytes: 16384,
  imageLimitBytes: 1_048_576,
  journal: true,
  secretBearerToken: '8675309jenny',
  preVerifyTrust: {},
  preVerifyFetch: [],
  headersTimeoutMs: 10_000,
  requestTimeoutMs: 30_000,
  // No document says when an account is locked: more often than somebody who tries to remember, in a day.
  customs: { lockout: { perEmail: { count: 10, seconds: 86_400 } } },
  mostStreams: 1000,
  // Well below the minute after which proxies give up on a silent connection.
  streamIntervalMs: 15_000,
  mostStretches: 2,
  mostWaitingStretches: 200,
  stretch: 'none',
  // The deployed server's.
  smsSenders: { CA: '16474909977', GB: 'Firefox', US: '15036789977' },
  smsStatusOk: true,
  onUnexpected: (operation, error) =>
    process.stderr.write(`${operation}: ${error instanceof Error ? error.stack : String(error)}\n`),
};

/** `undefined` in an option object means "not chosen", not "no value". */
function definedOnly(chosen: Partial<MockSettings>): Partial<MockSettings> {
  return Object.fromEntries(Object.entries(chosen).filter(([, value]) => value !== undefined));
}
