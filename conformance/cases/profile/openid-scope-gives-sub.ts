import { defineCase } from '../../case.js';
import { inWords } from '../../cast/certificate.js';
import { GENERAL_SCOPE, USER } from '../../cast/profile-cast.js';
import { Blocked } from '../../stops.js';
import { fieldsOf } from '../../wire/exchange.js';

const THERE = 'profile/openid-scope-gives-sub';
const ALIAS = 'profile/sub-is-the-uid';

/** With a second user, so that a constant is found out; of that one the profile was read without `openid` before. */
export default defineCase({
  requirements: [THERE, ALIAS],
  casts: ['profile'],
  needs: USER,
  async run({ cast, check }) {
    for (const isRead of [false, true]) {
      const user = await cast.user();
      const uid = await cast.uidOf(user);
      const good = await cast.good(user, 'profile');
      if (isRead) await cast.must('profile', await cast.withScopes(good, [GENERAL_SCOPE]));
      const call = await cast.withScopes(good, ['openid', GENERAL_SCOPE]);
      const answer = await cast.must('profile', call);
      const { sub } = fieldsOf(answer);
      check.that(THERE, typeof sub === 'string', 'a sub', inWords(sub), answer);
      if (typeof sub !== 'string') throw new Blocked('there is no sub to compare', THERE);
      check.equal(ALIAS, sub, uid, answer);
    }
  },
});
