import { defineCase } from '../../case.js';
import { USER } from '../../cast/profile-cast.js';
import { fieldsOf } from '../../wire/exchange.js';

const LAW = 'profile/display-name-is-the-users';

/** Of one user nothing else is set, and of another the avatar is. */
export default defineCase({
  requirements: [LAW],
  casts: ['profile'],
  needs: USER,
  async run({ cast, check }) {
    for (const hasAvatar of [false, true]) {
      const ann = await cast.user();
      const displayName = await cast.displayName(ann);
      if (hasAvatar) await cast.must('avatarUpload', await cast.upload(ann));
      const answer = await cast.ask(ann, 'profile');
      check.equal(LAW, fieldsOf(answer).displayName, displayName, answer);
    }
  },
});
