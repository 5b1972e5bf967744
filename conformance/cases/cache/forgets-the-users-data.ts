import { defineCase } from '../../case.js';
import { text } from '../../cast/cast.js';
import { USER } from '../../cast/profile-cast.js';

const LAW = 'cache-delete/forgets-the-users-data';
const SERVED = 'cache-delete/secret-is-accepted';

/** Whatever a server has cached by then: the profile was read just before the change. */
export default defineCase({
  requirements: [LAW, SERVED],
  casts: ['profile'],
  needs: [...USER, 'cacheSecret'],
  async run({ cast, check }) {
    const ann = await cast.user();
    const path = { uid: await cast.uidOf(ann) };
    await cast.displayName(ann);
    const call = await cast.good(ann, 'profile');
    await cast.must('profile', call);
    const displayName = await cast.displayName(ann);
    const emptied = await cast.call('cacheDelete', { path, bearer: cast.cacheSecret });
    check.succeeds(SERVED, emptied);
    check.control(emptied);
    const answer = await cast.must('profile', call);
    check.equal(LAW, text(answer, 'displayName'), displayName, answer);
  },
});
