import { defineCase } from '../../case.js';
import { text } from '../../cast/cast.js';
import { USER } from '../../cast/profile-cast.js';
import { checkSameProperty } from '../../judging/same-property.js';
import { fieldsOf } from '../../wire/exchange.js';

const LAW = 'cache-delete/forgets-what-was-not-set';
const SERVED = 'cache-delete/secret-is-accepted';

/** Whatever a server has cached by then: the profile was read while nothing was set. */
export default defineCase({
  requirements: [LAW, SERVED],
  casts: ['profile'],
  needs: [...USER, 'cacheSecret'],
  async run({ cast, check }) {
    const ann = await cast.user();
    const path = { uid: await cast.uidOf(ann) };
    const call = await cast.good(ann, 'profile');
    await cast.must('profile', call);
    const ecosystemAnonId = await cast.ecosystemAnonId(ann);
    await cast.must('avatarUpload', await cast.upload(ann));
    const avatar = text(await cast.ask(ann, 'avatar'), 'avatar');
    const emptied = await cast.call('cacheDelete', { path, bearer: cast.cacheSecret });
    check.succeeds(SERVED, emptied);
    check.control(emptied);
    const answer = await cast.must('profile', call);
    check.equal(LAW, fieldsOf(answer).ecosystemAnonId, ecosystemAnonId, answer);
    await checkSameProperty(check, cast.caller, LAW, { actual: fieldsOf(answer).avatar, expected: avatar, answer });
  },
});
