import { defineCase } from '../../case.js';
import { fieldsOf } from '../../wire/exchange.js';

const WITH = 'account-login/keys-true-gives-key-fetch-token';
const WITHOUT = 'account-login/no-key-fetch-token-without-keys';

/** Sign-ins with keys and without, by turns; none of the keyFetchTokens is used meanwhile. */
export default defineCase({
  requirements: [WITH, WITHOUT],
  async run({ cast, check }) {
    const { email, authPW } = await cast.account({ keys: true });
    const given = new Set<unknown>();
    let asked = 0;
    for (const keys of [true, false, true, true, false, true]) {
      const answer = await cast.must('accountLogin', { ...(keys ? { query: { keys } } : {}), body: { email, authPW } });
      const { keyFetchToken } = fieldsOf(answer);
      const there = keyFetchToken === undefined ? 'no keyFetchToken' : 'a keyFetchToken';
      if (!keys) {
        check.that(WITHOUT, keyFetchToken === undefined, 'no keyFetchToken', there, answer);
        continue;
      }
      asked += 1;
      check.that(WITH, keyFetchToken !== undefined, 'a keyFetchToken', there, answer);
      given.add(keyFetchToken);
      check.that(WITH, given.size === asked, 'another one each time', `${given.size} of ${asked}`, answer);
    }
  },
});
