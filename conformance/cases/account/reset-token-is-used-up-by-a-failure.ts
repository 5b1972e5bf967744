import { defineCase } from '../../case.js';
import { requireRefusal } from '../../cast/refusal.js';

const LAW = 'account-reset/token-used-up-by-failure';

export default defineCase({
  requirements: [LAW],
  casts: ['onepw', 'srp'],
  needs: ['mailbox'],
  async run({ cast, check }) {
    const [ann, ben] = [await cast.verifiedAccount(), await cast.verifiedAccount()];
    const reset = cast.resetCall(await cast.resetToken(ann), cast.withPassword(ann, cast.hex()));
    const unfit = { ...reset, body: {} };
    // A server that looked at the body first would refuse this for the body, and could not be told to have accepted
    // the signature of the next one.
    const unknown = await cast.call('accountReset', { ...unfit, as: cast.credential('accountResetToken', cast.hex()) });
    requireRefusal(unknown, [109, 110], 'a reset without parameters, signed with a token nobody issued,');
    requireRefusal(await cast.call('accountReset', unfit), [107, 108], 'a reset without parameters');

    const renewed = cast.withPassword(ben, cast.hex());
    const control = await cast.call('accountReset', cast.resetCall(await cast.resetToken(ben), renewed));
    cast.remember(renewed);
    check.control(control);
    check.errno(LAW, await cast.call('accountReset', reset), 110);
  },
});
