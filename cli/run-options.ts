import type { KnownFailing } from '../conformance/runner/known-failing-list.js';
import type { Manner } from '../mock-server/settings.js';
import type { CaseRecord, CheckRecord, Report } from '../reports/model.js';

/** A run is about to begin. */
export interface RunBegun {
  readonly kind: 'run begun';
  readonly edition: string;
  readonly seed: string;
  /** The cases that were chosen, by id; none of them has begun. */
  readonly cases: readonly string[];
  /** Share of the MUSTs, 0 to 1, that has to be checked. */
  readonly minimumChecked: number;
  /** What a profile leaves out, in sentences. */
  readonly notes: readonly string[];
}

/** What happens during a run, as it happens. */
export type RunEvent =
  | RunBegun
  /** A case is about to begin; several go on at once. */
  | { readonly kind: 'case begun'; readonly case: string }
  /** A case decided something about a requirement; told when the case has ended. */
  | { readonly kind: 'check'; readonly case: string; readonly check: CheckRecord }
  /** A case ended: so many are done of so many. */
  | { readonly kind: 'case ended'; readonly record: CaseRecord; readonly done: number; readonly of: number }
  | { readonly kind: 'run ended'; readonly report: Report };

/**
 * Which server is judged, and how. Of `url` and `target` one is given, or neither: then a mock in this process is
 * judged. The options are those of the command `run`.
 */
export interface RunOptions {
  /** The document to judge by, `auth-2017` by default; a profile names its own, and this has to be the same. */
  readonly edition?: string;
  /** Origin of a server. */
  readonly url?: string | URL;
  /** With `url`: the origin that clients sign for, if a proxy stands in between. */
  readonly publicUrl?: string | URL;
  /** With `url`: where its mail can be read, in the shape of restmail. */
  readonly mailbox?: string | URL;
  /** With `url`: domain of the addresses whose mail arrives there; `example.test` by default. */
  readonly mailDomain?: string;
  /** With `url`: the control port of a mock. */
  readonly control?: string | URL;
  /** Path of a profile. */
  readonly target?: string;
  /** Required for a server that is not on this machine. */
  readonly iOwnThisServer?: boolean;
  /** Without a test clock, let time pass for real. */
  readonly wait?: boolean;
  /** Without `url` and `target`: what the mock is instead of what its document says. */
  readonly as?: Manner;
  /** Without `url` and `target`: ids of requirements that the mock breaks. */
  readonly violate?: readonly string[];
  /** Patterns of requirement, case or operation ids, `*` as wildcard. */
  readonly only?: readonly string[];
  /** Patterns of ids that are not run and count as unchecked. */
  readonly skip?: readonly string[];
  /** Begin no further case once a MUST is seen broken. */
  readonly bail?: boolean;
  /** Failures that are accepted: path of a list, or its entries. */
  readonly knownFailing?: string | readonly KnownFailing[];
  /** Order of cases and the keys they use; a random one by default. */
  readonly seed?: string;
  /** Share of the MUSTs, 0 to 1, that has to be checked. */
  readonly minimumChecked?: number;
  /** Cases at once. */
  readonly concurrency?: number;
  /** For one answer, milliseconds. */
  readonly timeoutMs?: number;
  /** For the whole run. */
  readonly runLimitSeconds?: number;
  /** Folder below which the run writes its journal and every format of its report; nothing is written without it. */
  readonly out?: string;
  /** Called with everything that happens, in order. */
  readonly onEvent?: (event: RunEvent) => void;
}

/** What came of a run. */
export interface RunOutcome {
  readonly report: Report;
  /** 0 conformant, 1 not conformant, 3 could not be judged. */
  readonly exitCode: number;
  /** Where the journal and the reports are, with the option `out`. */
  readonly folder?: string;
}
