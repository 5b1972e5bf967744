import { defineCase } from '../../case.js';
import { resetPassword } from '../../cast/reset.js';
import { fieldsOf } from '../../wire/exchange.js';

const LAW = 'account-reset/no-key-fetch-token-without-keys';

/** Whether `keys` may have another value than true is not said (line 547): a refusal decides nothing. */
export default defineCase({
  requirements: [LAW],
  needs: ['mailbox'],
  async run({ cast, check }) {
    const ann = await cast.verifiedAccount();
    const { answer } = await resetPassword(cast, ann, { keys: false, body: { sessionToken: true } });
    // Without a session there would be no keys to wish for.
    cast.token(answer, 'sessionToken');
    const isThere = fieldsOf(answer).keyFetchToken !== undefined;
    check.that(LAW, !isThere, 'no keyFetchToken', isThere ? 'it is there' : 'there is none', answer);
  },
});
