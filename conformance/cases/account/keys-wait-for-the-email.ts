import { defineCase } from '../../case.js';

const LAW = 'account-keys/refused-until-email-is-verified';

export default defineCase({
  requirements: [LAW],
  needs: ['mailbox'],
  async run({ cast, check }) {
    const ann = await cast.account({ keys: true });
    const early = await cast.call('accountKeys', { as: cast.token(ann.created, 'keyFetchToken') });
    await cast.verify(ann);
    check.control(await cast.call('accountKeys', { as: (await cast.confirmedSignIn(ann)).keyFetch }));
    check.errno(LAW, early, 104);
  },
});
