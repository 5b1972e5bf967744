import { defineCase } from '../../case.js';
import { USER } from '../../cast/profile-cast.js';
import { fieldsOf } from '../../wire/exchange.js';

const LAW = 'profile/ecosystem-anon-id-is-the-users';

/** Of one user nothing else is set, of another the display name, and of a third the avatar. */
const BESIDE = ['nothing', 'displayName', 'avatar'] as const;

export default defineCase({
  requirements: [LAW],
  casts: ['profile'],
  needs: USER,
  async run({ cast, check }) {
    for (const other of BESIDE) {
      const ann = await cast.user();
      const ecosystemAnonId = await cast.ecosystemAnonId(ann);
      if (other === 'displayName') await cast.displayName(ann);
      if (other === 'avatar') await cast.must('avatarUpload', await cast.upload(ann));
      const answer = await cast.ask(ann, 'profile');
      check.equal(LAW, fieldsOf(answer).ecosystemAnonId, ecosystemAnonId, answer);
    }
  },
});
