import { defineCase } from '../../case.js';
import { fieldsOf } from '../../wire/exchange.js';

const WITH = 'account-login/keys-true-gives-key-fetch-token';
const WITHOUT = 'account-login/no-key-fetch-token-without-keys';

/** Of an account that has no need to verify anything first, so that its keys could be had at once. */
export default defineCase({
  requirements: [WITH, WITHOUT],
  needs: ['verifiedAccount'],
  async run({ cast, check }) {
    const { email, authPW } = await cast.verifiedAccount();
    for (const keys of [false, true, false]) {
      const answer = await cast.must('accountLogin', { ...(keys ? { query: { keys } } : {}), body: { email, authPW } });
      const isThere = fieldsOf(answer).keyFetchToken !== undefined;
      const [there, none] = ['a keyFetchToken', 'no keyFetchToken'];
      check.that(keys ? WITH : WITHOUT, isThere === keys, keys ? there : none, isThere ? there : none, answer);
    }
  },
});
