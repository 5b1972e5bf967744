import { defineCase } from '../../case.js';
import { text } from '../../cast/cast.js';
import { coloursOf, pictureAt } from '../../cast/pictures.js';
import { USER } from '../../cast/profile-cast.js';
import { hasColours } from '../../judging/same-colours.js';

const LAW = 'avatar-upload/body-is-the-image';

/** Two pictures whose quarters have strong colours, none of which is at the same place in both; as bytes in hex. */
const PICTURES = ['e01010' + '10e010' + '1010e0' + 'e0e010', '1010e0' + 'e0e010' + 'e01010' + '10e010'];

/** One upload after the other; each time the picture at the address that GET /v1/avatar gives. */
export default defineCase({
  requirements: [LAW],
  casts: ['profile'],
  needs: USER,
  async run({ cast, check }) {
    const ann = await cast.user();
    for (const colours of PICTURES) {
      await cast.must('avatarUpload', await cast.upload(ann, colours));
      const address = text(await cast.ask(ann, 'avatar'), 'avatar');
      const { answer, picture, inWords } = await pictureAt(cast.caller, address);
      const due = coloursOf(colours);
      const actual = picture === undefined ? inWords : `quarters of the colours ${picture.colours.join(' / ')}`;
      check.that(LAW, hasColours(picture?.colours, due), `quarters of the colours ${due.join(' / ')}`, actual, answer);
    }
  },
});
