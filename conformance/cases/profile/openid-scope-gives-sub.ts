import { defineCase } from '../../case.js';
import { inWords } from '../../cast/certificate.js';
import { GENERAL_SCOPE, USER } from '../../cast/profile-cast.js';
import { Blocked } from '../../stops.js';
import { fieldsOf } from '../../wire/exchange.js';

const THERE = 'profile/openid-scope-gives-sub';
const ALIAS = 'profile/sub-is-the-uid';

/** With a second user, so that a constant is found out. */
export default defineCase({
  requirements: [THERE, ALIAS],
  casts: ['profile'],
  needs: USER,
  async run({ cast, check }) {
    for (const user of [await cast.user(), await cast.user()]) {
      const uid = await cast.uidOf(user);
      const call = await cast.withScopes(await cast.good(user, 'profile'), ['openid', GENERAL_SCOPE]);
      const answer = await cast.must('profile', call);
      const { sub } = fieldsOf(answer);
      check.that(THERE, typeof sub === 'string', 'a sub', inWords(sub), answer);
      if (typeof sub !== 'string') throw new Blocked('there is no sub to compare', THERE);
      check.equal(ALIAS, sub, uid, answer);
    }
  },
});
