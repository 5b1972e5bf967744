import { defineCase } from '../../case.js';
import { inWords } from '../../cast/certificate.js';
import { USER } from '../../cast/profile-cast.js';
import { documentedAnswer } from '../../judging/success.js';

const LAW = 'avatar-delete/only-avatar-leaves-none';

/** As for a user who never had one: an empty object (184) or the default avatar, which says so (212 to 220). */
export default defineCase({
  requirements: [LAW],
  casts: ['profile'],
  needs: USER,
  async run({ cast, check }) {
    const ann = await cast.user();
    const id = await cast.avatar(ann);
    check.control(await cast.call('avatarDelete', await cast.good(ann, 'avatarDelete', { path: { id } })));
    const { answer, fields } = documentedAnswer(check, await cast.call('avatar', await cast.good(ann, 'avatar')));
    check.that(
      LAW,
      Object.keys(fields).length === 0 || fields.avatarDefault === true,
      'an empty object, or avatarDefault true',
      `avatar ${inWords(fields.avatar)}, avatarDefault ${inWords(fields.avatarDefault)}`,
      answer,
    );
  },
});
