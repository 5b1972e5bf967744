import type { AccountCast } from './account-cast.js';
import type { Cast, CastParts } from './cast.js';
import { KeyServerCast } from './key-server-cast.js';
import { OnepwCast } from './onepw-cast.js';
import { ProfileCast } from './profile-cast.js';
import { SrpCast } from './srp-cast.js';

/** The casts there are, by the family of editions they speak for. */
export interface Casts {
  readonly onepw: OnepwCast;
  readonly srp: SrpCast;
  readonly 'key-server': KeyServerCast;
  readonly profile: ProfileCast;
}

/** A family of editions whose accounts, passwords and tokens work alike. */
export type CastName = keyof Casts;

/** The cast of the one family that is named. */
type OneOf<N extends CastName> = { [K in CastName]: [N] extends [K] ? Casts[K] : never }[CastName];

/** Whom a case works with: the people of its family or, where it names several, what these have in common. */
export type CastOf<N extends CastName> = [OneOf<N>] extends [never] ? AccountCast : OneOf<N>;

const makers: { readonly [N in CastName]: (parts: CastParts) => Casts[N] } = {
  onepw: (parts) => new OnepwCast(parts),
  srp: (parts) => new SrpCast(parts),
  'key-server': (parts) => new KeyServerCast(parts),
  profile: (parts) => new ProfileCast(parts),
};

/** Whose people a case or a recipe works with unless it says otherwise. */
export const DEFAULT_CASTS: readonly CastName[] = ['onepw'];

/** The cast of one case. @throws Error for a family nobody speaks for yet */
export function castFor(family: string, parts: CastParts): Cast {
  const make = Object.hasOwn(makers, family) ? makers[family as CastName] : undefined;
  if (make === undefined) throw new Error(`the suite has no people for the family "${family}"`);
  return make(parts);
}
