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
    const { answer } = await changePassword(cast, ann, { session: ann.session, keys: true });
    const given = typeof fieldsOf(answer).keyFetchToken === 'string';
    check.that(
      'password-change-finish/key-fetch-token-on-request',
      given,
      'an answer with a keyFetchToken',
      given ? 'it has one' : 'it has none',
      answer,
    );
    const fetched = await cast.call('accountKeys', { as: cast.token(answer, 'keyFetchToken') });
    check.succeeds('password-change-finish/key-fetch-token-fetches-keys', fetched);
  },
});
