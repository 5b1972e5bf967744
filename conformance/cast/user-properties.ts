import type { Check } from '../judging/check.js';
import { documentedAnswer } from '../judging/success.js';
import type { TokenOwner } from '../targets/target.js';
import type { Answered } from '../wire/exchange.js';
import { GENERAL_SCOPE, type ProfileCast } from './profile-cast.js';

/** What the endpoints of a user's properties give, each by an operation of its own. */
export type Property = 'uid' | 'email' | 'displayName' | 'ecosystemAnonId' | 'avatar';

/** One of them: undefined where the user has none. */
export interface Given {
  readonly value?: string;
  readonly answer: Answered;
}

/** All of them at one moment. */
export type Properties = Readonly<Record<Property, Given>>;

/** The properties with the scopes that open their endpoints (lines 116, 160, 182, 268 and 319). */
const SCOPES: Readonly<Record<Property, string>> = {
  uid: 'profile:uid',
  email: 'profile:email',
  displayName: 'profile:display_name',
  ecosystemAnonId: 'profile:ecosystem_anon_id',
  avatar: 'profile:avatar',
};

/** Their names. */
export const PROPERTIES = Object.keys(SCOPES) as readonly Property[];

/**
 * Somebody's eye on a user: looks at each property with tokens that were made in the beginning, by turns one that has
 * the general scope and one that has those of the properties.
 */
export interface Eye {
  /** @throws Blocked where an endpoint does not answer as documented */
  look(): Promise<Properties>;
}

/** Opens an eye on a user. */
export async function eyeOn(cast: ProfileCast, check: Check, user: TokenOwner): Promise<Eye> {
  const tokens = [await cast.token(user, [GENERAL_SCOPE]), await cast.token(user, Object.values(SCOPES))];
  let turn = 0;

  async function given(property: Property, bearer: string): Promise<readonly [Property, Given]> {
    const { answer, fields } = documentedAnswer(check, await cast.call(property, { bearer }));
    const value = property === 'avatar' ? ownAvatar(fields) : fields[property];
    return [property, { ...(typeof value === 'string' ? { value } : {}), answer }];
  }

  return {
    async look() {
      const bearer = tokens[turn++ % tokens.length] ?? '';
      return Object.fromEntries(
        await Promise.all(PROPERTIES.map((property) => given(property, bearer))),
      ) as unknown as Properties;
    },
  };
}

/** The id of a picture of the user's own. */
function ownAvatar({ id, avatarDefault }: Readonly<Record<string, unknown>>): unknown {
  return avatarDefault === true ? undefined : id;
}
