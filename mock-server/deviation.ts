import type { Wraps } from './seams.js';

/** A way in which the mock can be told to break its contract. */
export interface Deviation {
  /** Path below `deviations/written`, or the name that a family gave it. */
  readonly id: string;
  /** Requirement ids this fault is meant to break; empty for one that belongs to a deployed server alone. */
  readonly violates: readonly string[];
  /** Requirement ids, `*` as wildcard, that it unavoidably breaks too. */
  readonly alsoBreaks: readonly string[];
  /** Families of editions whose mock it can break; undefined for every family that knows the requirements. */
  readonly families?: readonly string[];
  /** The operation at which it goes wrong, where editions that know the requirements have none such. */
  readonly operation?: string;
  /** What the mock does then, in a sentence. */
  readonly says: string;
  readonly wrap: Wraps;
}

/** A deviation as its file writes it: the file's place gives the id. */
export interface WrittenDeviation {
  readonly violates: string | readonly string[];
  readonly alsoBreaks?: readonly string[];
  /** Left out where the fault works in every family of editions: `onepw`, `srp`, ... */
  readonly families?: readonly string[];
  /** Left out where every edition that knows the requirements has the operation at which it goes wrong. */
  readonly operation?: string;
  readonly says: string;
  readonly wrap: Wraps;
}

/**
 * Something that the servers of the time did differently from their document, as a file of `deviations/deployed` writes
 * it. It is there to be told and imitated and proves no check, so it says no requirement that it violates.
 */
export interface DifferingDeviation {
  /** What the server did, in a sentence. */
  readonly differs: string;
  readonly wrap: Wraps;
}

/** Declares the deviation of one file in `deviations/written`. */
export function deviation(written: WrittenDeviation): WrittenDeviation {
  return written;
}

/** Declares a difference of one file in `deviations/deployed`. */
export function difference(written: DifferingDeviation): DifferingDeviation {
  return written;
}
