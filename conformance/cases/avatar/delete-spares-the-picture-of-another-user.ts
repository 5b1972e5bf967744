import { defineCase } from '../../case.js';
import { USER } from '../../cast/profile-cast.js';
import { documentedAnswer } from '../../judging/success.js';

const LAW = 'avatar-delete/avatar-of-another-user-stays';

/** The same request by somebody else first, whatever it meets, and then by the picture's owner. */
export default defineCase({
  requirements: [LAW],
  casts: ['profile'],
  needs: USER,
  async run({ cast, check }) {
    const [ann, bob] = [await cast.user(), await cast.user()];
    const id = await cast.avatar(ann);
    await cast.call('avatarDelete', await cast.good(bob, 'avatarDelete', { path: { id } }));
    const { answer, fields } = documentedAnswer(check, await cast.call('avatar', await cast.good(ann, 'avatar')));
    check.that(LAW, fields.id === id, 'the avatar as before', fields.id === id ? 'it' : 'another, or none', answer);
    check.control(await cast.call('avatarDelete', await cast.good(ann, 'avatarDelete', { path: { id } })));
  },
});
