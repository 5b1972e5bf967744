import { defineCase } from '../../case.js';
import { pictureAt } from '../../cast/pictures.js';
import { type ProfileCast, USER } from '../../cast/profile-cast.js';
import type { Check } from '../../judging/check.js';
import { documentedAnswer } from '../../judging/success.js';
import type { Answered } from '../../wire/exchange.js';

const LAW = 'avatar/default-avatar-has-every-size';

/** What stands behind the address, and how long the sides are then, pixels (lines 188 to 192). */
const SIDES = { '': 200, _small: 100, _large: 600 } as const;

/**
 * Of a user who never had a picture, and of one who has deleted the only one. A server that answers an empty object for a user without a picture (184) has no
 * default avatar to look at.
 */
export default defineCase({
  requirements: [LAW],
  casts: ['profile'],
  needs: USER,
  async run({ cast, check }) {
    const ann = await cast.user();
    const call = await cast.good(ann, 'avatar');
    await judge(cast, check, await cast.call('avatar', call));
    const id = await cast.avatar(ann);
    check.control(await cast.call('avatarDelete', await cast.good(ann, 'avatarDelete', { path: { id } })));
    await judge(cast, check, await cast.call('avatar', call));
  },
});

/** @throws Blocked for an answer that is not as documented */
async function judge(cast: ProfileCast, check: Check, given: Answered): Promise<void> {
  const { answer, fields } = documentedAnswer(check, given);
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
}
