import { defineCase } from '../../case.js';
import { GENERAL_SCOPE, USER } from '../../cast/profile-cast.js';
import { fieldsOf } from '../../wire/exchange.js';

/** Where the address stands, and which row says so. */
const SHOWN = { profile: 'profile/email-is-the-users', email: 'email/email-is-the-users' } as const;

/** Either is enough for the endpoint of the address (lines 25 and 116). */
const SCOPES = ['profile:email', GENERAL_SCOPE];

/** With a second user, so that a constant is found out. */
export default defineCase({
  requirements: Object.values(SHOWN),
  casts: ['profile'],
  needs: USER,
  async run({ cast, check }) {
    for (const user of [await cast.user(), await cast.user()]) {
      for (const [operation, law] of Object.entries(SHOWN)) {
        const answer = await cast.call(operation, await cast.good(user, operation));
        check.control(answer);
        check.equal(law, fieldsOf(answer).email, user.email, answer);
      }
      for (const scope of SCOPES) {
        const answer = await cast.call('email', { bearer: await cast.token(user, [scope]) });
        check.control(answer);
        check.equal(SHOWN.email, fieldsOf(answer).email, user.email, answer);
      }
    }
  },
});
