import { defineCase } from '../../case.js';

const NEW = 'account-reset/new-password-is-accepted';

/** Ann has her token when Bob gets his; she resets her password first, and it is hers that is another one. */
export default defineCase({
  casts: ['key-server'],
  requirements: [NEW],
  needs: ['mailbox'],
  async run({ cast, check }) {
    const [ann, bob] = [await cast.verifiedAccount(), await cast.verifiedAccount()];
    const tokens = { ann: await cast.resetToken(ann), bob: await cast.resetToken(bob) };
    const renewed = { ann: cast.withPassword(ann, cast.hex()), bob: cast.withPassword(bob, cast.hex()) };
    check.control(await cast.call('accountReset', cast.resetCall(tokens.ann, renewed.ann)));
    check.succeeds(NEW, await cast.tryLogin(renewed.ann));
    check.control(await cast.call('accountReset', cast.resetCall(tokens.bob, renewed.bob)));
    for (const person of [renewed.bob, renewed.ann]) check.succeeds(NEW, await cast.tryLogin(person));
  },
});
