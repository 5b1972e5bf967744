import { defineCase } from '../../case.js';
import { credentialOf } from '../../requests/recipe-steps.js';

const LAW = 'account-keys/leaves-the-tokens-of-other-sessions';

export default defineCase({
  requirements: [LAW],
  casts: ['onepw', 'srp'],
  needs: ['verifiedAccount'],
  async run({ cast, check }) {
    const ann = await cast.verifiedAccount({ keys: true });
    const { keyFetch } = await cast.confirmedSignIn(ann);
    const { keyFetch: later } = await cast.confirmedSignIn(ann);
    check.control(await cast.call('accountKeys', { as: keyFetch }));
    for (const as of [credentialOf(ann), later]) check.succeeds(LAW, await cast.call('accountKeys', { as }));
  },
});
