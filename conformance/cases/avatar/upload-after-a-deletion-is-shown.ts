import { defineCase } from '../../case.js';
import { inWords } from '../../cast/certificate.js';
import { USER } from '../../cast/profile-cast.js';
import { documentedAnswer } from '../../judging/success.js';

const LAW = 'avatar-upload/becomes-the-avatar-after-a-deletion';

export default defineCase({
  requirements: [LAW],
  casts: ['profile'],
  needs: USER,
  async run({ cast, check }) {
    const ann = await cast.user();
    const former = await cast.avatar(ann);
    check.control(await cast.call('avatarDelete', await cast.good(ann, 'avatarDelete', { path: { id: former } })));
    const call = await cast.good(ann, 'avatar');
    const none = documentedAnswer(check, await cast.call('avatar', call)).fields;
    await cast.must('avatarUpload', await cast.upload(ann));
    const { answer, fields } = documentedAnswer(check, await cast.call('avatar', call));
    const { id, avatar, avatarDefault } = fields;
    const isNew = typeof id === 'string' && id !== former && id !== none.id && avatar !== none.avatar;
    check.that(
      LAW,
      isNew && avatarDefault !== true,
      'an avatar that is neither the default nor the one that was deleted',
      `id ${inWords(id)}, avatar ${inWords(avatar)}, avatarDefault ${inWords(avatarDefault)}`,
      answer,
    );
  },
});
