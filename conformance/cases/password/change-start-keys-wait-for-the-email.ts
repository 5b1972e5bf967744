import { defineCase } from '../../case.js';

const LAW = 'password-change-start/key-fetch-token-waits-for-the-email';

export default defineCase({
  requirements: [LAW],
  casts: ['onepw', 'srp'],
  needs: ['mailbox'],
  async run({ cast, check }) {
    const ann = await cast.account();
    const early = await cast.call('accountKeys', { as: (await cast.beginChange(ann)).keyFetch });
    await cast.verify(ann);
    check.control(await cast.call('accountKeys', { as: (await cast.beginChange(ann)).keyFetch }));
    check.errno(LAW, early, 104);
  },
});
