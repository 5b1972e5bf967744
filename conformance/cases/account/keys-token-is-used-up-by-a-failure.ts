import { defineCase } from '../../case.js';
import { requireRefusal } from '../../cast/refusal.js';
import { credentialOf } from '../../requests/recipe-steps.js';

const LAW = 'account-keys/token-used-up-by-failure';

export default defineCase({
  requirements: [LAW],
  casts: ['onepw', 'srp'],
  needs: ['mailbox'],
  async run({ cast, check }) {
    const ann = await cast.account({ keys: true });
    const as = credentialOf(ann);
    // Whose account it is, and so that it is unverified, can only be known after the signature was accepted.
    requireRefusal(await cast.call('accountKeys', { as }), [104], 'a request for the keys of an unverified account');
    await cast.verify(ann);
    check.control(await cast.call('accountKeys', { as: (await cast.confirmedSignIn(ann)).keyFetch }));
    check.errno(LAW, await cast.call('accountKeys', { as }), 110);
  },
});
