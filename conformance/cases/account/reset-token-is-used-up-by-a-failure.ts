import { defineCase } from '../../case.js';
import { credential } from '../../cast/credential.js';
import { requireRefusal } from '../../cast/refusal.js';

const LAW = 'account-reset/token-used-up-by-failure';

export default defineCase({
  requirements: [LAW],
  needs: ['mailbox'],
  async run({ cast, check }) {
    const [ann, ben] = [await cast.verifiedAccount(), await cast.verifiedAccount()];
    const reset = { as: await cast.resetToken(ann), body: { authPW: cast.hex() } };
    const unfit = { ...reset, body: {} };
    // A server that looked at the body first would refuse this for the body, and could not be told to have accepted
    // the signature of the next one.
    const unknown = await cast.call('accountReset', { ...unfit, as: credential('accountResetToken', cast.hex()) });
    requireRefusal(unknown, [109, 110], 'a reset without authPW, signed with a token nobody issued,');
    requireRefusal(await cast.call('accountReset', unfit), [107, 108], 'a reset without authPW');

    const control = await cast.call('accountReset', { ...reset, as: await cast.resetToken(ben) });
    cast.remember({ ...ben, ...reset.body });
    check.control(control);
    check.errno(LAW, await cast.call('accountReset', reset), 110);
  },
});
