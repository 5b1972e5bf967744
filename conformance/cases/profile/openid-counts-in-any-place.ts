import { defineCase } from '../../case.js';
import { GENERAL_SCOPE, USER } from '../../cast/profile-cast.js';
import { fieldsOf } from '../../wire/exchange.js';

const LAW = 'profile/openid-scope-counts-in-any-place';

export default defineCase({
  requirements: [LAW],
  casts: ['profile'],
  needs: USER,
  async run({ cast, check }) {
    const ann = await cast.user();
    const uid = await cast.uidOf(ann);
    const call = await cast.good(ann, 'profile');
    for (const scopes of [
      [GENERAL_SCOPE, 'openid'],
      [GENERAL_SCOPE, 'profile:email', 'profile:uid', 'profile:avatar', 'basket:write', 'openid', 'email'],
    ]) {
      const answer = await cast.must('profile', await cast.withScopes(call, scopes));
      check.equal(LAW, fieldsOf(answer).sub, uid, answer);
    }
  },
});
