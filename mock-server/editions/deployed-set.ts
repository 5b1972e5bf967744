import type { MockSettings } from '../settings.js';

/** Settings in which the servers of an edition's time were not like every mock. */
export type DeployedSettings = Partial<Omit<MockSettings, 'edition' | 'also' | 'as' | 'customs'>>;

/** What the servers of an edition's time did differently from its document, one file for each edition. */
export interface DeployedSet {
  readonly edition: string;
  /** Ids of deviations: files of `deviations/written`, and of `deviations/deployed` under that name. The last lies outermost. */
  readonly deviations: readonly string[];
  readonly settings: DeployedSettings;
  /** The share of the MUSTs that a run can check, where whole operations failed and less is left than is usually asked for. */
  readonly minimumChecked?: number;
}

/** Declares the set of one file in `editions/deployed`. */
export function deployedSet(set: DeployedSet): DeployedSet {
  return set;
}
