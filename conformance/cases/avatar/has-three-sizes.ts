import { defineCase } from '../../case.js';
import { text } from '../../cast/cast.js';
import { pictureAt } from '../../cast/pictures.js';
import { USER } from '../../cast/profile-cast.js';

/** What stands behind the address, and how long the sides are then, pixels (lines 188 to 192). */
const SIZES = [
  { law: 'avatar/default-size-is-200', suffix: '', side: 200 },
  { law: 'avatar/small-size-is-100', suffix: '_small', side: 100 },
  { law: 'avatar/large-size-is-600', suffix: '_large', side: 600 },
] as const;

/** Of a picture that is square and larger than all of them, so that it comes to the same whoever fits or crops it. */
export default defineCase({
  requirements: SIZES.map(({ law }) => law),
  casts: ['profile'],
  needs: USER,
  async run({ cast, check }) {
    const ann = await cast.user();
    await cast.must('avatarUpload', await cast.upload(ann));
    const address = text(await cast.ask(ann, 'avatar'), 'avatar');
    for (const { law, suffix, side } of SIZES) {
      const { answer, picture, inWords } = await pictureAt(cast.caller, `${address}${suffix}`);
      const fits = picture?.width === side && picture.height === side;
      check.that(law, fits, `a picture of ${side} by ${side} pixels`, inWords, answer);
    }
  },
});
