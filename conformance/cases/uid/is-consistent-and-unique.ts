import { defineCase } from '../../case.js';
import { text } from '../../cast/cast.js';
import { GENERAL_SCOPE, USER } from '../../cast/profile-cast.js';

const CONSISTENT = 'uid/is-consistent';
const UNIQUE = 'uid/is-unique';

/** Two users, each with several tokens of several scopes. */
export default defineCase({
  requirements: [CONSISTENT, UNIQUE],
  casts: ['profile'],
  needs: USER,
  async run({ cast, check }) {
    const uids: string[] = [];
    for (const user of [await cast.user(), await cast.user()]) {
      const uid = await cast.uidOf(user);
      uids.push(uid);
      for (const scopes of [['profile:uid'], ['openid', GENERAL_SCOPE], ['profile:uid', 'profile:email', 'openid']]) {
        const answer = await cast.must('uid', { bearer: await cast.token(user, scopes) });
        check.equal(CONSISTENT, text(answer, 'uid'), uid, answer);
      }
    }
    check.that(UNIQUE, uids[0] !== uids[1], 'two uids', new Set(uids).size === 2 ? 'two uids' : 'the same uid twice');
  },
});
