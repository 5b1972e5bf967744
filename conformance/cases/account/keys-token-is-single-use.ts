import { defineCase } from '../../case.js';

const LAW = 'account-keys/token-single-use-after-success';

export default defineCase({
  requirements: [LAW],
  needs: ['verifiedAccount'],
  async run({ cast, check }) {
    const ann = await cast.verifiedAccount({ keys: true });
    const as = cast.token(ann.created, 'keyFetchToken');
    check.control(await cast.call('accountKeys', { as }));
    check.errno(LAW, await cast.call('accountKeys', { as }), 110);
  },
});
