import { defineCase } from '../../case.js';
import { inWords } from '../../cast/certificate.js';
import { USER } from '../../cast/profile-cast.js';
import { fieldsOf } from '../../wire/exchange.js';

const LAW = 'profile/avatar-default-is-the-users';

/** One user has a picture and the other none; a profile that leaves the field out says nothing wrong. */
export default defineCase({
  requirements: [LAW],
  casts: ['profile'],
  needs: USER,
  async run({ cast, check }) {
    const [ann, bob] = [await cast.user(), await cast.user()];
    await cast.must('avatarUpload', await cast.upload(ann));
    for (const [user, wrong] of [[ann, true] as const, [bob, false] as const]) {
      const answer = await cast.ask(user, 'profile');
      const { avatarDefault } = fieldsOf(answer);
      check.that(LAW, avatarDefault !== wrong, `avatarDefault not ${wrong}`, inWords(avatarDefault), answer);
    }
  },
});
