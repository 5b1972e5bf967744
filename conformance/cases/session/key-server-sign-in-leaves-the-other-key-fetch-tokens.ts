import { defineCase } from '../../case.js';

const LAW = 'session-auth-finish/other-key-fetch-tokens-survive';

export default defineCase({
  requirements: [LAW],
  casts: ['key-server'],
  needs: ['verifiedAccount'],
  async run({ cast, check }) {
    const ann = await cast.verifiedAccount();
    const { keyFetch: earlier } = await cast.signIn(ann);
    const { keyFetch: later } = await cast.signIn(ann);
    check.control(await cast.call('accountKeys', { as: later }));
    check.succeeds(LAW, await cast.call('accountKeys', { as: earlier }));
  },
});
