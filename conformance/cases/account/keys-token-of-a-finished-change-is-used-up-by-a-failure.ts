import { defineCase } from '../../case.js';
import { changePassword } from '../../cast/password-change.js';
import { requireRefusal } from '../../cast/refusal.js';

const USED_UP = 'password-change-finish/key-fetch-token-used-up-by-failure';
const WAITS = 'password-change-finish/key-fetch-token-waits-for-the-email';

export default defineCase({
  requirements: [USED_UP, WAITS],
  needs: ['mailbox'],
  async run({ cast, check }) {
    const ann = await cast.account();
    const { account, answer } = await changePassword(cast, ann, { session: ann.session, keys: true });
    const as = cast.token(answer, 'keyFetchToken');
    const early = await cast.call('accountKeys', { as });
    await cast.verify(account);
    check.control(await cast.call('accountKeys', { as: (await cast.confirmedSignIn(account)).keyFetch }));
    check.errno(WAITS, early, 104);
    // Whose account it is, and so that it is unverified, can only be known after the signature was accepted.
    requireRefusal(early, [104], 'a request for the keys of an unverified account');
    check.errno(USED_UP, await cast.call('accountKeys', { as }), 110);
  },
});
