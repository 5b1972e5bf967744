import { defineCase } from '../../case.js';
import { profileByToken } from '../../cast/profile.js';
import { fieldsOf } from '../../wire/exchange.js';

const LAW = 'account-destroy/profile-is-erased';

/** Read before as well, so that an answer that is kept for the next time shows. */
export default defineCase({
  requirements: [LAW],
  needs: ['bearerTokens'],
  async run({ cast, check, adapters: { bearerTokens } }) {
    const ann = await cast.account();
    const token = await bearerTokens.mint(ann, ['profile']);
    check.control(await profileByToken(cast, token));
    await cast.destroy(ann);
    const answer = await profileByToken(cast, token);
    const { email, locale } = fieldsOf(answer);
    const isShown = typeof email === 'string' || typeof locale === 'string';
    check.that(
      LAW,
      !isShown,
      'a refusal, or nothing of the account',
      isShown ? 'what it was' : 'nothing of it',
      answer,
    );
  },
});
