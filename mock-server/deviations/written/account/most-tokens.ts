import { deviation } from '../../../deviation.js';
import type { AnyTokenType } from '../../../domain/token-type.js';
import type { Wraps } from '../../../seams.js';

/** An account has so many tokens of a type at most: another one ends the oldest. */
function atMost(most: number, type: AnyTokenType): Wraps {
  return {
    'tokens.create': (next, world) => (made, uid, facts) => {
      const token = next(made, uid, facts);
      const [oldest, ...others] = world.tokens.allOf(uid, type);
      if (made === type && oldest !== undefined && others.length >= most) world.tokens.end(oldest);
      return token;
    },
  };
}

/** Limits that no line gives. */
export default {
  'eight-sessions': deviation({
    violates: 'account-login/other-sessions-survive',
    families: ['onepw'],
    says: 'The ninth session of an account ends the oldest.',
    wrap: atMost(8, 'sessionToken'),
  }),
  'three-tokens-for-keys': deviation({
    violates: 'account-login/other-key-fetch-tokens-survive',
    families: ['onepw'],
    says: 'The fourth keyFetchToken of an account ends the oldest.',
    wrap: atMost(3, 'keyFetchToken'),
  }),
};
