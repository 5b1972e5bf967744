import { defineCase } from '../../case.js';
import { text } from '../../cast/cast.js';
import { type Colour, coloursOf, pictureAt } from '../../cast/pictures.js';
import { USER } from '../../cast/profile-cast.js';

const LAW = 'avatar-upload/body-is-the-image';

/** A server may store pictures in a format that keeps colours nearly: of 255, so much may be lost of each. */
const TOLERANCE = 40;

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
      const isIt = picture?.colours.every((colour, quarter) => isLike(colour, due[quarter])) === true;
      const actual = picture === undefined ? inWords : `quarters of the colours ${picture.colours.join(' / ')}`;
      check.that(LAW, isIt, `quarters of the colours ${due.join(' / ')}`, actual, answer);
    }
  },
});

function isLike(colour: Colour, due: Colour = [0, 0, 0]): boolean {
  return colour.every((part, index) => Math.abs(part - (due[index] ?? 0)) <= TOLERANCE);
}
