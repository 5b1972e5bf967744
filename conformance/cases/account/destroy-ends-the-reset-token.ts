import { defineCase } from '../../case.js';

const LAW = 'account-destroy/account-reset-tokens-die';

export default defineCase({
  requirements: [LAW],
  needs: ['mailbox'],
  async run({ cast, check }) {
    const ann = await cast.verifiedAccount();
    const renewed = cast.withPassword(ann, cast.hex());
    check.control(await cast.call('accountReset', cast.resetCall(await cast.resetToken(ann), renewed)));
    cast.remember(renewed);
    const kept = await cast.resetToken(renewed);
    await cast.destroy(renewed);

    // "All stored data is erased": nobody can know such a token any more, which is what errno 110 says.
    const tooLate = await cast.call('accountReset', cast.resetCall(kept, cast.withPassword(renewed, cast.hex())));
    check.errno(LAW, tooLate, 110);
  },
});
