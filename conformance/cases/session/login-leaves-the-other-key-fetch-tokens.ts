import { defineCase } from '../../case.js';

const LAW = 'account-login/other-key-fetch-tokens-survive';

export default defineCase({
  requirements: [LAW],
  needs: ['verifiedAccount'],
  async run({ cast, check }) {
    const ann = await cast.verifiedAccount();
    const { keyFetch: earlier } = await cast.confirmedSignIn(ann);
    await cast.confirmedSignIn(ann);
    await cast.beginChange(ann);
    await cast.confirmedSignIn(ann);
    const { keyFetch: later } = await cast.confirmedSignIn(ann);
    check.control(await cast.call('accountKeys', { as: later }));
    check.succeeds(LAW, await cast.call('accountKeys', { as: earlier }));
  },
});
