import { defineCase } from '../../case.js';
import { requireRefusal } from '../../cast/refusal.js';

const OF_LOGIN = 'account-keys/token-of-login-used-up-by-failure';
const OF_CHANGE = 'password-change-start/key-fetch-token-used-up-by-failure';

export default defineCase({
  requirements: [OF_LOGIN, OF_CHANGE],
  needs: ['mailbox'],
  async run({ cast, check }) {
    const ann = await cast.account();
    const { answer } = await cast.signIn(ann, { keys: true });
    const ofLogin = cast.token(answer, 'keyFetchToken');
    const { keyFetch: ofChange } = await cast.beginChange(ann);
    // Whose account it is, and so that it is unverified, can only be known after the signature was accepted.
    for (const as of [ofLogin, ofChange])
      requireRefusal(await cast.call('accountKeys', { as }), [104], 'a request for the keys of an unverified account');
    await cast.verify(ann);
    check.control(await cast.call('accountKeys', { as: (await cast.confirmedSignIn(ann)).keyFetch }));
    check.errno(OF_LOGIN, await cast.call('accountKeys', { as: ofLogin }), 110);
    check.errno(OF_CHANGE, await cast.call('accountKeys', { as: ofChange }), 110);
  },
});
