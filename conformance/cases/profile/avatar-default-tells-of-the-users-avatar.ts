import { defineCase } from '../../case.js';
import { inWords } from '../../cast/certificate.js';
import { USER } from '../../cast/profile-cast.js';
import { isSuccess } from '../../judging/success.js';
import { fieldsOf } from '../../wire/exchange.js';

const LAW = 'profile/avatar-default-is-the-users';

/** That of the avatar, and those of all that has to do with somebody's looks (lines 182 and 268). */
const NARROW = [['profile:avatar'], ['profile:display_name', 'profile:avatar', 'openid']];

/**
 * One user has a picture and the other none; a profile that leaves the field out says nothing wrong, and so does one that
 * is refused to tokens for parts of it (line 73).
 */
export default defineCase({
  requirements: [LAW],
  casts: ['profile'],
  needs: USER,
  async run({ cast, check }) {
    const [ann, bob] = [await cast.user(), await cast.user()];
    await cast.must('avatarUpload', await cast.upload(ann));
    for (const [user, wrong] of [[ann, true] as const, [bob, false] as const]) {
      const answers = [await cast.ask(user, 'profile')];
      for (const scopes of NARROW) answers.push(await cast.call('profile', { bearer: await cast.token(user, scopes) }));
      for (const answer of answers.filter(isSuccess)) {
        const { avatarDefault } = fieldsOf(answer);
        check.that(LAW, avatarDefault !== wrong, `avatarDefault not ${wrong}`, inWords(avatarDefault), answer);
      }
    }
  },
});
