import { defineCase } from '../../case.js';
import { pictureAt } from '../../cast/pictures.js';
import { USER } from '../../cast/profile-cast.js';
import { documentedAnswer } from '../../judging/success.js';

const LAW = 'avatar/default-avatar-has-every-size';

/** What stands behind the address, and how long the sides are then, pixels (lines 188 to 192). */
const SIDES = { '': 200, _small: 100, _large: 600 } as const;

/** A server that answers an empty object for a user without a picture (184) has no default avatar to look at. */
export default defineCase({
  requirements: [LAW],
  casts: ['profile'],
  needs: USER,
  async run({ cast, check }) {
    const call = await cast.good(await cast.user(), 'avatar');
    const { answer, fields } = documentedAnswer(check, await cast.call('avatar', call));
    const { avatar } = fields;
    if (typeof avatar !== 'string') {
      const isEmpty = Object.keys(fields).length === 0;
      check.that(LAW, isEmpty, 'an empty object, or an address', isEmpty ? 'an empty object' : 'no address', answer);
      return;
    }
    for (const [suffix, side] of Object.entries(SIDES)) {
      const { answer: file, picture, inWords } = await pictureAt(cast.caller, `${avatar}${suffix}`);
      const fits = picture?.width === side && picture.height === side;
      check.that(LAW, fits, `a picture of ${side} by ${side} pixels`, inWords, file);
    }
  },
});
