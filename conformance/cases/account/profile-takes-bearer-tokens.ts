import { defineCase } from '../../case.js';
import { profileByToken } from '../../cast/profile.js';
import { anotherOfItsKind } from '../../other-values.js';

const ACCEPTED = 'account-profile/bearer-token-is-accepted';
const REFUSED = 'account-profile/unknown-bearer-token-is-refused';

export default defineCase({
  requirements: [ACCEPTED, REFUSED],
  needs: ['bearerTokens'],
  async run({ cast, check, adapters: { bearerTokens } }) {
    const ann = await cast.account();
    const token = await bearerTokens.mint(ann, ['profile']);
    const good = await profileByToken(cast, token);
    check.succeeds(ACCEPTED, good);
    check.control(good);
    // 110 is the table's number for a token that is not valid; the section lists no errors.
    check.errno(REFUSED, await profileByToken(cast, anotherOfItsKind(token)), 110);
  },
});
