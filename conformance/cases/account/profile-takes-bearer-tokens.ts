import { defineCase } from '../../case.js';
import { text } from '../../cast/cast.js';
import { profileByToken } from '../../cast/profile.js';
import { anotherOfItsKind } from '../../requests/other-values.js';
import { fieldsOf } from '../../wire/exchange.js';

const ACCEPTED = 'account-profile/bearer-token-is-accepted';
const REFUSED = 'account-profile/unknown-bearer-token-is-refused';

export default defineCase({
  requirements: [ACCEPTED, REFUSED],
  needs: ['bearerTokens'],
  async run({ cast, check, adapters: { bearerTokens } }) {
    const ann = await cast.account();
    const token = await bearerTokens.mint(ann, ['profile', 'profile:email']);
    const good = await profileByToken(cast, token);
    // An empty object would be a documented body, and no answer to somebody who may see the email.
    if (good.response.status === 200) text(good, 'email');
    check.succeeds(ACCEPTED, good);
    check.control(good);
    // It is good for more than one request.
    for (const _time of ['again', 'and again']) {
      const later = await profileByToken(cast, token);
      check.succeeds(ACCEPTED, later);
      check.equal(ACCEPTED, fieldsOf(later).email, fieldsOf(good).email, later);
    }
    // 110 is the table's number for a token that is not valid; the section lists no errors.
    check.errno(REFUSED, await profileByToken(cast, anotherOfItsKind(token)), 110);
  },
});
