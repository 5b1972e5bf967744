import { defineCase } from '../../case.js';
import { USER } from '../../cast/profile-cast.js';
import { isRefused } from '../../judging/failure-of-the-server.js';
import { fieldsOf, summary } from '../../wire/exchange.js';

const READ = 'display-name/is-the-users';
const SET = 'display-name-post/updates-the-name';

/**
 * Where there was no name before, what is shown is right or wrong for either; in place of another, and of a name that somebody else
 * has, it is the update's. So it is where the new name differs from the one of before in its letter case alone, or in its length.
 */
export default defineCase({
  requirements: [READ, SET],
  casts: ['profile'],
  needs: USER,
  async run({ cast, check }) {
    const [ann, ben] = [await cast.user(), await cast.user()];
    const [first, second] = [`Ann ${cast.hex(6)}`, `Ann ${cast.hex(6)}`];
    for (const [user, displayName, laws, isNew] of [
      [ann, first, [READ, SET], true],
      [ben, first, [SET], false],
      [ann, second, [SET], true],
      [ann, second.toUpperCase(), [SET], false],
      [ann, second.toUpperCase().slice(0, -1), [SET], true],
    ] as const) {
      const call = await cast.good(user, 'displayNamePost', { body: { displayName } });
      const update = await cast.call('displayNamePost', call);
      // Whether it is a new one (line 298) that somebody has, in whatever letters, is not said.
      if (!isNew && isRefused(update)) continue;
      check.control(update);
      const answer = await cast.call('displayName', await cast.good(user, 'displayName'));
      answer.expectation = 'success';
      const shown = fieldsOf(answer).displayName;
      const actual = typeof shown === 'string' ? JSON.stringify(shown) : summary(answer);
      for (const law of laws) check.that(law, shown === displayName, JSON.stringify(displayName), actual, answer);
    }
  },
});
