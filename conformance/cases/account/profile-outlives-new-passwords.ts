import { defineCase } from '../../case.js';
import { inWords } from '../../cast/certificate.js';
import { changePassword } from '../../cast/password-change.js';
import { profileByScopes } from '../../cast/profile.js';
import { resetPassword } from '../../cast/reset.js';
import { sessionOfLogin } from '../../requests/recipe-steps.js';
import { fieldsOf } from '../../wire/exchange.js';

const EMAIL = 'account-profile/email-is-the-accounts';
const LOCALE = {
  session: 'account-profile/session-token-sees-the-locale',
  token: 'account-profile/profile-scope-includes-locale',
};

/** As in the case about the locale's own scope. */
const LANGUAGE = { 'accept-language': 'nl-BE' };

/** A change and a reset; after each a new session and a new bearer token see what the account has. */
export default defineCase({
  requirements: [EMAIL, ...Object.values(LOCALE)],
  needs: ['bearerTokens', 'mailbox'],
  async run({ cast, check, adapters: { bearerTokens } }) {
    let ann = await cast.account({ headers: LANGUAGE });
    await cast.verify(ann);
    for (const way of ['change', 'reset'] as const) {
      ann = way === 'change' ? (await changePassword(cast, ann)).account : (await resetPassword(cast, ann)).person;
      const bySession = await cast.call('accountProfile', { as: await sessionOfLogin(cast, ann) });
      const byToken = await profileByScopes(cast, bearerTokens, ann, ['profile']);
      for (const answer of [bySession, byToken]) {
        check.control(answer);
        check.equal(EMAIL, fieldsOf(answer).email, ann.email, answer);
      }
      // Where the locale comes from is not said; what one of the two is shown the other sees as well.
      const [ofSession, ofToken] = [fieldsOf(bySession).locale, fieldsOf(byToken).locale];
      check.that(LOCALE.session, hasAsMuch(ofSession, ofToken), inWords(ofToken), inWords(ofSession), bySession);
      check.that(LOCALE.token, hasAsMuch(ofToken, ofSession), inWords(ofSession), inWords(ofToken), byToken);
    }
  },
});

/** Whether a locale is shown wherever the other one is. */
function hasAsMuch(shown: unknown, other: unknown): boolean {
  return typeof other !== 'string' || typeof shown === 'string';
}
