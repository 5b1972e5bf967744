import { defineCase } from '../../case.js';
import { USER } from '../../cast/profile-cast.js';
import type { Check } from '../../judging/check.js';
import { type Answered, fieldsOf } from '../../wire/exchange.js';

const LAW = 'profile/openid-scope-gives-sub-beside-any-scope';

const OPENID = 'openid';

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

/**
 * Of a user whose profile was read with none of these before, and of one whose profile was each time read with the same
 * scopes but `openid` just now: the sub is due for any request (106), whatever a server kept of the one before.
 */
export default defineCase({
  requirements: [LAW],
  casts: ['profile'],
  needs: USER,
  async run({ cast, check }) {
    for (const isRead of [false, true]) {
      const user = await cast.user();
      await cast.displayName(user);
      const uid = await cast.uidOf(user);
      const call = await cast.good(user, 'profile');
      for (const scopes of SCOPES) {
        const others = scopes.filter((scope) => scope !== OPENID);
        if (isRead && others.length > 0) await cast.call('profile', await cast.withScopes(call, others));
        judge(check, await cast.call('profile', await cast.withScopes(call, scopes)), uid);
      }
    }
  },
});

function judge(check: Check, answer: Answered, uid: string): void {
  // Its section asks for `profile` (line 73): where nothing is served, no sub is missing.
  if (UNAUTHORIZED.includes(answer.response.status)) {
    check.that(LAW, true, 'a sub, or a refusal', 'a refusal', answer);
    check.seen(LAW, 'refused');
  } else {
    check.control(answer);
    check.equal(LAW, fieldsOf(answer).sub, uid, answer);
  }
}
