import { defineCase } from '../../case.js';
import { text } from '../../cast/cast.js';
import { coloursOf, pictureAt } from '../../cast/pictures.js';
import { USER } from '../../cast/profile-cast.js';
import { hasColours } from '../../judging/same-colours.js';
import { checkSameProperty } from '../../judging/same-property.js';
import { fieldsOf } from '../../wire/exchange.js';

const LAW = 'cache-delete/forgets-what-was-not-set';
const SPARES = 'cache-delete/spares-what-the-user-has-set';
const SERVED = 'cache-delete/secret-is-accepted';

/** Strong colours of the quarters, each another; as bytes in hex. */
const COLOURS = '1010e0' + 'e01010' + 'e0e010' + '10e010';

/** Whatever a server has cached by then: the profile was read while nothing was set. A picture is no cached data. */
export default defineCase({
  requirements: [LAW, SPARES, SERVED],
  casts: ['profile'],
  needs: [...USER, 'cacheSecret'],
  async run({ cast, check }) {
    const ann = await cast.user();
    const path = { uid: await cast.uidOf(ann) };
    const call = await cast.good(ann, 'profile');
    await cast.must('profile', call);
    const ecosystemAnonId = await cast.ecosystemAnonId(ann);
    await cast.mustWhereServed('avatarUpload', await cast.upload(ann, COLOURS));
    const avatar = text(await cast.ask(ann, 'avatar'), 'avatar');
    const emptied = await cast.call('cacheDelete', { path, bearer: cast.cacheSecret });
    check.succeeds(SERVED, emptied);
    check.control(emptied);
    const answer = await cast.must('profile', call);
    check.equal(LAW, fieldsOf(answer).ecosystemAnonId, ecosystemAnonId, answer);
    await checkSameProperty(check, cast.caller, LAW, { actual: fieldsOf(answer).avatar, expected: avatar, answer });
    const { answer: file, picture, inWords } = await pictureAt(cast.caller, avatar);
    const isThere = hasColours(picture?.colours, coloursOf(COLOURS));
    check.that(SPARES, isThere, 'the picture of the user', isThere ? 'it' : `not it: ${inWords}`, file);
  },
});
