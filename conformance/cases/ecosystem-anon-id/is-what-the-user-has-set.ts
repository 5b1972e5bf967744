import { defineCase } from '../../case.js';
import { USER } from '../../cast/profile-cast.js';
import { fieldsOf, summary } from '../../wire/exchange.js';

const READ = 'ecosystem-anon-id/is-the-users';
const SET = 'ecosystem-anon-id-post/sets-the-id';

/** With a second user, so that a constant is found out. */
export default defineCase({
  requirements: [READ, SET],
  casts: ['profile'],
  needs: USER,
  async run({ cast, check }) {
    for (const user of [await cast.user(), await cast.user()]) {
      const ecosystemAnonId = await cast.ecosystemAnonId(user);
      const answer = await cast.call('ecosystemAnonId', await cast.good(user, 'ecosystemAnonId'));
      answer.expectation = 'success';
      const shown = fieldsOf(answer).ecosystemAnonId;
      const actual = shown === ecosystemAnonId ? 'it' : `${summary(answer)}, without it`;
      for (const law of [READ, SET])
        check.that(law, shown === ecosystemAnonId, 'the identifier that was set', actual, answer);
    }
  },
});
