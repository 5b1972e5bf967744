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
    const unfit = { ...reset, body: withoutHex(reset.body) };
    // A server that looked at the body first would refuse this for the body, and could not be told to have accepted
    // the signature of the next one.
    const unknown = await cast.call('accountReset', { ...unfit, as: cast.credential('accountResetToken', cast.hex()) });
    requireRefusal(unknown, [109, 110], 'a reset with values that are no hex, signed with a token nobody issued,');
    requireRefusal(await cast.call('accountReset', unfit), [107, 108], 'a reset with values that are no hex');

    const renewed = cast.withPassword(ben, cast.hex());
    const control = await cast.call('accountReset', cast.resetCall(await cast.resetToken(ben), renewed));
    cast.remember(renewed);
    check.control(control);
    check.errno(LAW, await cast.call('accountReset', reset), 110);
  },
});

/** The body of a reset whose texts are no hex digits, and so invalid as parameters that are hex strings. */
function withoutHex(body: unknown): object {
  const fields = Object.entries(body as object).map(([name, value]) => [name, typeof value === 'string' ? 'x' : value]);
  return Object.fromEntries(fields);
}
