import { defineCase } from '../../case.js';
import type { Answered } from '../../wire/exchange.js';
import { fieldsOf } from '../../wire/exchange.js';

const CREATE = 'account-create/keys-false-gives-no-key-fetch-token';
const LOGIN = 'account-login/keys-false-gives-no-key-fetch-token';

/** Whether `keys` may have another value than true is not said: a refusal decides nothing. */
export default defineCase({
  requirements: [CREATE, LOGIN],
  async run({ cast, check }) {
    const ann = cast.person();
    const body = { email: ann.email, authPW: ann.authPW };
    const judge = (law: string, answer: Answered) => {
      check.control(answer);
      // What nobody can sign in with has no keys either, and says nothing.
      cast.token(answer, 'sessionToken');
      const isThere = fieldsOf(answer).keyFetchToken !== undefined;
      check.that(law, !isThere, 'no keyFetchToken', isThere ? 'it is there' : 'there is none', answer);
    };
    judge(CREATE, await cast.call('accountCreate', { query: { keys: 'false' }, body }));
    cast.remember(ann);
    const bob = await cast.account({ keys: true });
    const login = { body: { email: bob.email, authPW: bob.authPW } };
    check.control(await cast.call('accountLogin', { ...login, query: { keys: 'true' } }));
    judge(LOGIN, await cast.call('accountLogin', { ...login, query: { keys: 'false' } }));
  },
});
