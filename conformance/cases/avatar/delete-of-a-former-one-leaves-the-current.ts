import { defineCase } from '../../case.js';
import { text } from '../../cast/cast.js';
import { coloursOf, pictureAt } from '../../cast/pictures.js';
import { USER } from '../../cast/profile-cast.js';
import { judgeNoFailureOfTheServer } from '../../judging/failure-of-the-server.js';
import { hasColours } from '../../judging/same-colours.js';
import { checkSameProperty } from '../../judging/same-property.js';
import { isSuccess } from '../../judging/success.js';
import { Blocked } from '../../stops.js';
import { fieldsOf } from '../../wire/exchange.js';

const LAW = 'avatar-delete/former-avatar-leaves-the-current';
const IN_PROFILE = 'profile/avatar-is-the-users';
const SERVED = 'avatar-delete/unknown-id-is-no-failure-of-the-server';

/** Strong colours of the quarters, each another; as bytes in hex. */
const COLOURS = '1010e0' + '10e010' + 'e0e010' + 'e01010';

/**
 * Whether a former avatar is still there to be deleted is not said: whatever is answered, the current one stays. The
 * second time it is the same picture, which a server may refuse, or give an id made of its bytes.
 */
export default defineCase({
  requirements: [LAW, SERVED, IN_PROFILE],
  casts: ['profile'],
  needs: USER,
  async run({ cast, check }) {
    const ann = await cast.user();
    let former = await cast.avatar(ann);
    for (const isSame of [false, true]) {
      const call = await cast.upload(ann, COLOURS);
      const upload = await (isSame ? cast.call('avatarUpload', call) : cast.mustWhereServed('avatarUpload', call));
      if (isSame && !isSuccess(upload)) return;
      const current = text(await cast.ask(ann, 'avatar'), 'id');
      if (isSame && former === current) return;
      if (former === current) throw new Blocked('the second picture has the id of the first');
      const deletion = await cast.good(ann, 'avatarDelete', { path: { id: former } });
      judgeNoFailureOfTheServer(check, SERVED, await cast.call('avatarDelete', deletion));
      const answer = await cast.ask(ann, 'avatar');
      const shown = fieldsOf(answer).id;
      check.that(LAW, shown === current, 'the current avatar', shown === current ? 'it' : 'another or none', answer);
      if (shown !== current) return;
      const { answer: file, picture, inWords } = await pictureAt(cast.caller, text(answer, 'avatar'));
      const isIt = hasColours(picture?.colours, coloursOf(COLOURS));
      check.that(LAW, isIt, 'the picture of the current avatar', isIt ? 'it' : `not it: ${inWords}`, file);
      // How old a cached profile may be is not said (370): the first look is at none.
      if (!isSame) {
        const [profile, expected] = [await cast.ask(ann, 'profile'), fieldsOf(answer).avatar];
        const actual = fieldsOf(profile).avatar;
        await checkSameProperty(check, cast.caller, IN_PROFILE, { actual, expected, answer: profile });
      }
      former = current;
    }
  },
});
