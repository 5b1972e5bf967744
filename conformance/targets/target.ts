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
  /** Every mail to the address so far, oldest first; at once. */
  read(address: string): Promise<readonly Mail[]>;
}

/** Moves the target's clock. */
export interface TargetClock {
  /** Moves it on by seconds. */
  advance(seconds: number): Promise<void>;
  /** Sets it back to the machine's time. */
  reset(): Promise<void>;
}

/** What a target can offer besides its API. */
export interface Adapters {
  readonly mailbox: Mailbox | Absent;
  readonly clock: TargetClock | Absent;
}

/** The name of an adapter that a case may need. */
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
