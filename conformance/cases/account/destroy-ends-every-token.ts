import { defineCase } from '../../case.js';
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

    // "All stored data is erased": nobody can know such a token any more, which is what errno 110 says.
    for (const session of sessions) check.errno(SESSIONS, await cast.useSession(session), 110);
    check.errno(KEY_FETCH, await cast.call('accountKeys', { as: other.keyFetch }), 110);
  },
});
