import type { Edition } from '../openapi/model.js';
import type { Cast } from './cast/cast.js';
import type { CastName, CastOf, Casts } from './cast/casts.js';
import type { Check } from './judging/check.js';
import type { Need } from './targets/needs.js';
import type { PresentAdapters, Target, TargetClock } from './targets/target.js';

/** What a case works with. */
export interface CaseContext<C extends Cast = Casts['onepw']> {
  readonly cast: C;
  readonly check: Check;
  readonly edition: Edition;
  readonly target: Target;
  /** The target's clock; only for cases that say `needs: ['clock']`. */
  readonly clock: TargetClock;
  /** The adapters a case names in `needs`; using another one blocks the case. */
  readonly adapters: PresentAdapters;
}

/** One story with checks. The file's place gives its id; the ledgers and its casts give its editions. */
export interface CaseDefinition<C extends Cast = Casts['onepw']> {
  /** Ids of the requirements it decides. Deciding none of them, or another one, is a mistake of the case. */
  readonly requirements: readonly string[];
  /** The same, left out in the editions that do not know them: what a story shows besides where there is more to see. */
  readonly whereKnown?: readonly string[];
  /** Families of editions whose people it works with; by default the onepw ones. */
  readonly casts?: readonly CastName[];
  /** Without these it is not run: adapters, or `verifiedAccount` where mail would only verify one. */
  readonly needs?: readonly Need[];
  /** It needs the target to itself, because it moves the clock for everyone. */
  readonly alone?: boolean;
  /** It lets real time go by or has very many steps, and therefore starts before the others. */
  readonly waits?: boolean;
  run(context: CaseContext<C>): Promise<void>;
}

/** A case with its id, as the runner sees it: what its edition does not know is gone from it. */
export interface Case extends CaseDefinition<Cast> {
  readonly id: string;
}

/** Declares the case of one file in `cases` or `flows`; one for several families names them in `casts`. */
export function defineCase<N extends CastName = 'onepw'>(
  definition: CaseDefinition<CastOf<N>> & { readonly casts?: readonly N[] },
): CaseDefinition<Cast> {
  return definition as CaseDefinition<Cast>;
}

/** Makes cases out of an edition's document: one family, one file in `families`. */
export type Family = (edition: Edition) => readonly Case[];

/**
 * Declares the family of one file; `name` is the first half of its cases' ids. Its cases work with what every cast has,
 * or with the recipes of the edition.
 */
export function defineFamily<C extends Cast = Cast>(
  name: string,
  make: (edition: Edition) => readonly (CaseDefinition<C> & { readonly of: string })[],
): Family {
  return (edition) =>
    make(edition).map(({ of, ...definition }) => ({
      ...(definition as unknown as CaseDefinition<Cast>),
      id: `${name}/${of}`,
    }));
}
