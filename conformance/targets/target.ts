import type { WireOptions } from '../wire/send.js';

/** An adapter a target does not have, and why: its cases are not run, with this reason. */
export interface Absent {
  readonly absent: string;
}

/** A mail as the suite needs it. */
export interface Mail {
  readonly subject: string;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
  readonly html: string;
}

/** Reads what the target mails. */
export interface Mailbox {
  /** Domain of addresses whose mail can be read. */
  readonly domain: string;
  /** How long a mail may take, milliseconds; 10 s where nothing is said, for a real mail system needs seconds. */
  readonly patienceMs?: number;
  /** Every mail to the address so far, oldest first; at once. */
  read(address: string): Promise<readonly Mail[]>;
}

/** Moves the target's clock. */
export interface TargetClock {
  /** It only waits: `advance` takes as long as it says. */
  readonly waits?: boolean;
  /** Moves it on by seconds. */
  advance(seconds: number): Promise<void>;
  /** Sets it to the time of the machine the suite runs on. */
  reset(): Promise<void>;
}

/** A state of affairs that only the target's operator can bring about. */
export type Condition =
  | { readonly kind: 'account must be reset'; readonly email: string }
  | { readonly kind: 'too many sessions'; readonly email: string }
  | { readonly kind: 'high load' }
  | { readonly kind: 'feature disabled'; readonly feature: 'sms' }
  | { readonly kind: 'message rejected'; readonly phoneNumber: string }
  | { readonly kind: 'unexpected failure'; readonly operation: string }
  | { readonly kind: 'asked too often'; readonly operation: string }
  | { readonly kind: 'blocked for security reasons'; readonly operation: string }
  | { readonly kind: 'subscribed'; readonly email: string; readonly capabilities: readonly string[] }
  | { readonly kind: 'OAuth server out of reach' }
  | { readonly kind: 'auth server out of reach' };

/** Brings conditions about. */
export interface TargetFaults {
  /** Brings a condition about; the result ends it. Only the condition's own account, number or operation is touched. */
  provoke(condition: Condition): Promise<() => Promise<void>>;
}

/** What customs would do to one address; a lock comes with the mail that unlocks the account again. */
export type CustomsRuling = 'throttled' | 'blocked, email unblocks' | 'blocked' | 'locked';

/** Makes the target's customs rule against an address at a word. */
export interface CustomsAtAWord {
  /**
   * From now on sign-ins and account/status by this address meet the ruling, or its account is locked; the result ends
   * that if it lasts still.
   */
  rule(email: string, ruling: CustomsRuling): Promise<() => Promise<void>>;
}

/** How much of something one email is allowed before customs step in; what is left out has no limit anybody knows. */
export interface CustomsThresholds {
  /** So many requests to account/status by email are answered; the next one is throttled. */
  readonly accountStatus?: number;
  /** After so many sign-ins with a wrong password the next sign-in is refused, and a mailed unblock code lifts that. */
  readonly wrongPasswords?: number;
  /** After so many sign-ins with a wrong password the account is locked, and a mailed unlock code lifts that. */
  readonly wrongPasswordsBeforeLock?: number;
}

/** Customs that nobody instructs: they rule when somebody goes past what they allow. */
export interface CustomsByThresholds {
  readonly thresholds: CustomsThresholds;
}

/** How the target's customs are made to rule against an address. */
export type TargetCustoms = CustomsAtAWord | CustomsByThresholds;

/** A text message that would have been sent. */
export interface SmsMessage {
  readonly phoneNumber: string;
  readonly text: string;
}

/** A push notification that would have been sent. */
export interface PushMessage {
  readonly pushCallback: string;
  /** Seconds. */
  readonly ttl: number;
  /** As JSON; undefined for one without data. */
  readonly payload: unknown;
}

/** Reads the text messages to a number, oldest first. */
export interface SmsOutbox {
  /** How long a text may take, milliseconds; 10 s where nothing is said. */
  readonly patienceMs?: number;
  read(phoneNumber: string): Promise<readonly SmsMessage[]>;
}

