import { defineCase } from '../../case.js';
import { credentialOf } from '../../requests/recipe-steps.js';

const LAW = 'account-keys/token-single-use-after-success';

export default defineCase({
  requirements: [LAW],
  casts: ['onepw', 'srp'],
  needs: ['verifiedAccount'],
  async run({ cast, check }) {
    const ann = await cast.verifiedAccount({ keys: true });
    const as = credentialOf(ann);
    check.control(await cast.call('accountKeys', { as }));
    check.errno(LAW, await cast.call('accountKeys', { as }), 110);
  },
});
