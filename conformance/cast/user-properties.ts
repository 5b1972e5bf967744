import { kebab } from '../../openapi/kebab.js';
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

/** The rows that each look decides: the tokens of the eye go on being served. */
export const GOES_ON_SEEING: readonly string[] = PROPERTIES.flatMap((property) => [
  `${kebab(property)}/scope-is-accepted`,
  `${kebab(property)}/profile-scope-is-accepted`,
]);

/**
 * Somebody's eye on a user: looks at each property with tokens that were made in the beginning, by turns one that has
 * the general scope, one that has those of the properties, and one that has `openid` besides.
 */
export interface Eye {
  /** @throws Blocked where an endpoint does not answer as documented */
  look(): Promise<Properties>;
  /** The same at one of them. @throws Blocked */
  lookAt(property: Property): Promise<Given>;
}

/** Opens an eye on a user. */
export async function eyeOn(cast: ProfileCast, check: Check, user: TokenOwner): Promise<Eye> {
  const tokens = [
    { law: 'profile-scope-is-accepted', bearer: await cast.token(user, [GENERAL_SCOPE]) },
    { law: 'scope-is-accepted', bearer: await cast.token(user, Object.values(SCOPES)) },
    { law: 'profile-scope-is-accepted', bearer: await cast.token(user, ['openid', GENERAL_SCOPE]) },
  ];
  let turn = 0;
  const next = () => tokens[turn++ % tokens.length] ?? { law: '', bearer: '' };

  type Token = (typeof tokens)[number];
  const ask = (property: Property, { bearer }: Token) => cast.call(property, { bearer });

  function given(property: Property, { law }: Token, answered: Answered): Given {
    check.succeeds(`${kebab(property)}/${law}`, answered);
    const { answer, fields } = documentedAnswer(check, answered);
    const value = property === 'avatar' ? ownAvatar(fields) : fields[property];
    return { ...(typeof value === 'string' ? { value } : {}), answer };
  }

  return {
    async look() {
      const token = next();
      const asked = PROPERTIES.map(async (property) => [property, await ask(property, token)] as const);
      const seen = (await Promise.all(asked)).map(([property, answer]) => [property, given(property, token, answer)]);
      return Object.fromEntries(seen) as Properties;
    },
    async lookAt(property) {
      const token = next();
      return given(property, token, await ask(property, token));
    },
  };
}

/** The id of a picture of the user's own. */
function ownAvatar({ id, avatarDefault }: Readonly<Record<string, unknown>>): unknown {
  return avatarDefault === true ? undefined : id;
}
