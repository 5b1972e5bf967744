import { defineCase } from '../../case.js';
import { USER } from '../../cast/profile-cast.js';
import { fieldsOf } from '../../wire/exchange.js';

const LAW = 'cache-delete/spares-what-the-user-has-set';

export default defineCase({
  requirements: [LAW],
  casts: ['profile'],
  needs: [...USER, 'cacheSecret'],
  async run({ cast, check }) {
    const ann = await cast.user();
    const path = { uid: await cast.uidOf(ann) };
    const displayName = await cast.displayName(ann);
    const call = await cast.good(ann, 'displayName');
    await cast.must('displayName', call);
    await cast.must('cacheDelete', { path, bearer: cast.cacheSecret });
    const answer = await cast.must('displayName', call);
    check.equal(LAW, fieldsOf(answer).displayName, displayName, answer);
  },
});
