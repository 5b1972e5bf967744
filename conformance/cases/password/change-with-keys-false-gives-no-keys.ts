import { defineCase } from '../../case.js';
import { changePassword } from '../../cast/password-change.js';
import { fieldsOf } from '../../wire/exchange.js';

const LAW = 'password-change-finish/no-key-fetch-token-without-keys';

/** Whether `keys` may have another value than true is not said (line 1008): a refusal decides nothing. */
export default defineCase({
  requirements: [LAW],
  async run({ cast, check }) {
    const ann = await cast.account();
    const { answer } = await changePassword(cast, ann, { session: ann.session, keys: false });
    // Without a session there would be no keys to wish for.
    cast.token(answer, 'sessionToken');
    const isThere = fieldsOf(answer).keyFetchToken !== undefined;
    check.that(LAW, !isThere, 'no keyFetchToken', isThere ? 'it is there' : 'there is none', answer);
  },
});
