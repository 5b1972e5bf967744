import { defineCase } from '../../case.js';

const LAW = 'account-reset/token-single-use-after-success';

export default defineCase({
  requirements: [LAW],
  needs: ['mailbox'],
  async run({ cast, check }) {
    const ann = await cast.verifiedAccount();
    const authPW = cast.hex();
    const call = { as: await cast.resetToken(ann), body: { authPW } };
    check.control(await cast.call('accountReset', call));
    cast.remember({ ...ann, authPW });
    check.errno(LAW, await cast.call('accountReset', call), 110);
  },
});
