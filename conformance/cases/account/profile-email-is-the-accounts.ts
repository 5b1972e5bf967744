import { defineCase } from '../../case.js';
import { text } from '../../cast/cast.js';
import { profileByScopes } from '../../cast/profile.js';
import { sessionOfLogin } from '../../requests/recipe-steps.js';

const LAW = 'account-profile/email-is-the-accounts';

/** Two accounts, one of them with a capital in its address, each by a sessionToken and by a bearer token. */
export default defineCase({
  requirements: [LAW],
  needs: ['bearerTokens'],
  async run({ cast, check, adapters: { bearerTokens } }) {
    const { email, ...person } = cast.person();
    const capital = { ...person, email: `${email.charAt(0).toUpperCase()}${email.slice(1)}` };
    for (const account of [await cast.account(), await cast.account({}, capital)]) {
      const bySession = await cast.call('accountProfile', { as: await sessionOfLogin(cast, account) });
      const byToken = await profileByScopes(cast, bearerTokens, account, ['profile']);
      for (const answer of [bySession, byToken]) {
        check.control(answer);
        check.equal(LAW, text(answer, 'email'), account.email, answer);
      }
    }
  },
});
