import { defineCase } from '../../case.js';
import { text } from '../../cast/cast.js';
import { coloursOf, pictureAt } from '../../cast/pictures.js';
import { USER } from '../../cast/profile-cast.js';
import { hasColours } from '../../judging/same-colours.js';

const LAW = 'avatar/every-size-shows-the-same-picture';

/** What stands behind the address (lines 190 to 192). */
const SUFFIXES = ['_small', '_large'];

/** Strong colours of the quarters, each another; as bytes in hex. */
const COLOURS = 'e0e010' + 'e01010' + '1010e0' + '10e010';

export default defineCase({
  requirements: [LAW],
  casts: ['profile'],
  needs: USER,
  async run({ cast, check }) {
    const ann = await cast.user();
    await cast.mustWhereServed('avatarUpload', await cast.upload(ann, COLOURS));
    const address = text(await cast.ask(ann, 'avatar'), 'avatar');
    const due = coloursOf(COLOURS);
    for (const suffix of SUFFIXES) {
      const { answer, picture, inWords } = await pictureAt(cast.caller, `${address}${suffix}`);
      const actual = picture === undefined ? inWords : `quarters of the colours ${picture.colours.join(' / ')}`;
      const isIt = hasColours(picture?.colours, due);
      check.that(LAW, isIt, `quarters of the colours ${due.join(' / ')}`, actual, answer);
    }
  },
});
