/** What became of a requirement in a run; the words are those of the table in docs/judgement.md. */
export type Outcome =
  | 'passed'
  | 'failed'
  | 'warned'
  | 'blocked'
  | 'not-run'
  | 'untested'
  | 'uncovered'
  | 'harness-error';

/** The outcomes in the order in which reports show them: what needs a reader first. */
export const OUTCOMES: readonly Outcome[] = [
  'failed',
  'harness-error',
  'warned',
  'blocked',
  'uncovered',
  'not-run',
  'untested',
  'passed',
];

/** One request and what came back, secrets masked, as a report shows it. */
export interface ExchangeRecord {
  /** Position in its case, from 1. */
  readonly number: number;
  /** operationId, when the request was for one. */
  readonly operation?: string;
  readonly method: string;
  /** Path and query as sent. */
  readonly path: string;
  readonly requestHeaders: Readonly<Record<string, string>>;
  readonly requestBody?: string;
  /** Absent when no response came. */
  readonly status?: number;
  readonly responseHeaders?: Readonly<Record<string, string>>;
  readonly responseBody?: string;
  /** What went wrong on the wire when there is no response. */
  readonly fault?: string;
  /** When it began, ISO 8601. */
  readonly startedAt: string;
  /** Milliseconds from then to the last byte received. */
  readonly ms: number;
}

/** One decision about one requirement. */
export interface CheckRecord {
  readonly requirement: string;
  readonly passed: boolean;
  readonly expected: string;
  readonly actual: string;
  /** Number of the exchange that decided it. */
  readonly exchange?: number;
  /** Which reading of a contradictory document was seen. */
  readonly reading?: string;
}

/** What became of a case: `completed` says only that it ran to its end, its checks carry the verdicts. */
export interface CaseRecord {
  readonly id: string;
  readonly requirements: readonly string[];
  readonly outcome: 'completed' | 'blocked' | 'not-run' | 'harness-error';
  /** For all but `completed`: why, in a sentence. */
  readonly reason?: string;
  /** For `blocked`: the response requirement that failed in the set-up, if one did. */
  readonly blockedBy?: string;
  /** For `blocked` by a step that saw a requirement fail, such as a good request that was refused: what says so. */
  readonly evidence?: CheckRecord;
  readonly checks: readonly CheckRecord[];
  readonly exchanges: readonly ExchangeRecord[];
  readonly ms: number;
}

/** Why a check of a requirement can be trusted: a fault of the mock that breaks it, and a case that was seen to catch it. */
export interface ProofRow {
  /** Id of the deviation; `mock --violate` turns it on. */
  readonly deviation: string;
  /** What the mock does then, in a sentence. */
  readonly says: string;
  /** Id of a case whose check of the requirement fails then. */
  readonly killedBy: string;
}

/** A requirement with its outcome: a row of the report. */
export interface RequirementRow {
  readonly id: string;
  /** operationId, or `*`. */
  readonly operation: string;
  readonly kind: string;
  readonly level: 'MUST' | 'SHOULD' | 'MAY';
  readonly says: string;
  readonly section: string;
  readonly link: string;
  readonly lines: readonly (readonly [number, number])[];
  readonly errno?: number;
  readonly reading?: string;
  readonly outcome: Outcome;
  /** Why it is not simply passed or failed. */
  readonly reason?: string;
  /** Ids of the cases that cite or checked it. */
  readonly cases: readonly string[];
  readonly knownFailing?: boolean;
  /** How the suite's checks of it are proven; absent where nothing is known of that. */
  readonly provenBy?: readonly ProofRow[];
}

/** An operation, as the matrix of a report needs it. */
export interface OperationRow {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly tag: string;
  readonly section: string;
  readonly link: string;
  readonly errnos: readonly number[];
}

/** Counts of MUST requirements behind the score; both denominators are always shown. */
export interface Totals {
  /** Every requirement of the selection, any level, by outcome. */
  readonly byOutcome: Readonly<Record<Outcome, number>>;
  /** Selected MUSTs without the `untested` ones. */
  readonly musts: number;
  /** MUSTs that were decided: passed or failed. */
  readonly checked: number;
  readonly passed: number;
}

/** The verdict in a word, and the exit code of design section 5. */
export interface Verdict {
  readonly word: 'conformant' | 'not conformant' | 'could not be judged' | 'usage error';
  readonly exitCode: 0 | 1 | 2 | 3;
  /** Each reason is a sentence; empty when conformant. */
  readonly reasons: readonly string[];
}

/** Everything a run found out. Every reporter is a function of this value alone. */
export interface Report {
  readonly reportVersion: 1;
  readonly suite: { readonly name: string; readonly version: string };
  readonly edition: { readonly id: string; readonly title: string };
  readonly target: { readonly name: string; readonly url: string };
  readonly seed: string;
  /** ISO 8601. */
  readonly startedAt: string;
  readonly ms: number;
  /** True when `--only` or `--skip` chose some of the cases. */
  readonly partial: boolean;
  /** False when the run was cut short. */
  readonly complete: boolean;
  readonly verdict: Verdict;
  readonly totals: Totals;
  /** Share of MUSTs, 0 to 1, that must be checked. */
  readonly minimumChecked: number;
  readonly operations: readonly OperationRow[];
  readonly requirements: readonly RequirementRow[];
  readonly cases: readonly CaseRecord[];
}