/** Reads the notifications to a callback, oldest first. */
export interface PushOutbox {
  /** How long a notification may take, milliseconds; 10 s where nothing is said. */
  readonly patienceMs?: number;
  /** Callbacks that the target accepts are made of this origin and any path. */
  readonly origin: string;
  read(pushCallback: string): Promise<readonly PushMessage[]>;
}

/** A verified account that the target's operator made: with its authPW, 64 hex digits, or the password behind it. */
export interface ProvisionedAccount {
  readonly email: string;
  /** Where whoever made it was told. */
  readonly uid?: string;
  readonly authPW?: string;
  readonly password?: string;
}

/** Gives verified accounts, for a target whose mail nobody can read. */
export interface VerifiedAccounts {
  /** How many are left; undefined where there are as many as anybody wants. */
  readonly left?: () => number;
  /** One that was given to nobody before; undefined when none is left. */
  take(): Promise<ProvisionedAccount | undefined>;
  /** Destroys one that was given, where that is possible; for editions that cannot do it themselves. */
  readonly release?: (account: ProvisionedAccount) => Promise<void>;
}

/** Whose token is asked for: with a secret where one has to sign in for it. */
export interface TokenOwner extends ProvisionedAccount {
  /** Empty where nobody knows it. */
  readonly uid: string;
}

/** Gives OAuth bearer tokens of an account. */
export interface BearerTokens {
  /** A live token with exactly these scopes, of any client: where there are several, each has its turn. */
  mint(owner: TokenOwner, scopes: readonly string[]): Promise<string>;
}

/** What a server's configuration has operators of other servers bring as a bearer token. */
export interface CacheSecret {
  readonly token: string;
}

/** Signs preVerifyTokens with a key that the target trusts. */
export interface PreVerifySigner {
  /** What the target takes for its own name in `aud`. */
  readonly audience: string;
  /** A trusted JWK set, and one that the target does not know. */
  readonly jku: string;
  readonly strangeJku: string;
  readonly kid: string;
  /** Another key of the trusted set. */
  readonly otherKid: string;
  /** Signs header and payload as they are, RS256, with the key of `kid` or of `otherKid`. */
  sign(header: object, payload: object, kid: string): string;
}

/** What a target can offer besides its API. */
export interface Adapters {
  readonly mailbox: Mailbox | Absent;
  readonly accounts: VerifiedAccounts | Absent;
  readonly clock: TargetClock | Absent;
  readonly faults: TargetFaults | Absent;
  readonly customs: TargetCustoms | Absent;
  readonly smsOutbox: SmsOutbox | Absent;
  readonly pushOutbox: PushOutbox | Absent;
  readonly bearerTokens: BearerTokens | Absent;
  readonly cacheSecret: CacheSecret | Absent;
  readonly preVerifySigner: PreVerifySigner | Absent;
}

/** The adapters that are there: what a case gets that names them in `needs`. */
export type PresentAdapters = { readonly [A in keyof Adapters]: Exclude<Adapters[A], Absent> };

/** The name of an adapter. */
export type AdapterName = keyof Adapters;

/** A server to be judged. */
export interface Target {
  readonly name: string;
  readonly edition: string;
  /** Origin that is connected to. */
  readonly baseUrl: URL;
  /** Origin that Hawk signs, when a proxy stands in between. */
  readonly publicUrl: URL;
  readonly adapters: Adapters;
  /** Share of MUSTs, 0 to 1, that must be checked. */
  readonly minimumChecked: number;
  readonly pace: Pace;
  /** How connections to it are made, where there is anything to say. */
  readonly connection?: WireOptions;
  /** The target ends with the run: nobody has to clean up after it. */
  readonly throwaway?: boolean;
}

/** How hard the suite may press. */
export interface Pace {
  /** Cases at once. */
  readonly concurrency: number;
  /** For one request, until the last byte of its answer. */
  readonly timeoutMs: number;
  readonly runLimitSeconds: number;
}

/** Whether an adapter is missing. */
export function isAbsent(adapter: object): adapter is Absent {
  return 'absent' in adapter;
}
