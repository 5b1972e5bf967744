import { defineCase } from '../../case.js';
import { text } from '../../cast/cast.js';
import { coloursOf, type Kind, pictureAt, pictureOfKind } from '../../cast/pictures.js';
import { USER } from '../../cast/profile-cast.js';
import { NOT_NOW } from '../../judging/not-now.js';
import { hasColours } from '../../judging/same-colours.js';
import { isSuccess } from '../../judging/success.js';
import { Blocked } from '../../stops.js';
import { fieldsOf, summary } from '../../wire/exchange.js';

const LAW = 'avatar-upload/picture-of-another-kind-is-shown-or-refused';
const URL = 'avatar-upload/url-leads-to-the-picture';

/** What stands behind the address, and how long the sides are then, pixels (lines 188 to 192). */
const SIDES = { '': 200, _small: 100, _large: 600 } as const;

/** Each with colours that its neighbours in the list have at other places: strong ones of the quarters, bytes in hex. */
const PICTURES: readonly (readonly [Kind, string])[] = [
  ['jpeg', 'e0e010' + 'e01010' + '1010e0' + '10e010'],
  ['png with alpha', '10e010' + 'e0e010' + 'e01010' + '1010e0'],
  ['progressive jpeg', '1010e0' + '10e010' + 'e0e010' + 'e01010'],
  ['png with a palette', 'e01010' + '1010e0' + '10e010' + 'e0e010'],
];

/** No section names the formats: what is taken is shown in each size, and what is not leaves the avatar as it was. */
export default defineCase({
  requirements: [LAW, URL],
  casts: ['profile'],
  needs: USER,
  async run({ cast, check }) {
    const ann = await cast.user();
    let before = await cast.avatar(ann);
    for (const [kind, colours] of PICTURES) {
      const { type, bytes } = await pictureOfKind(kind, colours);
      const call = { ...(await cast.upload(ann)), headers: { 'content-type': type }, bytes };
      const upload = await cast.call('avatarUpload', call);
      if (NOT_NOW.includes(upload.response.status)) throw new Blocked(`the upload met ${summary(upload)}`);
      const shown = await cast.ask(ann, 'avatar');
      const id = text(shown, 'id');
      if (!isSuccess(upload)) {
        check.that(
          LAW,
          id === before,
          'the avatar of before, as the upload was refused',
          id === before ? 'it' : 'another',
          shown,
        );
        check.seen(LAW, `${kind} is refused`);
        continue;
      }
      check.that(
        LAW,
        id !== before,
        `a new avatar, as a ${kind} was taken`,
        id === before ? 'that of before' : 'it',
        shown,
      );
      for (const [suffix, side] of Object.entries(SIDES)) {
        const { answer, picture, inWords } = await pictureAt(cast.caller, `${text(shown, 'avatar')}${suffix}`);
        const isRight =
          picture?.width === side && picture.height === side && hasColours(picture.colours, coloursOf(colours));
        check.that(
          LAW,
          isRight,
          `the ${kind}, ${side} by ${side} pixels`,
          isRight ? 'it' : `not it: ${inWords}`,
          answer,
        );
      }
      const { answer, picture, inWords } = await pictureAt(cast.caller, String(fieldsOf(upload).url));
      const isIt = hasColours(picture?.colours, coloursOf(colours));
      check.that(URL, isIt, 'the picture that was uploaded', isIt ? 'it' : `not it: ${inWords}`, answer);
      before = id;
    }
  },
});
