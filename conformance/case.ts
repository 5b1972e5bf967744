import type { Edition } from '../openapi/model.js';
import type { OnepwCast } from './cast/onepw-cast.js';
import type { Check } from './judging/check.js';
import type { AdapterName, PresentAdapters, Target, TargetClock } from './targets/target.js';

/** What a case works with. */
export interface CaseContext {
  readonly cast: OnepwCast;
  readonly check: Check;
  readonly edition: Edition;
  readonly target: Target;
  /** The target's clock; only for cases that say `needs: ['clock']`. */
  readonly clock: TargetClock;
  /** The adapters a case names in `needs`; using another one blocks the case. */
  readonly adapters: PresentAdapters;
}

/** One story with checks. The file's place gives its id; the ledgers give its editions. */
export interface CaseDefinition {
  /** Ids of the requirements it decides. Deciding none of them, or another one, is a mistake of the case. */
  readonly requirements: readonly string[];
  /** Adapters without which it is not run. */
  readonly needs?: readonly AdapterName[];
  /** It needs the target to itself, because it moves the clock for everyone. */
  readonly alone?: boolean;
  /** It lets real time go by, and therefore starts before the others. */
  readonly waits?: boolean;
  run(context: CaseContext): Promise<void>;
}

/** A case with its id, as the runner sees it. */
export interface Case extends CaseDefinition {
  readonly id: string;
}

/** Declares the case of one file in `cases` or `flows`. */
export function defineCase(definition: CaseDefinition): CaseDefinition {
  return definition;
}

/** Makes cases out of an edition's document: one family, one file in `families`. */
export type Family = (edition: Edition) => readonly Case[];

/** Declares the family of one file; `name` is the first half of its cases' ids. */
export function defineFamily(
  name: string,
  make: (edition: Edition) => readonly (CaseDefinition & { readonly of: string })[],
): Family {
  return (edition) => make(edition).map(({ of, ...definition }) => ({ ...definition, id: `${name}/${of}` }));
}
