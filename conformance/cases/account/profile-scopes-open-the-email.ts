import { defineCase } from '../../case.js';
import { inWords } from '../../cast/certificate.js';
import { profileByScopes } from '../../cast/profile.js';
import { Blocked } from '../../stops.js';
import { fieldsOf } from '../../wire/exchange.js';

const SUB_SCOPE = 'account-profile/email-scope-gives-email';
const WITHOUT = 'account-profile/no-email-without-its-scope';
const WHOLE = 'account-profile/profile-scope-includes-email';

/** The same account by tokens of different scopes; one of them belongs to another field of profiles. */
export default defineCase({
  requirements: [SUB_SCOPE, WITHOUT, WHOLE],
  needs: ['bearerTokens'],
  async run({ cast, check, adapters: { bearerTokens } }) {
    const ann = await cast.account();
    let seen = false;
    for (const [law, scopes] of [[SUB_SCOPE, ['profile:email']] as const, [WHOLE, ['profile']] as const]) {
      const answer = await profileByScopes(cast, bearerTokens, ann, scopes);
      check.control(answer);
      const isThere = typeof fieldsOf(answer).email === 'string';
      seen ||= isThere;
      check.that(law, isThere, 'an email', isThere ? 'an email' : 'none', answer);
    }
    if (!seen) throw new Blocked('no scope shows an email', SUB_SCOPE);
    // Others that look like one of the two come last, since not everybody may be able to issue tokens of them.
    for (const scopes of [['profile:locale'], ['profile:display_name'], ['email'], ['profile:e']]) {
      const answer = await profileByScopes(cast, bearerTokens, ann, scopes);
      const { email } = fieldsOf(answer);
      check.that(WITHOUT, email === undefined || email === null, 'no email', inWords(email), answer);
    }
  },
});
