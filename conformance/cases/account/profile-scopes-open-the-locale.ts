import { defineCase } from '../../case.js';
import { inWords } from '../../cast/certificate.js';
import { profileByScopes } from '../../cast/profile.js';
import { sessionOfLogin } from '../../requests/recipe-steps.js';
import { Blocked } from '../../stops.js';
import { fieldsOf } from '../../wire/exchange.js';

/** The document does not say where a locale comes from; a server can only know it from the headers of its clients. */
const LANGUAGE = { 'accept-language': 'nl-BE' };

const BY_SESSION = 'account-profile/session-token-sees-the-locale';
const SUB_SCOPE = 'account-profile/locale-scope-gives-locale';
const WITHOUT = 'account-profile/no-locale-without-its-scope';
const WHOLE = 'account-profile/profile-scope-includes-locale';

/** The same account by its session and by tokens of different scopes; one belongs to another field of profiles. */
export default defineCase({
  requirements: [BY_SESSION, SUB_SCOPE, WITHOUT, WHOLE],
  needs: ['bearerTokens'],
  async run({ cast, check, adapters: { bearerTokens } }) {
    const ann = await cast.account({ headers: LANGUAGE });
    const bySession = await cast.must('accountProfile', { as: await sessionOfLogin(cast, ann) });
    const { locale } = fieldsOf(bySession);
    const byToken = await profileByScopes(cast, bearerTokens, ann, ['profile']);
    const isKnown = [locale, fieldsOf(byToken).locale].some((shown) => typeof shown === 'string');
    if (!isKnown) throw new Blocked('the target shows no locale to a sessionToken either');
    const isThere = typeof locale === 'string';
    check.that(BY_SESSION, isThere, 'the locale that a bearer token sees', isThere ? 'a locale' : 'none', bySession);
    if (!isThere) throw new Blocked('the target shows its locale to bearer tokens alone', BY_SESSION);
    let seen = false;
    for (const [law, scopes] of [[SUB_SCOPE, ['profile:locale']] as const, [WHOLE, ['profile']] as const]) {
      const answer = await profileByScopes(cast, bearerTokens, ann, scopes);
      check.control(answer);
      seen ||= fieldsOf(answer).locale !== undefined;
      check.equal(law, fieldsOf(answer).locale, locale, answer);
    }
    if (!seen) throw new Blocked('no scope shows a locale', SUB_SCOPE);
    for (const scopes of [['profile:email'], ['profile:display_name']]) {
      const answer = await profileByScopes(cast, bearerTokens, ann, scopes);
      const { locale } = fieldsOf(answer);
      check.that(WITHOUT, locale === undefined || locale === null, 'no locale', inWords(locale), answer);
    }
  },
});
