import { defineCase } from '../../case.js';
import { USER } from '../../cast/profile-cast.js';
import { documentedAnswer } from '../../judging/success.js';

const ACCEPTED = 'avatar-delete/takes-the-id-of-avatar';
const GONE = 'avatar-delete/avatar-is-gone';

export default defineCase({
  requirements: [ACCEPTED, GONE],
  casts: ['profile'],
  needs: USER,
  async run({ cast, check }) {
    const ann = await cast.user();
    const id = await cast.avatar(ann);
    const deletion = await cast.call('avatarDelete', await cast.good(ann, 'avatarDelete', { path: { id } }));
    check.succeeds(ACCEPTED, deletion);
    check.control(deletion);
    const { answer, fields } = documentedAnswer(check, await cast.call('avatar', await cast.good(ann, 'avatar')));
    check.that(GONE, fields.id !== id, 'no longer that avatar', fields.id === id ? 'that avatar' : 'not it', answer);
  },
});
