import { defineCase } from '../../case.js';
import { text } from '../../cast/cast.js';
import { coloursOf, pictureAt } from '../../cast/pictures.js';
import { USER } from '../../cast/profile-cast.js';
import { judgeNoFailureOfTheServer } from '../../judging/failure-of-the-server.js';
import { hasColours } from '../../judging/same-colours.js';
import { isSuccess } from '../../judging/success.js';

const LAW = 'avatar-upload/same-picture-again-is-no-failure-of-the-server';

/** Strong colours of the quarters, each another; as bytes in hex. */
const COLOURS = '10e010' + '1010e0' + 'e0e010' + 'e01010';

/** A server may make ids of the bytes, and then has the one that is due already. */
export default defineCase({
  requirements: [LAW],
  casts: ['profile'],
  needs: USER,
  async run({ cast, check }) {
    const ann = await cast.user();
    await cast.mustWhereServed('avatarUpload', await cast.upload(ann, COLOURS));
    const again = await cast.call('avatarUpload', await cast.upload(ann, COLOURS));
    judgeNoFailureOfTheServer(check, LAW, again);
    check.seen(LAW, isSuccess(again) ? 'served' : 'refused');
    const address = text(await cast.ask(ann, 'avatar'), 'avatar');
    const { answer, picture, inWords } = await pictureAt(cast.caller, address);
    const isIt = hasColours(picture?.colours, coloursOf(COLOURS));
    check.that(LAW, isIt, 'the picture that was uploaded twice', isIt ? 'it' : `not it: ${inWords}`, answer);
  },
});
