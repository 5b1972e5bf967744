import { defineCase } from '../../case.js';
import { USER } from '../../cast/profile-cast.js';
import { fieldsOf } from '../../wire/exchange.js';

const LAW = 'profile/openid-scope-gives-sub-beside-any-scope';

/** Each property alone (lines 112 to 319), before and behind; the last one opens the uid as well. */
const SCOPES = [
  ['openid'],
  ['openid', 'profile:display_name'],
  ['openid', 'email'],
  ['profile:email', 'openid'],
  ['profile:avatar', 'openid'],
  ['openid', 'profile:ecosystem_anon_id'],
  ['openid', 'profile:uid'],
];

/** Statuses of a refusal on account of the scopes. */
const UNAUTHORIZED = [401, 403];

export default defineCase({
  requirements: [LAW],
  casts: ['profile'],
  needs: USER,
  async run({ cast, check }) {
    const ann = await cast.user();
    await cast.displayName(ann);
    const uid = await cast.uidOf(ann);
    const call = await cast.good(ann, 'profile');
    for (const scopes of SCOPES) {
      const answer = await cast.call('profile', await cast.withScopes(call, scopes));
      // Its section asks for `profile` (line 73): where nothing is served, no sub is missing.
      if (UNAUTHORIZED.includes(answer.response.status)) {
        check.that(LAW, true, 'a sub, or a refusal', 'a refusal', answer);
        check.seen(LAW, 'refused');
      } else {
        check.control(answer);
        check.equal(LAW, fieldsOf(answer).sub, uid, answer);
      }
    }
  },
});
