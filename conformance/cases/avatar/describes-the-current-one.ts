import { defineCase } from '../../case.js';
import { inWords } from '../../cast/certificate.js';
import { USER } from '../../cast/profile-cast.js';
import { fieldsOf } from '../../wire/exchange.js';

const DESCRIBED = 'avatar/describes-the-current-avatar';
const ANOTHER = 'avatar-upload/becomes-the-users-avatar';

/** Before an upload, after it, and after a second one. */
export default defineCase({
  requirements: [DESCRIBED, ANOTHER],
  casts: ['profile'],
  needs: USER,
  async run({ cast, check }) {
    const ann = await cast.user();
    let before = fieldsOf(await cast.ask(ann, 'avatar'));
    for (const _time of ['first', 'second']) {
      await cast.must('avatarUpload', await cast.upload(ann));
      const answer = await cast.ask(ann, 'avatar');
      const now = fieldsOf(answer);
      const { id, avatar, avatarDefault } = now;
      const described = typeof id === 'string' && typeof avatar === 'string' && avatarDefault !== true;
      const shown = `id ${inWords(id)}, avatar ${inWords(avatar)}, avatarDefault ${inWords(avatarDefault)}`;
      check.that(DESCRIBED, described, 'the id and the address of an avatar that is not the default', shown, answer);
      const isAnother = id !== before.id && avatar !== before.avatar;
      check.that(ANOTHER, isAnother, 'another id and another address than before', shown, answer);
      before = now;
    }
  },
});
