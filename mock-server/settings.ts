/** What an operator can set on a mock. Times in milliseconds unless the name says seconds. */
export interface MockSettings {
  readonly edition: string;
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
  /** Told of faults of the mock itself, which a client sees as errno 999; by default they go to stderr. */
  readonly onUnexpected: (operation: string, error: unknown) => void;
}

/** The edition the mock speaks when nobody chooses one. */
export const DEFAULT_EDITION = 'auth-2017';

/** Settings for every key that the caller left out. */
export function withDefaults(chosen: Partial<MockSettings>): MockSettings {
  return {
    edition: DEFAULT_EDITION,
    seed: 'fxa-conformance',
    host: '127.0.0.1',
    port: 0,
    controlPort: 0,
    contentUrl: 'http://127.0.0.1:3030',
    signInConfirmation: 'new-address',
    hawkSkewSeconds: 60,
    bodyLimitBytes: 16384,
    onUnexpected: (operation, error) =>
      process.stderr.write(`${operation}: ${error instanceof Error ? error.stack : String(error)}\n`),
    ...definedOnly(chosen),
  };
}

/** `undefined` in an option object means "not chosen", not "no value". */
function definedOnly(chosen: Partial<MockSettings>): Partial<MockSettings> {
  return Object.fromEntries(Object.entries(chosen).filter(([, value]) => value !== undefined));
}
