import { defineCase } from '../../case.js';
import { errnosOfTheDestroyed } from '../../judging/expected-errno.js';
import { credentialOf } from '../../requests/recipe-steps.js';

const SESSIONS = 'account-destroy/sessions-die';
const KEY_FETCH = 'account-destroy/key-fetch-tokens-die';

export default defineCase({
  requirements: [SESSIONS, KEY_FETCH],
  casts: ['onepw', 'srp'],
  needs: ['verifiedAccount'],
  async run({ cast, check }) {
    const ann = await cast.verifiedAccount({ keys: true });
    const other = await cast.confirmedSignIn(ann);
    const sessions = [ann.session, other.session];
    for (const session of sessions) check.control(await cast.useSession(session));
    check.control(await cast.call('accountKeys', { as: credentialOf(ann) }));
    await cast.destroy(ann);

    for (const session of sessions) {
      const answer = await cast.useSession(session);
      check.errno(SESSIONS, answer, errnosOfTheDestroyed(answer.operation));
    }
    const fetched = await cast.call('accountKeys', { as: other.keyFetch });
    check.errno(KEY_FETCH, fetched, errnosOfTheDestroyed(fetched.operation));
  },
});
