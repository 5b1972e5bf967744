import { defineCase } from '../../case.js';

const SESSIONS = 'account-destroy/sessions-die';
const KEY_FETCH = 'account-destroy/key-fetch-tokens-die';

export default defineCase({
  requirements: [SESSIONS, KEY_FETCH],
  needs: ['verifiedAccount'],
  async run({ cast, check }) {
    const ann = await cast.verifiedAccount({ keys: true });
    const other = await cast.confirmedSignIn(ann);
    const sessions = [ann.session, other.session];
    for (const as of sessions) check.control(await cast.call('sessionStatus', { as }));
    check.control(await cast.call('accountKeys', { as: cast.token(ann.created, 'keyFetchToken') }));
    await cast.must('accountDestroy', { body: { email: ann.email, authPW: ann.authPW } });

    // "All stored data is erased": nobody can know such a token any more, which is what errno 110 says.
    for (const as of sessions) check.errno(SESSIONS, await cast.call('sessionStatus', { as }), 110);
    check.errno(KEY_FETCH, await cast.call('accountKeys', { as: other.keyFetch }), 110);
  },
});
