import { defineCase } from '../../case.js';
import { changePassword } from '../../cast/password-change.js';
import { fieldsOf } from '../../wire/exchange.js';

export default defineCase({
  requirements: [
    'password-change-finish/key-fetch-token-on-request',
    'password-change-finish/key-fetch-token-fetches-keys',
  ],
  needs: ['verifiedAccount'],
  async run({ cast, check }) {
    const ann = await cast.verifiedAccount({ keys: true });
    const { account, answer } = await changePassword(cast, ann, { session: ann.session, keys: true });
    const given = typeof fieldsOf(answer).keyFetchToken === 'string';
    check.that(
      'password-change-finish/key-fetch-token-on-request',
      given,
      'an answer with a keyFetchToken',
      given ? 'it has one' : 'it has none',
      answer,
    );
    const keyFetch = cast.token(answer, 'keyFetchToken');
    // A new session may have to be confirmed before its keys can be fetched (line 453).
    await cast.confirm(account, cast.token(answer, 'sessionToken'), answer);
    const fetched = await cast.call('accountKeys', { as: keyFetch });
    check.succeeds('password-change-finish/key-fetch-token-fetches-keys', fetched);
  },
});
