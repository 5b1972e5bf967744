import { defineCase } from '../../case.js';
import { USER } from '../../cast/profile-cast.js';
import { fieldsOf, summary } from '../../wire/exchange.js';

const LAW = 'profile/openid-email-scope-gives-email';

/** The two by themselves, in either order, and between others. */
const SCOPES = [
  ['openid', 'email'],
  ['email', 'openid'],
  ['profile:uid', 'email', 'basket:write', 'openid'],
];

export default defineCase({
  requirements: [LAW],
  casts: ['profile'],
  needs: USER,
  async run({ cast, check }) {
    const ann = await cast.user();
    const call = await cast.good(ann, 'profile');
    check.control(await cast.call('profile', call));
    for (const scopes of SCOPES) {
      const answer = await cast.call('profile', await cast.withScopes(call, scopes));
      const { email } = fieldsOf(answer);
      const actual = typeof email === 'string' ? 'another address' : `${summary(answer)}, without an email`;
      check.that(LAW, email === ann.email, "the user's address", email === ann.email ? 'it' : actual, answer);
    }
  },
});
