import { defineCase } from '../../case.js';
import { text } from '../../cast/cast.js';
import { coloursOf, pictureAt } from '../../cast/pictures.js';
import { USER } from '../../cast/profile-cast.js';
import { hasColours } from '../../judging/same-colours.js';
import { documentedAnswer } from '../../judging/success.js';

const LAW = 'avatar-delete/avatar-of-another-user-stays';

/** Strong colours of the quarters, each another; as bytes in hex. */
const COLOURS = 'e0e010' + '10e010' + 'e01010' + '1010e0';

/** The same request by somebody else first, whatever it meets, and then by the picture's owner. */
export default defineCase({
  requirements: [LAW],
  casts: ['profile'],
  needs: USER,
  async run({ cast, check }) {
    const [ann, bob] = [await cast.user(), await cast.user()];
    await cast.mustWhereServed('avatarUpload', await cast.upload(ann, COLOURS));
    const id = text(await cast.ask(ann, 'avatar'), 'id');
    await cast.call('avatarDelete', await cast.good(bob, 'avatarDelete', { path: { id } }));
    const { answer, fields } = documentedAnswer(check, await cast.call('avatar', await cast.good(ann, 'avatar')));
    check.that(LAW, fields.id === id, 'the avatar as before', fields.id === id ? 'it' : 'another, or none', answer);
    const { answer: file, picture, inWords } = await pictureAt(cast.caller, String(fields.avatar));
    const isThere = fields.id !== id || hasColours(picture?.colours, coloursOf(COLOURS));
    check.that(LAW, isThere, 'its picture', isThere ? 'it' : `not it: ${inWords}`, file);
    check.control(await cast.call('avatarDelete', await cast.good(ann, 'avatarDelete', { path: { id } })));
  },
});
