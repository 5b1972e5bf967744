import { defineCase } from '../../case.js';
import { text } from '../../cast/cast.js';
import { coloursOf, pictureAt } from '../../cast/pictures.js';
import { USER } from '../../cast/profile-cast.js';
import { NOT_NOW } from '../../judging/not-now.js';
import { hasColours } from '../../judging/same-colours.js';
import { isSuccess } from '../../judging/success.js';
import { Blocked } from '../../stops.js';
import { fieldsOf, summary } from '../../wire/exchange.js';

const LAW = 'avatar-upload/same-picture-again-is-no-failure-of-the-server';

/** Strong colours of the quarters, each another; as bytes in hex. */
const COLOURS = '10e010' + '1010e0' + 'e0e010' + 'e01010';

/** The one error of status 500 that may be the client's (line 51). */
const OF_IMAGES = 103;

/** A server may make ids of the bytes, and then has the one that is due already. */
export default defineCase({
  requirements: [LAW],
  casts: ['profile'],
  needs: USER,
  async run({ cast, check }) {
    const ann = await cast.user();
    await cast.must('avatarUpload', await cast.upload(ann, COLOURS));
    const again = await cast.call('avatarUpload', await cast.upload(ann, COLOURS));
    const { status } = again.response;
    if (NOT_NOW.includes(status)) throw new Blocked(`the upload met ${summary(again)}`);
    const ok = status < 500 || fieldsOf(again).errno === OF_IMAGES;
    check.that(LAW, ok, 'a success, or a status from 400 to 499', summary(again), again);
    check.seen(LAW, isSuccess(again) ? 'served' : 'refused');
    const address = text(await cast.ask(ann, 'avatar'), 'avatar');
    const { answer, picture, inWords } = await pictureAt(cast.caller, address);
    const isIt = hasColours(picture?.colours, coloursOf(COLOURS));
    check.that(LAW, isIt, 'the picture that was uploaded twice', isIt ? 'it' : `not it: ${inWords}`, answer);
  },
});
