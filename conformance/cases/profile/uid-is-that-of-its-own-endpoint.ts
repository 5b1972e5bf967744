import { defineCase } from '../../case.js';
import { text } from '../../cast/cast.js';
import { USER } from '../../cast/profile-cast.js';

const LAW = 'profile/uid-is-the-users';

/** With a second user, so that a constant is found out. */
export default defineCase({
  requirements: [LAW],
  casts: ['profile'],
  needs: USER,
  async run({ cast, check }) {
    for (const user of [await cast.user(), await cast.user()]) {
      const uid = await cast.uidOf(user);
      const answer = await cast.ask(user, 'profile');
      check.equal(LAW, text(answer, 'uid'), uid, answer);
    }
  },
});
