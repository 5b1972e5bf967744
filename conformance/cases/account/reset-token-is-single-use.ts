import { defineCase } from '../../case.js';

const LAW = 'account-reset/token-single-use-after-success';

export default defineCase({
  requirements: [LAW],
  casts: ['onepw', 'srp'],
  needs: ['mailbox'],
  async run({ cast, check }) {
    const ann = await cast.verifiedAccount();
    const renewed = cast.withPassword(ann, cast.hex());
    const call = cast.resetCall(await cast.resetToken(ann), renewed);
    check.control(await cast.call('accountReset', call));
    cast.remember(renewed);
    check.errno(LAW, await cast.call('accountReset', call), 110);
  },
});
