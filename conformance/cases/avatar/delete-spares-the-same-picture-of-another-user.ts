import { defineCase } from '../../case.js';
import { text } from '../../cast/cast.js';
import { USER } from '../../cast/profile-cast.js';
import { documentedAnswer } from '../../judging/success.js';

const LAW = 'avatar-delete/same-picture-of-another-user-stays';

/** Two users with the same picture, whose ids a server may make of its bytes. */
export default defineCase({
  requirements: [LAW],
  casts: ['profile'],
  needs: USER,
  async run({ cast, check }) {
    const [ann, bob] = [await cast.user(), await cast.user()];
    const colours = cast.hex(12);
    for (const user of [ann, bob]) await cast.mustWhereServed('avatarUpload', await cast.upload(user, colours));
    const [anns, bobs] = [text(await cast.ask(ann, 'avatar'), 'id'), text(await cast.ask(bob, 'avatar'), 'id')];
    check.control(await cast.call('avatarDelete', await cast.good(ann, 'avatarDelete', { path: { id: anns } })));
    const { answer, fields } = documentedAnswer(check, await cast.call('avatar', await cast.good(bob, 'avatar')));
    check.that(LAW, fields.id === bobs, 'the avatar as before', fields.id === bobs ? 'it' : 'another, or none', answer);
  },
});
