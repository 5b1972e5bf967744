import { defineCase } from '../../case.js';
import { text } from '../../cast/cast.js';
import { profileByScopes } from '../../cast/profile.js';
import { sessionOfLogin } from '../../requests/recipe-steps.js';
import { fieldsOf } from '../../wire/exchange.js';

/** As in the case about the locale's own scope. */
const LANGUAGE = { 'accept-language': 'nl-BE' };

const LAW = 'account-profile/scopes-add-up';

/** One token with the scopes of both fields, in either order, and with a further scope. */
export default defineCase({
  requirements: [LAW],
  needs: ['bearerTokens'],
  async run({ cast, check, adapters: { bearerTokens } }) {
    const ann = await cast.account({ headers: LANGUAGE });
    const bySession = await cast.must('accountProfile', { as: await sessionOfLogin(cast, ann) });
    const locale = text(bySession, 'locale');
    for (const scopes of [
      ['profile:email', 'profile:locale'],
      ['profile:locale', 'profile:email'],
      // The scope of another field of profiles opens nothing here, and closes nothing.
      ['profile:display_name', 'profile:email', 'profile:locale'],
    ]) {
      const answer = await profileByScopes(cast, bearerTokens, ann, scopes);
      check.control(answer);
      check.equal(LAW, fieldsOf(answer).email, ann.email, answer);
      check.equal(LAW, fieldsOf(answer).locale, locale, answer);
    }
  },
});
